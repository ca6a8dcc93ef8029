package org.entente.reporting.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.entente.model.file.ScenarioReader;
import org.entente.reporting.run.ResultsText;
import org.entente.reporting.words.Screen;
import org.entente.simulation.Simulation;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A product sells 12 a year, 1 a month, for the three years 2026 to 2028; nothing is uncertain. */
class BeyondHorizonTest {

    private static final Screen SCREEN = new Screen(100, OptionalInt.empty());

    private static final String MARKET = """
            name: market
            developer: dev
            horizon: { from: 2026-01, to: 2028-12 }
            discount-rate: 0.1
            parties: { dev: { title: Dev }, partner: { title: Partner }, cloudco: { title: CloudCo } }
            channels: { own: { owner: dev } }
            clouds: { c1: { owner: cloudco, margin: 0.3, share: 1 } }
            products: { p: { demand: { kind: plan, points: { 2026-01: 12 }, volatility: 0 } } }
            terms:
            """;

    @TempDir
    private Path folder;

    private Results run(String term) throws IOException {
        Path file = Files.writeString(folder.resolve("market.yaml"), MARKET + "  " + term + "\n");
        return Simulation.of(
                        List.of(ScenarioReader.read(file.toString(), List.of()).scenario()))
                .run(SimulationPlan.withDefaults()
                        .withSampling(Sampling.RANDOM)
                        .withPaths(8)
                        .withThreads(1));
    }

    private List<String> sentences(String term) throws IOException {
        return BeyondHorizon.sentences(run(term).scenarios().get(0));
    }

    /** A fifth of 36 is 7.2; all of it is due six years after it accrues. */
    @Test
    void sentences_deferral_nameWhatIsPaidAfterTheHorizon() throws IOException {
        String term = "share: { kind: revenue-share, payer: dev, payee: partner, rate: 0.2,"
                + " deferral: { fraction: 1, months: 72 } }";
        String sentence =
                "Revenue share to Partner: $7.2 billion accrued by December 2028 and is paid after it; net present values"
                        + " count it.";
        assertThat(sentences(term)).containsExactly(sentence);
        assertThat(ResultsText.text(run(term), SCREEN)).contains("2028  after\n");
        assertThat(ResultsText.text(run(term), SCREEN).replace('\n', ' ')).contains(sentence);
        assertThat(Findings.sentences(run(term), run(term).scenarios().get(0))).contains(sentence);
    }

    /** 36 over the 36 months from July 2026 on: 30 are due by 2028-12, of which nothing is bought, and 6 are left. */
    @Test
    void sentences_commitmentThatEndsLater_nameItsRestAndItsBalance() throws IOException {
        String term = "edp: { kind: spend-commitment, buyer: dev, cloud: c1, total: 36, from: 2026-07, until: 2029-06,"
                + " true-up: ";
        assertThat(sentences(term + "at-end }"))
                .containsExactly("c1 commitment: it ends in June 2029, and $6 billion of it is scheduled after December"
                        + " 2028; $30 billion of what was due by then is not bought.");
        assertThat(sentences(term + "annual }"))
                .containsExactly("c1 commitment: it ends in June 2029, and $6 billion of it is scheduled after December"
                        + " 2028; nothing that was due by then is missing.");
    }

    /** 12 a year are promised and none is spent. In 2027 it ends: half of the last year's 12 is the fee. */
    @Test
    void findings_commitmentThatEnds_tellItsShortfallAndItsFee() throws IOException {
        Results results = run("edp: { kind: spend-commitment, buyer: dev, cloud: c1, total: 36, from: 2026-01,"
                + " until: 2028-12, ends-on: stop, termination-fee: 0.5 }\nevents: { stop: { date: 2028.01 } }");
        assertThat(Findings.sentences(results, results.scenarios().get(0)))
                .contains(
                        "For buying less than it committed to, Dev would pay $24 billion under the c1 commitment on average.",
                        "For commitments that end early, Dev would pay fees of $6 billion under the c1 commitment on"
                                + " average.");
    }

    /** A tenth of twice a year's 12 is 2.4. */
    @Test
    void findings_warrant_tellItsWorth() throws IOException {
        String warrant = "warrant: { kind: equity-stake, holder: partner, fraction: 0.1, multiple: 2, strike: ";
        Results inTheMoney = run(warrant + "1 }");
        assertThat(Findings.sentences(inTheMoney, inTheMoney.scenarios().get(0)))
                .contains("Stake of Partner: the warrant would be worth $1.4 billion to Partner on average.");
        Results outOfIt = run(warrant + "3 }");
        assertThat(Findings.sentences(outOfIt, outOfIt.scenarios().get(0)))
                .anyMatch(sentence -> sentence.endsWith("on average, as its strike is never reached."));
    }

    @Test
    void sentences_nothingBeyondTheHorizon_areNone() throws IOException {
        assertThat(sentences("share: { kind: revenue-share, payer: dev, payee: partner, rate: 0.2, until: 2028-06,"
                        + " deferral: { fraction: 1, months: 6 } }"))
                .isEmpty();
    }
}

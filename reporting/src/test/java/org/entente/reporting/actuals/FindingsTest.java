package org.entente.reporting.actuals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.reporting.run.SampleKnown;
import org.entente.reporting.run.SampleRun;
import org.entente.simulation.actuals.Findings;
import org.entente.simulation.actuals.Findings.Learnt;
import org.entente.simulation.actuals.Findings.Spread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kit that tells what actuals say: as tables, as a text, and as the part of a page. */
final class FindingsTest {

    private static final Findings FINDINGS = SampleKnown.origin().findings().orElseThrow();
    private static final Scenario SCENARIO =
            SampleRun.results().scenarios().get(0).scenario();

    @TempDir
    private Path folder;

    @Test
    void findingsCsv_observed_hasARowForEachAmount() throws IOException {
        FindingsCsv.write(FINDINGS, SCENARIO, folder);
        assertThat(Files.readAllLines(folder.resolve("observed.csv")))
                .containsExactly(
                        "metric,period,actual,sd,p10,p50,p90,mean,percentile,source",
                        "revenue,2026-Q1,4.4,0.03,3.0,4.0,5.5,4.1,0.66,accounts",
                        "revenue,2026-Q2,5.9,0.03,3.0,4.0,5.5,4.1,0.997,accounts");
        assertThat(Files.readAllLines(folder.resolve("learnt.csv"))).hasSize(1);
    }

    @Test
    void findingsCsv_copied_isTheSame() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        FindingsCsv.write(FINDINGS, SCENARIO, folder);
        FindingsCsv.copy(FindingsCsv.in(folder), copy);
        for (String file : FindingsCsv.FILES) {
            assertThat(copy.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
        }
    }

    @Test
    void findingsCsv_emptyFile_isNoTable() throws IOException {
        Path file = Files.createFile(folder.resolve("learnt.csv"));
        assertThatIOException()
                .isThrownBy(() -> FindingsCsv.in(folder))
                .withMessage("the file " + file + " must have a header, but is empty");
    }

    @Test
    void findingsText_tellsShareShapeAndPlaces() {
        assertThat(FindingsText.text(FINDINGS, SCENARIO, YearMonth.of(2026, 6)))
                .contains("up to 2026-06", "86 %", "0.12", "are left out", "P66", "P99.7");
    }

    @Test
    void findingsText_dateThatWasLearnt_isADecimalYear() {
        Learnt date = new Learnt(
                new Address("events.storm.date"),
                new Spread(2028.075, 2028.375, 2028.675, 2028.375),
                new Spread(2028, 2028.25, 2028.5, 2028.25),
                -0.5,
                0.25);
        Findings findings = new Findings(
                FINDINGS.effectiveShare(),
                FINDINGS.paretoShape(),
                FINDINGS.stages(),
                List.of(date),
                List.of(),
                List.of());
        assertThat(FindingsText.text(findings, SCENARIO, YearMonth.of(2026, 6)))
                .contains("2028.375", "2028.075–2028.675", "2028.25", "2028–2028.5")
                .doesNotContain("2,028");
    }

    @Test
    void knownPart_ofAnOrigin_hasSentencesAndATable() {
        KnownPart part = KnownPart.of(SampleKnown.origin(), SCENARIO).orElseThrow();
        assertThat(part.given()).contains("up to 2026-06 (reported.csv)");
        assertThat(part.sentences())
                .contains("1 observation that ends before the horizon is left out.")
                .contains("This run updates out/earlier.");
        assertThat(part.tables()).hasSize(1);
        assertThat(part.tables().get(0).rows()).hasSize(2);
    }
}

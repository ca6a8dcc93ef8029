package org.entente.reporting.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.model.term.EquityStake;
import org.entente.model.term.RevenueShare;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.Words;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/**
 * The findings of a run about one scenario, in a few sentences: who gains against the baseline, or the value to each
 * party without one; what is paid, and when a cap binds; and how revenue grows. Estimates have their standard errors.
 */
public final class Findings {

    /** A part of the unit of money, half a million dollars by default; a smaller amount is not worth a sentence. */
    static final double NEGLIGIBLE = 0.0005;

    private final Results results;
    private final ScenarioResults scenarioResults;
    private final Scenario scenario;
    private final MoneyWords money;

    private Findings(Results results, ScenarioResults scenarioResults) {
        this.results = results;
        this.scenarioResults = scenarioResults;
        this.scenario = scenarioResults.scenario();
        this.money = MoneyWords.of(scenario);
    }

    /** The sentences about {@code scenarioResults}, a scenario of {@code results}; unknown amounts are left out. */
    public static List<String> sentences(Results results, ScenarioResults scenarioResults) {
        Findings findings = new Findings(results, scenarioResults);
        Optional<Comparison> comparison =
                results.comparison(scenarioResults.scenario().name());
        List<String> sentences = new ArrayList<>();
        if (comparison.isPresent()) {
            sentences.addAll(ValueFindings.changes(results, comparison.get()));
        } else {
            sentences.addAll(ValueFindings.worth(results, scenarioResults));
        }
        for (RevenueShare term : findings.scenario.terms(RevenueShare.class)) {
            sentences.addAll(new ShareFindings(results, scenarioResults, term).sentences());
        }
        sentences.addAll(findings.missingShares());
        sentences.addAll(
                new CommitmentFindings(scenarioResults, findings.title(findings.scenario.developer())).sentences());
        sentences.addAll(findings.warrants());
        sentences.addAll(BeyondHorizon.sentences(scenarioResults));
        findings.revenue().ifPresent(sentences::add);
        return sentences;
    }

    /** A sentence for each share of the baseline that the scenario lacks. */
    private List<String> missingShares() {
        List<String> sentences = new ArrayList<>();
        results.comparison(scenario.name())
                .flatMap(compared -> results.scenario(compared.baseline()))
                .ifPresent(baseline -> baseline.scenario().terms(RevenueShare.class).stream()
                        .filter(term -> !scenario.terms().containsKey(term.name()))
                        .forEach(term -> baseline.summary(Metrics.share(term.name()), Period.TOTAL)
                                .filter(total -> total.mean() > NEGLIGIBLE)
                                .ifPresent(total -> sentences.add("The baseline's " + term.name() + " of "
                                        + money.withError(total.mean(), total.standardError()) + " to "
                                        + title(term.payee()) + ", on average, would not be paid."))));
        return sentences;
    }

    /** A sentence about each warrant. */
    private List<String> warrants() {
        return scenario.terms(EquityStake.class).stream()
                .filter(term -> term.holding().strike().isPresent())
                .flatMap(term -> scenarioResults
                        .summary(Metrics.equity(term.name()), Period.TOTAL)
                        .filter(worth -> Double.isFinite(worth.mean()))
                        .map(worth -> warrant(term, worth))
                        .stream())
                .toList();
    }

    private String warrant(EquityStake term, Summary worth) {
        return "The warrant " + term.name() + " would be worth " + money.withError(worth.mean(), worth.standardError())
                + " to " + title(term.holder()) + ", on average"
                + (worth.maximum() <= 0
                        ? ", as its strike is never reached."
                        : "; on nine of ten paths at most " + money.brief(worth.p90()) + ".");
    }

    private Optional<String> revenue() {
        int first = scenario.horizon().firstYear();
        int last = scenario.horizon().lastYear();
        Optional<Summary> firstRevenue = revenue(first);
        return revenue(last)
                .map(lastRevenue -> Words.possessive(title(scenario.developer())) + " revenue has a median of "
                        + firstRevenue
                                .filter(any -> first != last)
                                .map(before -> median(before) + " in " + HorizonWords.year(scenario.horizon(), first)
                                        + " and of ")
                                .orElse("")
                        + median(lastRevenue) + " in " + HorizonWords.year(scenario.horizon(), last)
                        + "; on eight of ten paths it is then between "
                        + money.brief(lastRevenue.p10()) + " and " + money.brief(lastRevenue.p90()) + ".");
    }

    private Optional<Summary> revenue(int year) {
        return scenarioResults
                .summary(Metrics.REVENUE, Period.ofYear(scenario.fiscalYear(), year))
                .filter(summary -> Double.isFinite(summary.p50()));
    }

    private String median(Summary summary) {
        return money.withError(summary.p50(), summary.quantiles().error(50));
    }

    private String title(String party) {
        return PartyOrder.title(results, party);
    }
}

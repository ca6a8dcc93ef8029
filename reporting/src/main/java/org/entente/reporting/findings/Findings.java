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
import org.entente.reporting.words.TermWords;
import org.entente.reporting.words.Words;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/**
 * The findings of a run about one scenario, in a few sentences: who gains against the baseline, or the value to each
 * party without one; what is paid, and when a cap binds; and how revenue grows. Sentences say what a path is like and
 * how far paths differ, to two significant digits. Errors of simulation are told once, by {@link #errors}.
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
        List<String> sentences =
                new ArrayList<>(ValueFindings.of(results, scenarioResults).sentences());
        findings.revenue().ifPresent(sentences::add);
        for (RevenueShare term : findings.scenario.terms(RevenueShare.class)) {
            sentences.addAll(new ShareFindings(results, scenarioResults, term).sentences());
        }
        sentences.addAll(findings.missingShares());
        sentences.addAll(
                new CommitmentFindings(scenarioResults, findings.title(findings.scenario.developer())).sentences());
        sentences.addAll(findings.warrants());
        sentences.addAll(BeyondHorizon.sentences(scenarioResults));
        return sentences;
    }

    /** A sentence about the errors of simulation in {@link #sentences}; empty if nothing is known. */
    public static Optional<String> errors(Results results, ScenarioResults scenarioResults) {
        return ValueFindings.of(results, scenarioResults).errors();
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
                                .ifPresent(total -> sentences.add(TermWords.title(baseline.scenario(), term.name())
                                        + ": what the baseline pays, "
                                        + money.rounded(total.mean(), total.standardError())
                                        + " on average, would not be paid."))));
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
        return TermWords.title(scenario, term.name()) + ": the warrant would be worth "
                + money.rounded(worth.mean(), worth.standardError()) + " to " + title(term.holder()) + " on average"
                + (worth.maximum() <= 0 ? ", as its strike is never reached." : Spread.text(worth, money) + ".");
    }

    private Optional<String> revenue() {
        List<Integer> years = HorizonWords.wholeYears(scenario.horizon());
        int first = years.get(0);
        int last = years.get(years.size() - 1);
        Optional<Summary> firstRevenue = revenue(first);
        return revenue(last)
                .map(lastRevenue -> Words.possessive(title(scenario.developer())) + " revenue would "
                        + firstRevenue
                                .filter(any -> first != last)
                                .map(before -> "go from a median of " + median(before) + " in "
                                        + HorizonWords.year(scenario.horizon(), first) + " to ")
                                .orElse("have a median of ")
                        + median(lastRevenue) + " in " + HorizonWords.year(scenario.horizon(), last)
                        + Spread.text(lastRevenue, money) + ".");
    }

    private Optional<Summary> revenue(int year) {
        return scenarioResults
                .summary(Metrics.REVENUE, Period.ofYear(scenario.fiscalYear(), year))
                .filter(summary -> Double.isFinite(summary.p50()) && summary.maximum() > 0);
    }

    private String median(Summary summary) {
        return money.rounded(summary.p50(), summary.quantiles().error(50));
    }

    private String title(String party) {
        return PartyOrder.title(results, party);
    }
}

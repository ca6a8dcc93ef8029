package org.entente.reporting.run;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.model.Horizon;
import org.entente.model.Party;
import org.entente.model.Scenario;
import org.entente.model.term.RevenueShare;
import org.entente.reporting.chart.YearAxis;
import org.entente.reporting.words.TermWords;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/**
 * A revenue share in one of the scenarios that have it, with the terms under which it goes on: a share between the same
 * parties that begins in the month after it ends.
 *
 * @param results the results of the scenario
 * @param term the revenue share
 * @param later the terms under which it goes on, in their order; mostly none
 */
record ScenarioShare(ScenarioResults results, RevenueShare term, List<RevenueShare> later) {

    ScenarioShare {
        later = List.copyOf(later);
    }

    /** The revenue shares of a scenario, each with the terms under which it goes on. */
    static List<ScenarioShare> of(ScenarioResults results) {
        List<RevenueShare> terms = results.scenario().terms(RevenueShare.class);
        List<ScenarioShare> shares = new ArrayList<>();
        for (RevenueShare term : terms) {
            if (terms.stream().noneMatch(earlier -> isContinued(earlier, term, terms))) {
                shares.add(new ScenarioShare(results, term, later(term, terms)));
            }
        }
        return shares;
    }

    private static List<RevenueShare> later(RevenueShare first, List<RevenueShare> terms) {
        List<RevenueShare> later = new ArrayList<>();
        Optional<RevenueShare> next = next(first, terms);
        while (next.isPresent()) {
            later.add(next.get());
            next = next(next.get(), terms);
        }
        return later;
    }

    private static boolean isContinued(RevenueShare earlier, RevenueShare term, List<RevenueShare> terms) {
        return next(earlier, terms).filter(term::equals).isPresent();
    }

    /** The only share between the parties of {@code term}, in its currency, that begins in the month after its end. */
    private static Optional<RevenueShare> next(RevenueShare term, List<RevenueShare> terms) {
        YearMonth after = term.span().until().plusMonths(1);
        List<RevenueShare> next = terms.stream()
                .filter(other -> other.span().from().equals(after))
                .filter(other ->
                        other.payer().equals(term.payer()) && other.payee().equals(term.payee()))
                .filter(other -> other.currency().equals(term.currency()))
                .toList();
        return next.size() == 1 ? Optional.of(next.get(0)) : Optional.empty();
    }

    /** The key of the scenario. */
    String scenario() {
        return results.scenario().name();
    }

    /** The part of the names of its charts: the key of the term, with its currency if it has one of its own. */
    String key() {
        return term.currency()
                .map(code -> term.name() + "-" + code.toLowerCase(Locale.ROOT))
                .orElse(term.name());
    }

    /** The name for readers: {@code Revenue share to Microsoft}; with more where the party receives others. */
    String title() {
        Scenario scenario = results.scenario();
        boolean isOnly = of(results).stream()
                        .filter(other -> other.term.payee().equals(term.payee()))
                        .count()
                == 1;
        return isOnly
                ? "Revenue share to "
                        + Optional.ofNullable(scenario.parties().get(term.payee()))
                                .map(Party::title)
                                .orElse(term.payee())
                : TermWords.title(scenario, term.name());
    }

    /** The scenarios of {@code shares}. */
    static List<ScenarioResults> scenarios(List<ScenarioShare> shares) {
        return shares.stream().map(ScenarioShare::results).toList();
    }

    /** What has accrued by the end of {@code year} under the first term; empty if it cannot be drawn. */
    Optional<Summary> accrued(int year) {
        return FigureContext.summary(results, cumulative(term), year);
    }

    /** The mean of what has accrued by the end of {@code year} under the later terms. */
    double accruedLater(int year) {
        return later.stream()
                .flatMap(next -> FigureContext.summary(results, cumulative(next), year).stream())
                .mapToDouble(Summary::mean)
                .sum();
    }

    /** Whether the share goes on under a later term before the end of {@code year}. */
    boolean hasGoneOn(int year) {
        Horizon horizon = results.scenario().horizon();
        return !later.isEmpty()
                && YearAxis.end(year, horizon) > YearAxis.end(term.span().until());
    }

    /** The mean of what accrues under all terms. */
    double amount() {
        double all = 0;
        for (RevenueShare part : parts()) {
            all += results.summary(cumulative(part), Period.END)
                    .map(Summary::mean)
                    .orElse(0.0);
        }
        return all;
    }

    /** The first term and the later ones. */
    List<RevenueShare> parts() {
        List<RevenueShare> parts = new ArrayList<>(List.of(term));
        parts.addAll(later);
        return parts;
    }

    private static Metric cumulative(RevenueShare term) {
        return Metrics.shareCumulative(term.name());
    }
}

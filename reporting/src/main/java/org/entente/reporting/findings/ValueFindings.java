package org.entente.reporting.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.model.Party;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.Probabilities;
import org.entente.reporting.words.Words;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/** Sentences about the value of a scenario to its parties, and about differences from the baseline. */
final class ValueFindings {

    /** A change below this part of the largest change is left to the table. */
    private static final double NEGLIGIBLE_FRACTION = 0.03;

    private static final int MAX_PARTIES = 4;

    /** A mean within this many standard errors of 0 has no certain sign. */
    private static final double MIN_STANDARD_ERRORS = 2;

    private ValueFindings() {}

    /** A gain or loss of a party. */
    private record Amount(Party party, double mean, double standardError, MoneyWords money) {

        double size() {
            return Math.abs(mean);
        }

        String text() {
            return money.withError(mean, standardError);
        }

        boolean isDoubtful() {
            return !(size() > MIN_STANDARD_ERRORS * standardError);
        }
    }

    /** Sentences about gains and losses against the baseline, and about the paths on which they happen. */
    static List<String> changes(Results results, Comparison comparison) {
        List<Amount> all = new ArrayList<>();
        for (Party party : PartyOrder.differing(results, comparison)) {
            comparison
                    .difference(Metrics.gain(party.name()), Period.NPV)
                    .filter(difference -> Double.isFinite(difference.mean()))
                    .ifPresent(
                            gap -> all.add(new Amount(party, gap.mean(), gap.standardError(), MoneyWords.of(results))));
        }
        if (all.isEmpty()) {
            return List.of("Against the baseline, nobody would gain or lose anything.");
        }
        List<Amount> large = largest(all);
        if (large.isEmpty()) {
            return List.of("Against the baseline, no gain or loss differs significantly from zero with so few paths.");
        }
        return List.of(
                "Against the baseline, " + gainsAndLosses(large), betterOff(large, comparison) + rest(all, large));
    }

    /** The amounts that are certain and not small, the largest first. */
    private static List<Amount> largest(List<Amount> all) {
        all.sort(Comparator.comparingDouble(amount -> -amount.size()));
        return all.stream()
                .filter(amount -> !amount.isDoubtful()
                        && amount.size() >= NEGLIGIBLE_FRACTION * all.get(0).size())
                .limit(MAX_PARTIES)
                .toList();
    }

    private static String gainsAndLosses(List<Amount> amounts) {
        String gains =
                clause(amounts.stream().filter(amount -> amount.mean() > 0).toList(), " would gain ");
        String losses =
                clause(amounts.stream().filter(amount -> amount.mean() < 0).toList(), " would lose ");
        return gains + (gains.isEmpty() || losses.isEmpty() ? "" : "; ") + losses + " (net present value, on average).";
    }

    /** A clause such as {@code OpenAI would gain $2 billion and Amazon $1 billion}; empty for no amounts. */
    private static String clause(List<Amount> amounts, String verb) {
        List<String> parts = new ArrayList<>();
        for (Amount amount : amounts) {
            parts.add(amount.party().title() + (parts.isEmpty() ? verb : " ") + amount.text());
        }
        return Words.all(parts);
    }

    private static String betterOff(List<Amount> large, Comparison comparison) {
        List<String> parts = new ArrayList<>();
        for (Amount amount : large) {
            Difference difference = comparison
                    .difference(Metrics.gain(amount.party().name()), Period.NPV)
                    .orElseThrow();
            Proportion part = difference.positive();
            parts.add(amount.party().title()
                    + (parts.isEmpty()
                            ? " would be better off on " + Probabilities.ofPaths(part, " of the simulated paths")
                            : " on " + Probabilities.ofPaths(part, part.isUnanimous() ? " of them" : "")));
        }
        return Words.all(parts) + ".";
    }

    private static String rest(List<Amount> all, List<Amount> large) {
        List<Amount> small =
                all.stream().filter(amount -> !large.contains(amount)).toList();
        if (small.isEmpty()) {
            return "";
        }
        String names =
                Words.all(small.stream().map(amount -> amount.party().title()).toList());
        return " The change for " + names + " is "
                + (small.size() == 1
                        ? (small.get(0).mean() < 0 ? "a loss of " : "a gain of ")
                                + small.get(0).text() + "."
                        : "at most " + small.get(0).text() + " each.");
    }

    /** The gains and losses of the parties, without a baseline. */
    static List<String> worth(Results results, ScenarioResults scenarioResults) {
        List<Amount> all = new ArrayList<>();
        for (Party party : PartyOrder.gaining(results)) {
            npv(scenarioResults, party)
                    .filter(npv -> Double.isFinite(npv.mean()))
                    .ifPresent(
                            npv -> all.add(new Amount(party, npv.mean(), npv.standardError(), MoneyWords.of(results))));
        }
        List<Amount> large = all.isEmpty() ? List.of() : largest(all);
        if (large.isEmpty()) {
            return List.of();
        }
        return List.of(
                "Under these terms and in this market, " + gainsAndLosses(large) + developer(results, scenarioResults));
    }

    private static String developer(Results results, ScenarioResults scenarioResults) {
        return PartyOrder.parties(results).stream()
                .filter(party -> party.name().equals(scenarioResults.scenario().developer()))
                .flatMap(party -> npv(scenarioResults, party).stream()
                        .filter(npv -> Double.isFinite(npv.p10()) && npv.p10() < npv.p90())
                        .map(npv -> " For " + party.title() + ", eight of ten paths lie between "
                                + MoneyWords.of(results).brief(npv.p10()) + " and "
                                + MoneyWords.of(results).brief(npv.p90()) + "."))
                .findFirst()
                .orElse("");
    }

    private static Optional<Summary> npv(ScenarioResults results, Party party) {
        return results.summary(Metrics.gain(party.name()), Period.NPV);
    }
}

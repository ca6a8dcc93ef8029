package org.entente.reporting.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.model.Party;
import org.entente.simulation.Comparison;
import org.entente.simulation.Difference;
import org.entente.simulation.Metrics;
import org.entente.simulation.Period;
import org.entente.simulation.Results;
import org.entente.simulation.ScenarioResults;
import org.entente.simulation.Summary;

/** Sentences about what a scenario is worth to its parties, and how that differs from the baseline. */
final class ValueFindings {

    /** A change below this part of the largest is left to the table. */
    private static final double SMALL = 0.03;

    private static final int MOST_PARTIES = 4;

    /** A mean within so many standard errors of 0 could be of either sign. */
    private static final double DOUBTFUL = 2;

    private ValueFindings() {}

    /** A gain or loss of a party. */
    private record Amount(Party party, double mean, double standardError) {

        double size() {
            return Math.abs(mean);
        }

        String text() {
            return Money.withError(mean, standardError);
        }

        boolean isDoubtful() {
            return !(size() > DOUBTFUL * standardError);
        }
    }

    /** Who gains and who loses against the baseline, and how often. */
    static List<String> changes(Results results, Comparison comparison) {
        List<Amount> all = new ArrayList<>();
        for (Party party : PartyOrder.differing(results, comparison)) {
            comparison
                    .difference(Metrics.gain(party.name()), Period.NPV)
                    .filter(by -> Double.isFinite(by.mean()))
                    .ifPresent(by -> all.add(new Amount(party, by.mean(), by.standardError())));
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

    /** Those that are certain and not small, the largest first. */
    private static List<Amount> largest(List<Amount> all) {
        all.sort(Comparator.comparingDouble(amount -> -amount.size()));
        return all.stream()
                .filter(amount -> !amount.isDoubtful()
                        && amount.size() >= SMALL * all.get(0).size())
                .limit(MOST_PARTIES)
                .toList();
    }

    private static String gainsAndLosses(List<Amount> amounts) {
        String gains = clause(amounts.stream().filter(one -> one.mean() > 0).toList(), " would gain ");
        String losses = clause(amounts.stream().filter(one -> one.mean() < 0).toList(), " would lose ");
        return gains + (gains.isEmpty() || losses.isEmpty() ? "" : "; ") + losses + " (net present value, on average).";
    }

    /** {@code OpenAI would gain $2 billion and Amazon $1 billion}; empty for nobody. */
    private static String clause(List<Amount> amounts, String verb) {
        List<String> parts = new ArrayList<>();
        for (Amount one : amounts) {
            parts.add(one.party().title() + (parts.isEmpty() ? verb : " ") + one.text());
        }
        return Words.all(parts);
    }

    private static String betterOff(List<Amount> large, Comparison comparison) {
        List<String> parts = new ArrayList<>();
        for (Amount one : large) {
            Difference by = comparison
                    .difference(Metrics.gain(one.party().name()), Period.NPV)
                    .orElseThrow();
            double part = by.probabilityPositive();
            String futures = Words.futures(part, Math.sqrt(part * (1 - part) / by.count()));
            parts.add(
                    parts.isEmpty()
                            ? one.party().title() + " would be better off on " + futures + " of the simulated paths"
                            : one.party().title() + " on " + futures + (futures.endsWith("%") ? "" : " of them"));
        }
        return Words.all(parts) + ".";
    }

    private static String rest(List<Amount> all, List<Amount> large) {
        List<Amount> small =
                all.stream().filter(amount -> !large.contains(amount)).toList();
        if (small.isEmpty()) {
            return "";
        }
        String names = Words.all(small.stream().map(one -> one.party().title()).toList());
        return " The change for " + names + " is "
                + (small.size() == 1
                        ? (small.get(0).mean() < 0 ? "a loss of " : "a gain of ")
                                + small.get(0).text() + "."
                        : "at most " + small.get(0).text() + " each.");
    }

    /** What the parties gain and lose, without a baseline. */
    static List<String> worth(Results results, ScenarioResults of) {
        List<Amount> all = new ArrayList<>();
        for (Party party : PartyOrder.gaining(results)) {
            npv(of, party)
                    .filter(npv -> Double.isFinite(npv.mean()))
                    .ifPresent(npv -> all.add(new Amount(party, npv.mean(), npv.standardError())));
        }
        List<Amount> large = all.isEmpty() ? List.of() : largest(all);
        if (large.isEmpty()) {
            return List.of();
        }
        return List.of("Under these terms and in this market, " + gainsAndLosses(large) + developer(results, of));
    }

    private static String developer(Results results, ScenarioResults of) {
        return PartyOrder.of(results).stream()
                .filter(party -> party.name().equals(of.scenario().developer()))
                .flatMap(party -> npv(of, party).stream()
                        .filter(npv -> Double.isFinite(npv.p10()) && npv.p10() < npv.p90())
                        .map(npv -> " For " + party.title() + ", eight of ten paths lie between "
                                + Money.brief(npv.p10()) + " and " + Money.brief(npv.p90()) + "."))
                .findFirst()
                .orElse("");
    }

    private static Optional<Summary> npv(ScenarioResults of, Party party) {
        return of.summary(Metrics.gain(party.name()), Period.NPV);
    }
}

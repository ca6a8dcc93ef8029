package org.entente.reporting.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.model.Party;
import org.entente.simulation.Comparison;
import org.entente.simulation.Difference;
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

    private record Change(Party party, Difference by) {

        double size() {
            return Math.abs(by.mean());
        }

        String amount() {
            return Money.withError(by.mean(), by.standardError());
        }

        String betterOff() {
            double part = by.probabilityPositive();
            return Words.futures(part, Math.sqrt(part * (1 - part) / by.count()));
        }
    }

    /** Who gains and who loses against the baseline, and how often. */
    static List<String> changes(Results results, Comparison comparison) {
        List<Change> all = new ArrayList<>();
        for (Party party : Parties.differing(results, comparison)) {
            comparison
                    .difference(Parties.gain(party), Period.NPV)
                    .filter(by -> Double.isFinite(by.mean()))
                    .ifPresent(by -> all.add(new Change(party, by)));
        }
        if (all.isEmpty()) {
            return List.of("Against the baseline, nobody gains or loses anything.");
        }
        all.sort(Comparator.comparingDouble(change -> -change.size()));
        List<Change> large = all.stream()
                .filter(change -> change.size() > DOUBTFUL * change.by().standardError()
                        && change.size() >= SMALL * all.get(0).size())
                .limit(MOST_PARTIES)
                .toList();
        if (large.isEmpty()) {
            return List.of("Against the baseline, no party's gain or loss can be told from zero with so few paths.");
        }
        List<Change> small =
                all.stream().filter(change -> !large.contains(change)).toList();
        return List.of(gainsAndLosses(large), betterOff(large) + rest(small));
    }

    private static String gainsAndLosses(List<Change> large) {
        List<Change> gains =
                large.stream().filter(change -> change.by().mean() > 0).toList();
        List<Change> losses =
                large.stream().filter(change -> change.by().mean() < 0).toList();
        String text = clause(gains, " would gain ");
        text += gains.isEmpty() || losses.isEmpty() ? "" : "; ";
        return "Against the baseline, " + text + clause(losses, " would lose ") + " (net present value, on average).";
    }

    /** {@code OpenAI would gain $2 billion and Amazon $1 billion}; empty for nobody. */
    private static String clause(List<Change> changes, String verb) {
        List<String> parts = new ArrayList<>();
        for (Change change : changes) {
            parts.add(change.party().title() + (parts.isEmpty() ? verb : " ") + change.amount());
        }
        return Words.all(parts);
    }

    private static String rest(List<Change> small) {
        if (small.isEmpty()) {
            return "";
        }
        String names =
                Words.all(small.stream().map(change -> change.party().title()).toList());
        return " The change for " + names + " is " + (small.size() == 1 ? "" : "at most ")
                + small.get(0).amount() + (small.size() == 1 ? "." : " each.");
    }

    private static String betterOff(List<Change> large) {
        List<String> parts = new ArrayList<>();
        for (Change change : large) {
            String part = change.betterOff();
            parts.add(
                    parts.isEmpty()
                            ? change.party().title() + " would be better off in " + part + " of the simulated futures"
                            : change.party().title() + " in " + part + (part.endsWith("%") ? "" : " of them"));
        }
        return Words.all(parts) + ".";
    }

    /** What the scenario is worth to whom, without a baseline. */
    static List<String> worth(Results results, ScenarioResults of) {
        List<String> parts = new ArrayList<>();
        List<Party> parties = new ArrayList<>(Parties.gaining(results));
        parties.sort(Comparator.comparingDouble(
                party -> -npv(of, party).map(Summary::mean).map(Math::abs).orElse(0.0)));
        for (Party party : parties) {
            Optional<Summary> npv = npv(of, party).filter(value -> Double.isFinite(value.mean()) && value.mean() != 0);
            if (npv.isPresent() && parts.size() < MOST_PARTIES) {
                parts.add((npv.get().mean() < 0 ? "a loss of " : "")
                        + Money.withError(npv.get().mean(), npv.get().standardError()) + " to " + party.title());
            }
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        String lead = "What is simulated here is worth " + Words.all(parts) + " (net present value, on average).";
        return List.of(lead + developer(results, of));
    }

    private static String developer(Results results, ScenarioResults of) {
        return Parties.of(results).stream()
                .filter(party -> party.name().equals(of.scenario().developer()))
                .flatMap(party -> npv(of, party).stream()
                        .filter(npv -> Double.isFinite(npv.p10()) && npv.mean() != 0)
                        .map(npv -> " To " + party.title() + ", it is between " + Money.brief(npv.p10()) + " and "
                                + Money.brief(npv.p90()) + " in eight of ten futures."))
                .findFirst()
                .orElse("");
    }

    private static Optional<Summary> npv(ScenarioResults of, Party party) {
        return of.summary(Parties.gain(party), Period.NPV);
    }
}

package org.entente.reporting.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.Party;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.Probabilities;
import org.entente.reporting.words.Words;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

/**
 * Sentences about the value of one scenario to its parties, or where there is a baseline about the difference from it:
 * who gains and loses how much, how surely, and by which sources.
 */
final class ValueFindings {

    /** A value below this part of the largest is left to the tables. */
    private static final double NEGLIGIBLE_FRACTION = 0.1;

    private static final int MAX_PARTIES = 4;

    /** A mean within this many standard errors of 0 has no certain sign. */
    private static final double MIN_STANDARD_ERRORS = 2;

    private final MoneyWords money;
    private final String developer;
    private final boolean isChange;
    private final List<Value> all;
    private final List<Value> large;
    private final ValueSources sources;

    /**
     * The net present value to a party, or its difference from the baseline.
     *
     * @param sure the part of the paths on which the party is better off; without a baseline, on which it loses
     */
    private record Value(Party party, double mean, double standardError, double p10, double p90, Proportion sure) {

        double size() {
            return Math.abs(mean);
        }

        boolean isDoubtful() {
            return !(size() > MIN_STANDARD_ERRORS * standardError);
        }
    }

    private ValueFindings(Results results, ScenarioResults scenario, Optional<Comparison> comparison) {
        this.money = MoneyWords.of(results);
        this.developer = scenario.scenario().developer();
        this.isChange = comparison.isPresent();
        this.all = comparison
                .map(compared -> changes(results, compared))
                .orElseGet(() -> values(results, scenario))
                .filter(value -> Double.isFinite(value.mean()))
                .sorted(Comparator.comparingDouble(value -> -value.size()))
                .toList();
        this.large = all.stream().filter(this::isLarge).limit(MAX_PARTIES).toList();
        this.sources = new ValueSources(scenario, comparison);
    }

    /** The findings about {@code scenario}, a scenario of {@code results}. */
    static ValueFindings of(Results results, ScenarioResults scenario) {
        return new ValueFindings(
                results, scenario, results.comparison(scenario.scenario().name()));
    }

    private static Stream<Value> changes(Results results, Comparison comparison) {
        return PartyOrder.differing(results, comparison).stream()
                .flatMap(party -> comparison
                        .difference(Metrics.gain(party.name()), Period.NPV)
                        .map(gap ->
                                new Value(party, gap.mean(), gap.standardError(), gap.p10(), gap.p90(), gap.positive()))
                        .stream());
    }

    private static Stream<Value> values(Results results, ScenarioResults scenario) {
        return PartyOrder.gaining(results).stream()
                .flatMap(party -> scenario
                        .summary(Metrics.gain(party.name()), Period.NPV)
                        .map(npv ->
                                new Value(party, npv.mean(), npv.standardError(), npv.p10(), npv.p90(), npv.negative()))
                        .stream());
    }

    private boolean isLarge(Value value) {
        return !value.isDoubtful()
                && value.size() >= NEGLIGIBLE_FRACTION * all.get(0).size();
    }

    /** The sentences, the answer first; none without a baseline if nothing is known. */
    List<String> sentences() {
        if (isChange && all.isEmpty()) {
            return List.of("Against the baseline, nobody would gain or lose anything.");
        }
        if (isChange && large.isEmpty()) {
            return List.of("Against the baseline, no gain or loss differs significantly from zero with so few paths.");
        }
        List<String> sentences = new ArrayList<>();
        if (!large.isEmpty()) {
            sentences.add((isChange ? "Against the baseline, " : "Under these terms and in this market, ")
                    + gainsAndLosses() + ".");
        }
        String surely = isChange ? betterOff() + small() : developer() + losing();
        Stream.of(surely.strip(), why()).filter(text -> !text.isEmpty()).forEach(sentences::add);
        return sentences;
    }

    private String gainsAndLosses() {
        List<Value> gains = large.stream().filter(value -> value.mean() > 0).toList();
        List<Value> losses = large.stream().filter(value -> value.mean() < 0).toList();
        return Stream.of(clause(gains, " would gain ", true), clause(losses, " would lose ", gains.isEmpty()))
                .filter(clause -> !clause.isEmpty())
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    /**
     * A clause such as {@code OpenAI would gain $2 billion of net present value on average (P10–P90: …) and Amazon $1
     * billion (…)}; empty for no values.
     */
    private String clause(List<Value> values, String verb, boolean isFirst) {
        List<String> parts = new ArrayList<>();
        for (Value value : values) {
            boolean explains = isFirst && parts.isEmpty();
            parts.add(value.party().title()
                    + (parts.isEmpty() ? verb : " ")
                    + money.rounded(value.mean(), value.standardError())
                    + (explains ? " of net present value on average" : "")
                    + range(value, explains ? "P10–P90: " : ""));
        }
        return Words.all(parts);
    }

    /** P10 and P90 in brackets after a space; empty if they are equal. */
    private String range(Value value, String label) {
        if (value.p10() == value.p90()) {
            return "";
        }
        String range = isChange ? money.rangeOfChange(value.p10(), value.p90()) : money.range(value.p10(), value.p90());
        return " (" + label + range + ")";
    }

    /** {@code OpenAI would be better off on 65 % of the simulated paths, and Microsoft on 30 %.} */
    private String betterOff() {
        List<String> parts = new ArrayList<>();
        for (Value value : large) {
            parts.add(value.party().title()
                    + (parts.isEmpty() ? " would be better off on " : " on ")
                    + (parts.isEmpty() || value.sure().isUnanimous()
                            ? Probabilities.ofSimulatedPaths(value.sure())
                            : Probabilities.rounded(value.sure())));
        }
        return Words.all(parts) + ".";
    }

    /** A sentence about the changes that are left out above. */
    private String small() {
        List<Value> rest = all.stream().filter(value -> !large.contains(value)).toList();
        if (rest.isEmpty()) {
            return "";
        }
        String names =
                Words.all(rest.stream().map(value -> value.party().title()).toList());
        String most = money.rounded(rest.get(0).mean(), rest.get(0).standardError());
        return " The change for " + names + " is "
                + (rest.size() == 1
                        ? (rest.get(0).mean() < 0 ? "a loss of " : "a gain of ") + most + "."
                        : "at most " + most + " each.");
    }

    /** A sentence about the developer where the first one leaves it out. */
    private String developer() {
        return all.stream()
                .filter(value -> value.party().name().equals(developer) && !large.contains(value))
                .findFirst()
                .map(value -> "The value to " + value.party().title() + " is "
                        + (value.isDoubtful()
                                ? "not clearly above or below zero on average"
                                : money.roundedWithSign(value.mean(), value.standardError()) + " on average")
                        + range(value, "P10–P90: ") + ". ")
                .orElse("");
    }

    /** {@code OpenAI would lose on 46 % of the simulated paths.}; empty if nobody loses on any. */
    private String losing() {
        List<String> parts = new ArrayList<>();
        all.stream()
                .filter(value -> value.sure().count() > 0)
                .sorted(Comparator.comparingDouble(value -> -value.sure().value()))
                .limit(MAX_PARTIES)
                .forEach(value -> parts.add(value.party().title()
                        + (parts.isEmpty() ? " would lose on " : " on ")
                        + (parts.isEmpty() || value.sure().isUnanimous()
                                ? Probabilities.ofSimulatedPaths(value.sure())
                                : Probabilities.rounded(value.sure()))));
        return parts.isEmpty() ? "" : Words.all(parts) + ".";
    }

    /** {@code Why, on average: for OpenAI, revenue shares +$39 billion and compute −$28 billion; for Amazon, …} */
    private String why() {
        List<String> parts = large.stream()
                .flatMap(value ->
                        sources
                                .largest(value.party())
                                .map(found -> "for " + value.party().title() + ", " + found)
                                .stream())
                .toList();
        return parts.isEmpty() ? "" : "Why, on average: " + String.join("; ", parts) + ".";
    }

    /** A sentence with the standard errors of what the others say; empty if they say nothing. */
    Optional<String> errors() {
        if (large.isEmpty()) {
            return Optional.empty();
        }
        String means = Words.all(large.stream()
                .map(value -> value.party().title() + " " + money.roundedError(value.standardError()))
                .toList());
        double percent = large.stream()
                .filter(value -> !value.sure().isUnanimous())
                .mapToDouble(value -> 100 * value.sure().standardError())
                .max()
                .orElse(0);
        return Optional.of("Errors of simulation, one standard error each: " + means
                + (percent > 0 ? "; the percentages, at most " + Amounts.error(percent) + " points" : "")
                + ". More paths shrink them; they say nothing about how uncertain the future is.");
    }
}

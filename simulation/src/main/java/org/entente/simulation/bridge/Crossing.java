package org.entente.simulation.bridge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.Clause;
import org.entente.model.InvalidScenarioException;
import org.entente.model.Scenario;
import org.entente.model.term.Term;
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.experiment.Sample;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;

/** The agreements between two others: each has some of the clauses replaced that differ. */
final class Crossing {

    private final Scenario from;
    private final Scenario to;
    private final List<List<Clause>> clauses = new ArrayList<>();
    private final List<GainSeries> series = new ArrayList<>();
    private final Experiment experiment;

    /** @param progress is told of the paths of one order of the clauses */
    Crossing(Scenario from, Scenario to, List<String> order, SimulationPlan plan, Progress progress) {
        this.from = from;
        this.to = to;
        if (!sameMarket()) {
            clauses.add(List.of());
        }
        Clause.between(from, to).stream()
                .sorted(Comparator.<Clause>comparingInt(clause -> place(clause, order))
                        .thenComparing(Clause::name))
                .forEach(clause -> clauses.add(List.of(clause)));
        SortedSet<String> common = new TreeSet<>(from.parties().keySet());
        common.retainAll(to.parties().keySet());
        common.forEach(party -> series.add(new GainSeries(party, Optional.empty())));
        common.forEach(party -> Arrays.stream(GainSource.values())
                .forEach(source -> series.add(new GainSeries(party, Optional.of(source)))));
        this.experiment = Experiment.of(plan, List.of(from, to)).telling(progress, plan.paths() * (count() + 1));
    }

    private static int place(Clause clause, List<String> order) {
        return clause.terms().stream()
                .mapToInt(term -> order.contains(term) ? order.indexOf(term) : order.size())
                .min()
                .orElse(order.size());
    }

    private boolean sameMarket() {
        return from.withTerms(new TreeMap<>()).sameMarket(to.withTerms(new TreeMap<>()));
    }

    /** The number of clauses that differ. */
    int count() {
        return clauses.size();
    }

    /** The gains of the parties that both agreements know, by name; then what they gain from each source. */
    List<GainSeries> series() {
        return series;
    }

    /** The names of the clauses that differ, in their order. */
    List<String> names() {
        return clauses.stream()
                .map(step -> step.stream().map(Clause::name).findFirst().orElse(Bridge.MARKET))
                .toList();
    }

    /** The values of each series with a set of clauses replaced, for each set of {@code replaced}. */
    List<List<Sample>> gains(List<BitSet> replaced) {
        List<Measure> measures = series.stream().map(GainSeries::measure).toList();
        return experiment.samples(
                replaced.stream()
                        .map(set -> Experiment.Variant.of(scenario(set)))
                        .toList(),
                measures);
    }

    private Scenario scenario(BitSet replaced) {
        Scenario market = from;
        SortedMap<String, Term> terms = new TreeMap<>(from.terms());
        for (int k = 0; k < clauses.size(); k++) {
            if (replaced.get(k)) {
                market = clauses.get(k).isEmpty() ? to : market;
                clauses.get(k).forEach(clause -> {
                    terms.keySet().removeAll(clause.terms());
                    terms.putAll(clause.in(to));
                });
            }
        }
        try {
            return market.withTerms(terms);
        } catch (InvalidScenarioException e) {
            throw new IllegalArgumentException(
                    "every agreement on the way must be valid, but with the terms " + terms.keySet() + " "
                            + e.problems().get(0),
                    e);
        }
    }
}

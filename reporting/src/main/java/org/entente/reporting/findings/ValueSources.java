package org.entente.reporting.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.model.Party;
import org.entente.reporting.words.GainSourceWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.Words;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/** The sources of the value of a scenario to a party, or of its difference from the baseline, in a sentence. */
final class ValueSources {

    /** A source below this part of the largest one is left to the tables. */
    private static final double NEGLIGIBLE_FRACTION = 0.1;

    private final ScenarioResults scenario;
    private final Optional<Comparison> comparison;
    private final MoneyWords money;

    private record Part(GainSource source, double mean) {}

    ValueSources(ScenarioResults scenario, Optional<Comparison> comparison) {
        this.scenario = scenario;
        this.comparison = comparison;
        this.money = MoneyWords.of(scenario.scenario());
    }

    /** The largest sources of a party with several: {@code revenue shares +$39 billion and compute −$28 billion}. */
    Optional<String> largest(Party party) {
        boolean isDeveloper = party.name().equals(scenario.scenario().developer());
        List<Part> parts = parts(party);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        double least = NEGLIGIBLE_FRACTION * Math.abs(parts.get(0).mean());
        List<String> texts = parts.stream()
                .filter(part -> Math.abs(part.mean()) >= least)
                .map(part -> GainSourceWords.phrase(part.source(), isDeveloper) + " " + amount(part.mean()))
                .toList();
        return Optional.of(Words.all(texts));
    }

    private String amount(double mean) {
        return comparison.isPresent() ? money.roundedChange(mean) : money.rounded(mean);
    }

    /** The sources that amount to something, the largest first. */
    private List<Part> parts(Party party) {
        List<Part> parts = new ArrayList<>();
        Arrays.stream(GainSource.values())
                .forEach(source -> mean(Metrics.gain(party.name(), source))
                        .filter(mean -> Double.isFinite(mean) && mean != 0)
                        .ifPresent(mean -> parts.add(new Part(source, mean))));
        parts.sort(Comparator.comparingDouble(part -> -Math.abs(part.mean())));
        return parts;
    }

    private Optional<Double> mean(Metric metric) {
        return comparison
                .map(compared -> compared.difference(metric, Period.NPV).map(Difference::mean))
                .orElseGet(() -> scenario.summary(metric, Period.NPV).map(Summary::mean));
    }
}

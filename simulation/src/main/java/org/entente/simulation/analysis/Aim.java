package org.entente.simulation.analysis;

import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.simulation.Measure;

/** A statistic of a measure in scenarios that see the same draws, and what it is to be. */
final class Aim {

    private final Experiment experiment;
    private final Measure measure;
    private final Statistic statistic;
    private final Optional<Target> target;
    private final Optional<Sample> wanted;

    private Aim(
            Experiment experiment,
            Measure measure,
            Statistic statistic,
            Optional<Target> target,
            Optional<Sample> wanted) {
        this.experiment = experiment;
        this.measure = measure;
        this.statistic = statistic;
        this.target = target;
        this.wanted = wanted;
    }

    /** Nothing that the statistic is to be. */
    static Aim none(Experiment experiment, Measure measure, Statistic statistic) {
        return new Aim(experiment, measure, statistic, Optional.empty(), Optional.empty());
    }

    /** The statistic is to be a number. */
    Aim at(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a target must be finite, but was " + number);
        }
        return new Aim(experiment, measure, statistic, Optional.of(Target.of(number)), Optional.empty());
    }

    /** The statistic is to be what it is in another scenario, of which {@code under} are the terms. */
    Aim equalTo(Scenario other, String under) {
        Sample sample = sample(other);
        Estimate value = sample.estimate(statistic);
        if (!Double.isFinite(value.value())) {
            throw new IllegalArgumentException("the " + statistic + " of " + measure + " under " + under
                    + " must be finite, but was " + value.value());
        }
        Target equal = new Target(Optional.of(under), value);
        return new Aim(experiment, measure, statistic, Optional.of(equal), Optional.of(sample));
    }

    /** The same on other threads. */
    Aim on(Experiment other) {
        return new Aim(other, measure, statistic, target, wanted);
    }

    Experiment experiment() {
        return experiment;
    }

    Measure measure() {
        return measure;
    }

    Statistic statistic() {
        return statistic;
    }

    Optional<Target> target() {
        return target;
    }

    /** The values of the measure in a scenario. */
    Sample sample(Scenario scenario) {
        return experiment.sample(scenario, measure);
    }

    /** The values of the measure in each of some scenarios. */
    List<Sample> samples(List<Scenario> scenarios) {
        return experiment.samples(scenarios.stream().map(Experiment.Variant::of).toList(), List.of(measure)).stream()
                .map(one -> one.get(0))
                .toList();
    }

    /** How far the statistic of a sample is above the target, paired if that is another scenario's; NaN without one. */
    Estimate difference(Sample sample) {
        if (wanted.isPresent()) {
            return sample.difference(statistic, wanted.get());
        }
        Estimate value = sample.estimate(statistic);
        double number = target.map(one -> one.value().value()).orElse(Double.NaN);
        return new Estimate(value.value() - number, target.isPresent() ? value.standardError() : Double.NaN);
    }
}

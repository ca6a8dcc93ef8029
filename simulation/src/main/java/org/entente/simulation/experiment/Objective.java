package org.entente.simulation.experiment;

import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.model.Scenario;
import org.entente.simulation.metric.Measure;

/**
 * A statistic of a measure, with the target that it is to meet, if there is one.
 *
 * <pre>{@code
 * Objective mean = Objective.of(Measure.parse("gain.microsoft"), Statistic.MEAN);
 * Seek thirty = Seek.run(cap, mean.at(30), plan);
 * Seek even = Seek.run(cap, mean.equalTo(october), plan);
 * }</pre>
 *
 * @param measure the measure
 * @param statistic the statistic of the measure's values
 * @param number the target as a number
 * @param reference the other scenario, on the same draws: the one whose statistic is the target, or the one that a
 *     difference is less
 */
public record Objective(Measure measure, Statistic statistic, OptionalDouble number, Optional<Scenario> reference) {

    public Objective {
        if (number.isPresent() && !Double.isFinite(number.getAsDouble())) {
            throw new IllegalArgumentException("a target must be finite, but was " + number.getAsDouble());
        }
        if (number.isPresent() && reference.isPresent() && !measure.isDifference()) {
            throw new IllegalArgumentException("an objective must have one target, but had " + number.getAsDouble()
                    + " and the scenario " + reference.get().name());
        }
    }

    /** An objective without a target. */
    public static Objective of(Measure measure, Statistic statistic) {
        return new Objective(measure, statistic, OptionalDouble.empty(), Optional.empty());
    }

    /**
     * The objective that the statistic is {@code target}.
     *
     * @throws IllegalArgumentException if {@code target} is infinite or NaN
     */
    public Objective at(double target) {
        return new Objective(
                measure, statistic, OptionalDouble.of(target), measure.isDifference() ? reference : Optional.empty());
    }

    /**
     * The objective that the statistic equals that in {@code scenario}.
     *
     * @throws IllegalArgumentException if the measure is a difference, whose target is a number
     */
    public Objective equalTo(Scenario scenario) {
        if (measure.isDifference()) {
            throw new IllegalArgumentException("the target of a difference must be a number, but was the scenario "
                    + scenario.name() + "; a target of 0 is where both scenarios are equal");
        }
        return new Objective(measure, statistic, OptionalDouble.empty(), Optional.of(scenario));
    }

    /** This objective with the measure less that in {@code scenario}, path by path. */
    public Objective less(Scenario scenario) {
        return new Objective(measure.less(scenario.name()), statistic, number, Optional.of(scenario));
    }

    /** The objective of {@code other}, which is a measure of the same scenarios. */
    public Objective withMeasure(Measure other) {
        return new Objective(other, statistic, number, reference);
    }

    /** The scenario that a difference is less; empty of a measure of one scenario. */
    public Optional<Scenario> lessScenario() {
        return measure.isDifference() ? reference : Optional.empty();
    }

    /** Whether there is a target. */
    public boolean hasTarget() {
        return number.isPresent() || (reference.isPresent() && !measure.isDifference());
    }

    /** The statistic of the measure, without the target: {@code mean of npv of gain.microsoft}. */
    @Override
    public String toString() {
        return statistic + " of " + measure;
    }
}

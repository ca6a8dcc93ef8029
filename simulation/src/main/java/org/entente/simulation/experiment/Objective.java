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
 * @param reference the scenario whose statistic is the target, on the same draws
 */
public record Objective(Measure measure, Statistic statistic, OptionalDouble number, Optional<Scenario> reference) {

    public Objective {
        if (number.isPresent() && !Double.isFinite(number.getAsDouble())) {
            throw new IllegalArgumentException("a target must be finite, but was " + number.getAsDouble());
        }
        if (number.isPresent() && reference.isPresent()) {
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
        return new Objective(measure, statistic, OptionalDouble.of(target), Optional.empty());
    }

    /** The objective that the statistic equals that in {@code scenario}. */
    public Objective equalTo(Scenario scenario) {
        return new Objective(measure, statistic, OptionalDouble.empty(), Optional.of(scenario));
    }

    /** Whether there is a target. */
    public boolean hasTarget() {
        return number.isPresent() || reference.isPresent();
    }

    /** The statistic of the measure, without the target: {@code mean of npv of gain.microsoft}. */
    @Override
    public String toString() {
        return statistic + " of " + measure;
    }
}

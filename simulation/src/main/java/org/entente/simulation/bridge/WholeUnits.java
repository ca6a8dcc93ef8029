package org.entente.simulation.bridge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Sample;

/*
 * Values are counted in units of 2^-30 billion, about a dollar. Sums and differences of such numbers are exact in
 * doubles. So the steps of a party add to its whole change to the last bit, whatever the order.
 */

/** The values of a bridge in whole units, which add exactly. */
final class WholeUnits {

    private static final double UNITS_PER_BILLION = 0x1p30;

    private WholeUnits() {}

    /** An estimate in whole units. An error below half a unit becomes 0. */
    static Estimate rounded(Estimate estimate) {
        double error = estimate.standardError();
        return new Estimate(
                Math.rint(estimate.value() * UNITS_PER_BILLION) / UNITS_PER_BILLION + 0.0,
                error * UNITS_PER_BILLION < 0.5 ? 0 : error);
    }

    /** The difference of two means in whole units, with the paired error. */
    static Estimate difference(Sample after, Sample before) {
        double change = rounded(after.mean()).value() - rounded(before.mean()).value();
        return new Estimate(change, after.minus(before).mean().standardError());
    }

    /** A party's values with these steps between two agreements. */
    static Bridge.Value value(Sample before, Sample after, List<Estimate> steps) {
        return new Bridge.Value(rounded(before.mean()), steps, difference(after, before), rounded(after.mean()));
    }

    /**
     * The same values with steps that add exactly to the change: the largest step takes the rest, at most a few units.
     */
    static Bridge.Value exact(Bridge.Value value) {
        List<Estimate> steps = new ArrayList<>(value.steps());
        if (steps.isEmpty()) {
            return value;
        }
        Estimate largest = Collections.max(steps, Comparator.comparingDouble(step -> Math.abs(step.value())));
        double rest = value.change().value()
                - steps.stream().mapToDouble(Estimate::value).sum();
        steps.set(steps.indexOf(largest), new Estimate(largest.value() + rest, largest.standardError()));
        return new Bridge.Value(value.before(), steps, value.change(), value.after());
    }
}

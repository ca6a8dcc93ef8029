package org.entente.simulation.plan;

import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomInputs;

/**
 * The world that a simulation draws from: all futures of its scenarios, or those that agree with what is known of it.
 * Its text says which, and is the same on every machine.
 */
@FunctionalInterface
public interface World {

    /** All futures of the scenarios. */
    World AS_WRITTEN = new AsWritten();

    /** All futures of the scenarios. */
    record AsWritten() implements World {

        @Override
        public Draws draws(SimulationPlan plan, RandomInputs inputs, boolean areSecond) {
            return plan.unconditionedDraws(inputs, areSecond);
        }

        @Override
        public String toString() {
            return "as written";
        }
    }

    /**
     * The draws of {@code plan} in this world, for scenarios that have {@code inputs}.
     *
     * @param areSecond whether the draws are independent of the first, path by path
     */
    Draws draws(SimulationPlan plan, RandomInputs inputs, boolean areSecond);
}

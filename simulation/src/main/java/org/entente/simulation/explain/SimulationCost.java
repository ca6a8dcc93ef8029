package org.entente.simulation.explain;

import org.entente.model.Scenario;
import org.entente.simulation.kernel.BlockCost;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.step.Compiler;

/**
 * What it takes to simulate a scenario, for a block of 256 paths at a time.
 *
 * @param columns the number of columns of numbers, one for each path, that the model of the scenario needs
 * @param arrays the number of arrays that these columns share
 * @param workingSet the memory that a month reads or writes, in bytes
 * @param steps the number of steps of a month
 * @param outcomes the number of different outcomes
 * @param recorded the number of values that a month adds to outcomes on a path
 */
public record SimulationCost(int columns, int arrays, long workingSet, int steps, int outcomes, int recorded) {

    /** The cost of all outcomes of {@code scenario}. */
    public static SimulationCost of(Scenario scenario) {
        BlockCost cost = new OutcomeBlock(Compiler.compile(scenario, new RandomDraws(1))).cost();
        return new SimulationCost(
                cost.columns(), cost.arrays(), cost.bytesOfMonth(), cost.steps(), cost.outcomes(), cost.recorded());
    }
}

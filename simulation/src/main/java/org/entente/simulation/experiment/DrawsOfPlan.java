package org.entente.simulation.experiment;

import java.util.Set;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.PickFreezeDraws;
import org.entente.simulation.random.RandomInputs;

/**
 * The draws of a plan, as data.
 *
 * @param plan the plan; its number of paths may decide what they are
 * @param inputs the inputs that are drawn
 * @param areSecond whether the draws are independent of the plan's
 * @param redrawn the streams that are drawn anew, independently
 */
record DrawsOfPlan(SimulationPlan plan, RandomInputs inputs, boolean areSecond, Set<Integer> redrawn) {

    DrawsOfPlan {
        plan = plan.onOneThread();
        redrawn = Set.copyOf(redrawn);
    }

    static DrawsOfPlan of(SimulationPlan plan, RandomInputs inputs) {
        return new DrawsOfPlan(plan, inputs, false, Set.of());
    }

    DrawsOfPlan redrawing(Set<Integer> streams) {
        return new DrawsOfPlan(plan, inputs, areSecond, streams);
    }

    DrawsOfPlan redrawingAll() {
        return new DrawsOfPlan(plan, inputs, !areSecond, redrawn);
    }

    Draws draws() {
        Draws first = areSecond ? plan.independentDraws(inputs) : plan.draws(inputs);
        if (redrawn.isEmpty()) {
            return first;
        }
        Draws second = areSecond ? plan.draws(inputs) : plan.independentDraws(inputs);
        return new PickFreezeDraws(first, second, redrawn);
    }
}

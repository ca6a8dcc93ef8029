package org.entente.simulation.experiment;

import java.util.List;
import org.entente.simulation.experiment.Experiment.Variant;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.work.Job;

/**
 * The job of an experiment: its parts are ranges of units, and bring the numbers that are kept of their paths.
 *
 * @param asked what is kept
 * @param draws the draws of all paths
 */
record SampleJob(Asked asked, DrawsOfPlan draws, SimulationPlan plan) implements Job {

    SampleJob {
        plan = plan.onOneThread();
    }

    /**
     * What is asked of an experiment.
     *
     * @param withInputs whether the random inputs are kept too
     */
    record Asked(List<Variant> variants, List<Measure> measures, boolean withInputs) {

        Asked {
            variants = List.copyOf(variants);
            measures = List.copyOf(measures);
        }
    }

    @Override
    public Open open() {
        return Experiment.on(plan, draws).open(asked);
    }
}

package org.entente.simulation;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.Scenario;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.work.Job;
import org.entente.simulation.work.Pieces;

/**
 * The job of a run: its parts are ranges of units, and bring statistics.
 *
 * @param baseline the place of the baseline among the scenarios
 * @param metrics the metrics that are reported
 * @param leavesOut whether paths are left out that carry what is no amount of money
 */
record RunJob(
        List<Scenario> scenarios,
        OptionalInt baseline,
        Conditions conditions,
        SortedSet<Metric> metrics,
        boolean leavesOut,
        SimulationPlan plan)
        implements Job {

    RunJob {
        scenarios = List.copyOf(scenarios);
        metrics = Collections.unmodifiableSortedSet(new TreeSet<>(metrics));
    }

    @Override
    public Open open() {
        Simulation simulation = Simulation.of(this);
        return new OpenRun(simulation, plan, simulation.compiled(plan));
    }

    /** A run whose scenarios are compiled. */
    private record OpenRun(Simulation simulation, SimulationPlan plan, Simulation.Compiled compiled) implements Open {

        @Override
        public byte[] run(byte[] part, int threads) {
            Pieces units = Pieces.read(part);
            PartialRun run = simulation.partial(plan.withThreads(threads), compiled);
            run.run(units.from(), units.end(), Progress.NONE);
            return run.toBytes();
        }

        @Override
        public byte[] merged(List<byte[]> parts) {
            PartialRun run = simulation.partial(plan, compiled);
            parts.forEach(run::add);
            return run.toBytes();
        }
    }
}

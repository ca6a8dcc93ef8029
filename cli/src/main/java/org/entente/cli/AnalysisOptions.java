package org.entente.cli;

import org.entente.reporting.chart.Charts;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** How an analysis is simulated, and where its answer goes. */
final class AnalysisOptions {

    @Mixin
    private PlanOptions plan;

    @Mixin
    private OutOptions out = new OutOptions();

    /** Options with {@code paths} futures of Sobol's sequence unless told otherwise. */
    AnalysisOptions(long paths) {
        this(paths, Sampling.SOBOL);
    }

    /** Options with {@code paths} futures spread by {@code sampling} unless told otherwise. */
    AnalysisOptions(long paths, Sampling sampling) {
        plan = new PlanOptions(SimulationPlan.withDefaults().withPaths(paths).withSampling(sampling));
    }

    /** Simulates {@code paths} futures, unless the command line says how many. */
    void usualPaths(CommandSpec spec, long paths) {
        if (!spec.commandLine().getParseResult().hasMatchedOption("--paths")) {
            plan.setPaths(paths);
        }
    }

    /** How the analysis is simulated. Charts are prepared meanwhile, where there is a thread for it. */
    SimulationPlan plan() {
        SimulationPlan how = plan.plan();
        if (how.threads() > 1) {
            Charts.prepareInBackground();
        }
        return how;
    }

    /**
     * Begins the work of the analysis.
     *
     * @param name of the folder unless the user names one
     * @throws BadUsageException if the folder cannot be written
     */
    CommandRun begin(CommandSpec spec, String name) {
        return CommandRun.begin(spec, out, name);
    }
}

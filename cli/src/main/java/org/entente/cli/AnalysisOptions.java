package org.entente.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.chart.Charts;
import org.entente.simulation.plan.SimulationPlan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** The options of an analysis: its simulation plan, the files of its charts and its output folder. */
final class AnalysisOptions {

    @Mixin
    private PlanOptions plan;

    @Mixin
    private ActualsOptions actuals = new ActualsOptions();

    @Mixin
    private ChartOptions charts = new ChartOptions();

    @Mixin
    private OutOptions out = new OutOptions();

    /** Options with {@code paths} paths of Sobol sampling by default. */
    AnalysisOptions(long paths) {
        plan = PlanOptions.ofVariants(paths);
    }

    /** Makes {@code paths} the default number of paths. */
    void defaultPaths(CommandSpec spec, long paths) {
        if (!spec.commandLine().getParseResult().hasMatchedOption("--paths")) {
            plan.setPaths(paths);
        }
    }

    /** What is known of {@code files}; empty without a file of observations. */
    Optional<Known> known(List<ScenarioFile> files) {
        return actuals.known(files);
    }

    /** The simulation plan. With several threads, charts warm up in the background from now on. */
    SimulationPlan plan(CommandSpec spec) {
        SimulationPlan chosen = plan.plan(spec);
        if (chosen.threads() > 1) {
            Charts.prepareInBackground(charts.files());
        }
        return chosen;
    }

    /**
     * Begins the work of the analysis.
     *
     * @param name the default name of the folder
     * @throws BadUsageException if the folder cannot be written
     */
    CommandRun begin(CommandSpec spec, String name) throws IOException {
        return CommandRun.begin(spec, out, charts, name);
    }
}

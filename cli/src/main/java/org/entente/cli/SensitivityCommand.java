package org.entente.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.sensitivity.SensitivityReport;
import org.entente.reporting.sensitivity.SensitivityText;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.plan.DefaultPaths;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.sensitivity.Sensitivity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code sensitivity}: ranks the inputs by their effect on a measure. */
@Command(
        name = "sensitivity",
        description = {
            "Shows which terms and which drivers matter most for a measure: a tornado of uncertain quantities, Sobol'"
                    + " indices of all random inputs, and rank correlations.",
            "A fixed value is not varied. Give it a distribution to see its effect, such as --set"
                    + " 'terms.microsoft-share.rate={ uniform: { min: 0.15, max: 0.25 } }'."
        })
final class SensitivityCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private ScenarioArgument argument = new ScenarioArgument();

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            required = true,
            description = "The measure, such as gain.microsoft (its net present value), '2028 of revenue',"
                    + " '2030 of cap.microsoft-share', or a difference between scenarios: 'gain.microsoft less"
                    + " october-2025'. 'entente metrics SCENARIO' lists metrics.")
    private String metric = "";

    @Option(
            names = "--statistic",
            paramLabel = "STATISTIC",
            description =
                    "Statistic of the tornado: mean, sd, p10, es5, 'above 10' or 'below 0'. Default: ${DEFAULT-VALUE}.")
    private String statistic = "mean";

    @Mixin
    private AnalysisOptions options = new AnalysisOptions(DefaultPaths.SENSITIVITY);

    @Override
    public Integer call() throws IOException, InterruptedException {
        Objective asked = BadUsageException.refusing(this::objective);
        Optional<String> less = asked.measure().less();
        List<ScenarioFile> files = argument.read(less);
        Scenario scenario = files.get(0).scenario();
        Objective objective = less.isEmpty() ? asked : asked.less(files.get(1).scenario());
        Optional<Known> known = options.known(files);
        SimulationPlan plan = Known.plan(known, options.plan(spec));
        try (CommandRun run = options.begin(spec, "sensitivity-" + scenario.name() + "-" + objective.measure())) {
            Sensitivity sensitivity = BadUsageException.refusing(() -> Sensitivity.run(scenario, objective, plan));
            RunInfo info = Known.info(known, plan, run.info(files, Optional.empty(), plan));
            Known.write(known, plan, run.folder());
            List<String> remarks = SensitivityReport.write(sensitivity, info, run.folder());
            run.complete(Known.text(known, plan) + argument.text(less) + SensitivityText.text(sensitivity), remarks);
        }
        return ExitCode.SUCCESS;
    }

    private Objective objective() {
        return Objective.of(Measure.parse(metric), Statistic.parse(statistic));
    }
}

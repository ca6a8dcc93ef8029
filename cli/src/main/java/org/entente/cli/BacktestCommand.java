package org.entente.cli;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.model.Scenario;
import org.entente.model.file.ActualsFile;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.analysis.AnalysisReport;
import org.entente.reporting.folder.ActualsOrigin;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.score.BacktestReport;
import org.entente.simulation.plan.DefaultPaths;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.score.Backtest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code backtest}: forecasts from earlier dates, and holds each forecast to what was reported later. */
@Command(
        name = "backtest",
        description = {
            "Forecasts from earlier dates, and holds each forecast to what was reported later.",
            "A forecast knows what was reported up to its date, as 'run --actuals --as-of' does."
        })
final class BacktestCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private ScenarioArgument argument = new ScenarioArgument();

    @Option(
            names = ActualsOptions.ACTUALS,
            paramLabel = "FILE",
            required = true,
            description = "What was reported, as in 'run --actuals'.")
    private String actuals = "";

    @Option(
            names = "--origins",
            paramLabel = "MONTH",
            split = ",",
            required = true,
            description = "The last months that count as known, one for each forecast: 2024-12,2025-12.")
    private List<YearMonth> origins = new ArrayList<>();

    @Mixin
    private PlanOptions options = PlanOptions.ofVariants(DefaultPaths.BACKTEST);

    @Mixin
    private ChartOptions charts = new ChartOptions();

    @Mixin
    private OutOptions out = new OutOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        ScenarioFile scenarioFile = argument.read();
        Scenario scenario = scenarioFile.scenario();
        ActualsFile file = ActualsFile.read(actuals);
        SimulationPlan plan = options.plan(spec);
        try (CommandRun run = CommandRun.begin(spec, out, charts, "backtest-" + scenario.name())) {
            Backtest backtest = BadUsageException.refusing(() -> Backtest.run(
                    scenario, file.actuals(), origins, origin -> Known.planAsOf(file, origin, scenario, plan)));
            YearMonth last =
                    backtest.origins().get(backtest.origins().size() - 1).known();
            RunInfo info = run.info(List.of(scenarioFile), Optional.empty(), plan)
                    .withActuals(ActualsOrigin.of(file, last, scenario.name()));
            AnalysisReport report = BacktestReport.of(backtest, info);
            List<String> remarks = report.write(run.folder());
            run.complete(report.text(), remarks);
        }
        return ExitCode.SUCCESS;
    }
}

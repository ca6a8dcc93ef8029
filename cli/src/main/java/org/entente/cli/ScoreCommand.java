package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.model.Scenario;
import org.entente.model.file.ActualsFile;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.analysis.AnalysisReport;
import org.entente.reporting.folder.ActualsOrigin;
import org.entente.reporting.folder.ManifestFile;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.folder.Verification;
import org.entente.reporting.run.RunReport;
import org.entente.reporting.run.SavedRun;
import org.entente.reporting.score.ScoreReport;
import org.entente.simulation.score.Score;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code score}: holds a run to what was reported since. */
@Command(
        name = "score",
        description = {
            "Holds a run to what was reported since: how good its forecasts were.",
            "Any run folder will do, old ones too; the quantiles in it are enough. Kept paths give more scores."
        })
final class ScoreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run folder.")
    private Path folder = Path.of("");

    @Option(
            names = ActualsOptions.ACTUALS,
            paramLabel = "FILE",
            required = true,
            description = "What was reported: a CSV file of metric, period, value, and if wanted sd and source;"
                    + " 'actuals' for the built-in one.")
    private String actuals = "";

    @Option(
            names = "--known",
            paramLabel = "MONTH",
            description = "The last month that was known when the run was made; what was reported of later months is"
                    + " scored. Default: what the run was given, or the month before its horizon.")
    private Optional<YearMonth> known = Optional.empty();

    @Mixin
    private ChartOptions charts = new ChartOptions();

    @Mixin
    private OutOptions out = new OutOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        ActualsFile file = ActualsFile.read(actuals);
        LostFolder.restore(folder, spec.commandLine().getErr());
        String unused = BadUsageException.reading(() -> ManifestFile.kind(folder)); // refuses what is no such folder
        Verification.requireUnchanged(folder);
        RunReport run = BadUsageException.reading(
                () -> SavedRun.readWithPaths(folder, file.actuals().metrics()));
        YearMonth last = known.or(() -> run.info().actuals().map(ActualsOrigin::asOf))
                .orElseGet(() -> beforeHorizon(run.info()));
        Score score = Score.of(run.results(), file.actuals(), last);
        String name = folder.toAbsolutePath().normalize().getFileName() + "-score";
        try (CommandRun command = CommandRun.begin(spec, out, charts, name)) {
            RunInfo info = command.info(
                            run.info().files(), Optional.empty(), run.info().plan())
                    .withActuals(ActualsOrigin.of(file, last, "").against(folder.toString()));
            AnalysisReport report = ScoreReport.of(score, info);
            List<String> remarks = report.write(command.folder());
            command.complete(report.text(), remarks);
        }
        return ExitCode.SUCCESS;
    }

    private static YearMonth beforeHorizon(RunInfo info) {
        return info.files().stream()
                .map(ScenarioFile::scenario)
                .map(Scenario::horizon)
                .map(horizon -> horizon.from().minusMonths(1))
                .min(YearMonth::compareTo)
                .orElseThrow();
    }
}

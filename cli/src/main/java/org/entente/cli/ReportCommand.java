package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.model.Spelling;
import org.entente.reporting.actuals.FindingsCsv;
import org.entente.reporting.analysis.AnalysisReport;
import org.entente.reporting.batch.SavedBatch;
import org.entente.reporting.folder.BrokenFolderException;
import org.entente.reporting.folder.ManifestFile;
import org.entente.reporting.folder.Verification;
import org.entente.reporting.run.Report;
import org.entente.reporting.run.ResultsBrief;
import org.entente.reporting.run.ResultsText;
import org.entente.reporting.run.RunReport;
import org.entente.reporting.run.SavedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code report}: renders a run folder again. */
@Command(
        name = "report",
        description = {
            "Renders the folder of a run or of an analysis again from its files alone; of a run, all or some scenarios.",
            "Nothing is simulated; kept paths are not copied."
        })
final class ReportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A folder that a command wrote.")
    private Path folder = Path.of("");

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "A scenario of the run to show. Repeatable. Default: all.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--unverified",
            description = "Renders files that have changed since they were written, and says so on the page.")
    private boolean unverified;

    @Mixin
    private ChartOptions charts = new ChartOptions();

    @Mixin
    private ChartSelectionOptions chartSelection = new ChartSelectionOptions();

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    @Mixin
    private OutOptions out = new OutOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        String change = BadUsageException.reading(this::change);
        if (BadUsageException.reading(() -> ManifestFile.kind(folder)).equals("batch")) {
            requireNoScenarios();
            writeBatch(BadUsageException.reading(() -> SavedBatch.read(folder)), change);
            return ExitCode.SUCCESS;
        }
        Optional<AnalysisReport> analysis = BadUsageException.reading(() -> SavedAnalysis.read(folder));
        if (analysis.isPresent()) {
            requireNoScenarios();
            writeAnalysis(change.isEmpty() ? analysis.get() : analysis.get().withRemark(change));
        } else {
            RunReport run = BadUsageException.reading(() -> SavedRun.read(folder));
            writeRun(select(change.isEmpty() ? run : run.withRemark(change)));
        }
        return ExitCode.SUCCESS;
    }

    private void writeRun(RunReport run) throws IOException, InterruptedException {
        List<Path> findings = BadUsageException.reading(() -> FindingsCsv.in(folder));
        try (CommandRun report = begin()) {
            FindingsCsv.copy(findings, report.folder());
            List<String> remarks = Report.write(
                    run.withCharts(chartSelection.selection()).withCharts(charts.files()), report.folder());
            String text = screen.isAll()
                    ? ResultsText.text(run.results(), screen.screen())
                    : ResultsBrief.text(run.results(), screen.screen());
            report.complete(text, remarks);
        }
    }

    private void writeAnalysis(AnalysisReport analysis) throws IOException, InterruptedException {
        List<Path> findings = BadUsageException.reading(() -> FindingsCsv.in(folder));
        try (CommandRun report = begin()) {
            FindingsCsv.copy(findings, report.folder());
            List<String> remarks = analysis.withCharts(charts.files()).write(report.folder());
            report.complete(analysis.text(), remarks);
        }
    }

    private void writeBatch(SavedBatch batch, String change) throws IOException, InterruptedException {
        try (CommandRun report = begin()) {
            List<String> remarks =
                    batch.write(charts.files(), change.isEmpty() ? List.of() : List.of(change), report.folder());
            report.complete(batch.text(), remarks);
        }
    }

    private CommandRun begin() throws IOException {
        String name = folder.toAbsolutePath().normalize().getFileName() + "-report";
        return CommandRun.begin(spec, out, charts, name);
    }

    private void requireNoScenarios() {
        if (!names.isEmpty()) {
            throw new BadUsageException("--scenario must be for the folder of a run, but " + folder
                    + " is of something else, which is shown whole");
        }
    }

    /**
     * A sentence on what has changed since the folder was written; empty if nothing has.
     *
     * @throws BrokenFolderException if something has and {@code --unverified} does not ask for it
     */
    private String change() throws IOException {
        LostFolder.restore(folder, spec.commandLine().getErr());
        List<String> deviations = Verification.deviations(folder);
        if (!deviations.isEmpty() && !unverified) {
            throw new BrokenFolderException("the files of " + folder + " must be as they were written, but "
                    + deviations.get(0) + "; '--unverified' renders them all the same");
        }
        return deviations.isEmpty()
                ? ""
                : "Unverified: these numbers may not be the ones that were simulated, because in their folder "
                        + String.join("; ", deviations) + ".";
    }

    private RunReport select(RunReport run) {
        if (names.isEmpty()) {
            return run;
        }
        List<String> known = run.results().scenarios().stream()
                .map(results -> results.scenario().name())
                .toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new BadUsageException("a scenario must be one of the run's (" + String.join(", ", known)
                    + "), but was '" + name + "'" + Spelling.hint(Spelling.nearest(name, known)));
        });
        return run.withScenarios(names);
    }
}

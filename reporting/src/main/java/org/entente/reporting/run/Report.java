package org.entente.reporting.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.reporting.actuals.UpdateBars;
import org.entente.reporting.chart.ChartSet;
import org.entente.reporting.chart.Charts;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.folder.ActualsOrigin;
import org.entente.reporting.folder.ReportFiles;
import org.entente.simulation.engine.Workers;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

/** The report of a run: tables, charts, a page and a workbook in a run folder. */
public final class Report {

    private Report() {}

    /**
     * Writes the report of {@code run} into {@code folder}, which must be empty; kept paths only if there are any.
     *
     * @return remarks for the reader, as sentences: those of the run, and that there are no charts, where the machine
     *     cannot draw
     * @throws IOException if a file cannot be written, as when the disk is full; its message is one sentence
     * @throws InterruptedException if the thread is interrupted; the folder is then incomplete
     */
    public static List<String> write(RunReport run, Path folder) throws IOException, InterruptedException {
        return ReportFiles.write(
                run.info(), folder, () -> writeTables(run, folder), charts -> writeChartsAndPage(run, charts, folder));
    }

    /** Writes the workbook while charts are drawn and the page is written. */
    private static List<String> writeChartsAndPage(RunReport run, Path charts, Path folder) throws IOException {
        ReportFiles.Figures workbook = ignored -> {
            WorkbookFile.write(run, folder.resolve("report.xlsx"));
            return List.of();
        };
        List<String> remarks = new ArrayList<>();
        Workers.forEach(
                2,
                List.of(workbook, into -> writeChartsThenPage(run, into, folder)),
                part -> part.write(charts),
                remarks::addAll);
        return remarks;
    }

    private static List<String> writeChartsThenPage(RunReport run, Path charts, Path folder)
            throws IOException, InterruptedException {
        RunFigures figures = RunFigures.of(new FigureContext(
                run.results(),
                run.info().version(),
                run.selection(),
                new KnownRevenue(run.info().actuals(), run.before())));
        List<FigureTask> tasks = new ArrayList<>(updates(run));
        tasks.addAll(figures.tasks());
        ChartSet chartSet = Charts.draw(
                        tasks, run.info().charts(), charts, run.info().plan().threads())
                .withRemarks(figures.remark().stream().toList());
        ReportFiles.requireUninterrupted();
        HtmlFile.write(run, chartSet, folder.resolve("report.html"));
        return chartSet.remarks();
    }

    private static List<FigureTask> updates(RunReport run) {
        List<Scenario> scenarios = run.results().scenarios().stream()
                .map(ScenarioResults::scenario)
                .toList();
        return run.update()
                .map(update -> UpdateBars.tasks(update, scenarios, run.info().footer()))
                .orElse(List.of());
    }

    private static void writeTables(RunReport run, Path folder) throws IOException {
        Results results = run.results();
        SummaryCsv.write(results, folder.resolve("summary.csv"));
        if (!run.before().isEmpty()) {
            SummaryCsv.write(run.before(), folder.resolve(SavedRun.BEFORE));
        }
        if (run.update().isPresent()) {
            run.update().get().write(folder);
        }
        DatesCsv.writeYears(results, folder.resolve("dates.csv"));
        Optional<YearMonth> known = run.info().actuals().map(ActualsOrigin::asOf);
        DatesCsv.writeMonths(results, known, folder.resolve("date-months.csv"));
        ComparisonCsv.write(results, folder.resolve("comparison.csv"));
        if (results.scenarios().stream()
                .anyMatch(scenario -> !scenario.exceedances().isEmpty())) {
            ExceedanceCsv.write(results, folder.resolve("exceedance.csv"));
        }
        ContributionsCsv.write(results, folder.resolve("contributions.csv"));
        if (!results.convergences().isEmpty()) {
            ConvergenceCsv.write(results, folder.resolve("convergence.csv"));
        }
        if (results.leftOut().paths() > 0) {
            LeftOutCsv.write(results.leftOut(), folder.resolve("left-out.csv"));
        }
        if (!results.decisions().isEmpty()) {
            DecisionsCsv.write(results, folder.resolve("decisions.csv"));
        }
        if (results.plan().kept().paths() > 0) {
            KeptColumns columns = KeptColumns.of(results);
            PathsCsv.write(results, columns, folder.resolve("paths.csv"));
            CodebookCsv.write(columns, folder.resolve("codebook.csv"));
        }
        if (results.plan().kept().months()) {
            PathMonthsCsv.write(results, known, folder.resolve("path-months.csv"));
        }
    }
}

package org.entente.reporting.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.entente.reporting.sheet.NativeChart;
import org.entente.reporting.sheet.TimelessWorkbook;
import org.entente.simulation.results.Results;

/**
 * The workbook of a run: a front sheet with the answer and charts, a sheet for each subject with names for readers, and
 * then the raw tables of the CSV files. The same run gives the same bytes.
 */
final class WorkbookFile {

    private WorkbookFile() {}

    /** Writes {@code file}, which must not exist. A second file stands beside it meanwhile. */
    static void write(RunReport run, Path file) throws IOException {
        TimelessWorkbook.writeCharted(file, workbook -> fill(workbook, run));
    }

    private static List<NativeChart> fill(Workbook workbook, RunReport run) {
        Results results = run.results();
        WorkbookCharts charts = new WorkbookCharts(results);
        int chartRow = new WorkbookFront(run).write(workbook, charts);
        WorkbookSubjects subjects = new WorkbookSubjects(results);
        subjects.values(workbook);
        subjects.years(workbook);
        subjects.dates(workbook);
        WorkbookInputs.write(workbook, run.info().files());
        WorkbookTables.decisions(workbook, results);
        List<NativeChart> drawn = charts.write(workbook, chartRow);
        WorkbookTables.summary(workbook, results);
        WorkbookTables.dates(workbook, results);
        WorkbookTables.comparison(workbook, results);
        WorkbookTables.manifest(workbook, run.info());
        return drawn;
    }
}

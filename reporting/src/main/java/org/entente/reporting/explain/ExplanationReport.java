package org.entente.reporting.explain;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.reporting.analysis.AnalysisReport;
import org.entente.reporting.analysis.ResultsFile;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.words.Screen;
import org.entente.simulation.explain.Explanation;

/** The report of an explanation: tables by year and by month, a page and a workbook in a run folder. */
public final class ExplanationReport {

    private ExplanationReport() {}

    /** The report of {@code explanation}. */
    public static AnalysisReport of(Explanation explanation, RunInfo info) {
        return new AnalysisReport(
                info,
                ExplanationText.brief(explanation, Screen.ofProcess()),
                ExplanationPage.page(explanation),
                folder -> {
                    ExplanationYears.write(explanation, folder.resolve("years.csv"));
                    ExplanationCsv.write(explanation, folder.resolve("months.csv"));
                    new ResultsFile(info).write(explanation, folder);
                },
                PathGains.tasks(explanation, info));
    }

    /**
     * The report of the explanation in {@code folder}.
     *
     * @throws IOException if it cannot be read; its message is one sentence
     */
    public static AnalysisReport read(Path folder, RunInfo info) throws IOException {
        return of(new ResultsFile(info).read(Explanation.class, folder), info);
    }
}

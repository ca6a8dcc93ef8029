package org.entente.reporting;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.reporting.csv.CaseTable;
import org.entente.reporting.text.BatchText;

/** What a terminal shows of a batch that is complete. */
public final class BatchSummary {

    private BatchSummary() {}

    /** The text of {@code run}, whose files are in {@code folder}. */
    public static String of(BatchRun run, Path folder) throws IOException {
        CaseTable table =
                CaseTable.read(folder.resolve(BatchReport.SUMMARY), run.sweep().selection());
        return BatchText.of(run.sweep(), run.cases(), table, run.plan());
    }
}

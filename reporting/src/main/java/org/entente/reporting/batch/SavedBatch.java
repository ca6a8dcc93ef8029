package org.entente.reporting.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.chart.ChartFiles;

/**
 * A batch that is read back from its folder.
 *
 * @param folder the folder
 * @param run the batch
 */
public record SavedBatch(Path folder, BatchRun run) {

    /**
     * Reads the batch in {@code folder}.
     *
     * @throws IOException if it is no folder of a whole batch; its message is one sentence
     */
    public static SavedBatch read(Path folder) throws IOException {
        BatchRun run = BatchFolder.read(folder);
        if (!run.shard().isWhole()) {
            throw new IOException("a report must be of a whole batch, but " + folder + " is shard " + run.shard()
                    + " of one; 'entente merge' joins its shards");
        }
        if (BatchReport.summary(folder).isEmpty()) {
            throw new IOException("the batch in " + folder + " cannot be read: "
                    + (run.isInParts() ? "there are no parts in summary" : "summary.csv is no file"));
        }
        return new SavedBatch(folder, run);
    }

    /** What a terminal shows. */
    public String text() throws IOException {
        return BatchText.text(run, folder);
    }

    /**
     * Writes the report again, with the files {@code charts} and with {@code remarks} on its page, into {@code target},
     * which must be empty.
     *
     * @return remarks for the reader, as sentences
     */
    public List<String> write(ChartFiles charts, List<String> remarks, Path target)
            throws IOException, InterruptedException {
        try (SummaryFile summary = new SummaryFile(BatchReport.summary(folder))) {
            return BatchReport.write(run.withCharts(charts), summary::rows, remarks, target);
        }
    }
}

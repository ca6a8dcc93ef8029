package org.entente.reporting.folder;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.sweep.Shard;
import org.entente.reporting.chart.Charts;
import org.entente.reporting.chart.FigureTask;

/** The writing of a run folder: tables, then charts, then the manifest. */
public final class ReportFiles {

    private ReportFiles() {}

    /** The writing of tables. */
    @FunctionalInterface
    public interface Tables {
        void write() throws IOException;
    }

    /** The drawing of charts into a folder that need not exist; it returns remarks for the reader. */
    @FunctionalInterface
    public interface Figures {
        List<String> write(Path folder) throws IOException, InterruptedException;
    }

    /**
     * Writes tables, the charts of {@code tasks} and the manifest into {@code folder}, which must be empty.
     *
     * @return remarks for the reader, as sentences: those of the run, and that there are no charts, where the machine
     *     cannot draw
     * @throws IOException if a file cannot be written, as when the disk is full; its message is one sentence
     * @throws InterruptedException if the thread is interrupted; the folder is then incomplete
     */
    public static List<String> write(RunInfo info, Path folder, Tables tables, List<FigureTask> tasks)
            throws IOException, InterruptedException {
        return write(
                info,
                folder,
                tables,
                charts -> Charts.draw(tasks, info.charts(), charts, info.plan().threads())
                        .remarks());
    }

    /**
     * Writes tables, whatever {@code figures} draws and the manifest into {@code folder}, which must be empty.
     *
     * @return remarks for the reader, as sentences: those of the run, then those of {@code figures}
     * @throws IOException if a file cannot be written, as when the disk is full; its message is one sentence
     * @throws InterruptedException if the thread is interrupted; the folder is then incomplete
     */
    public static List<String> write(RunInfo info, Path folder, Tables tables, Figures figures)
            throws IOException, InterruptedException {
        return write(info, Shard.WHOLE, folder, tables, figures);
    }

    /**
     * Writes the statistics of a shard of a run and the manifest into {@code folder}, which must be empty.
     *
     * @return remarks for the reader, as sentences: those of the run
     * @throws IOException if a file cannot be written, as when the disk is full; its message is one sentence
     * @throws InterruptedException if the thread is interrupted; the folder is then incomplete
     */
    public static List<String> writeShard(RunInfo info, Shard shard, Path folder, Tables statistics)
            throws IOException, InterruptedException {
        return write(info, shard, folder, statistics, charts -> List.of());
    }

    private static List<String> write(RunInfo info, Shard shard, Path folder, Tables tables, Figures figures)
            throws IOException, InterruptedException {
        try {
            requireUninterrupted();
            tables.write();
            requireUninterrupted();
            List<String> remarks = new ArrayList<>(info.remarkSentences());
            remarks.addAll(figures.write(folder.resolve("charts")));
            requireUninterrupted();
            Manifest.describe(info, shard, folder).write(folder);
            return remarks;
        } catch (ClosedByInterruptException e) {
            throw new InterruptedException("writing was interrupted");
        } catch (IOException e) {
            throw new IOException("the results cannot be written: " + RunFolder.reason(e), e);
        }
    }

    /**
     * Throws if the thread is interrupted. It is called between files, because streams to files ignore an interrupt and
     * charts notice one only while they are waited for.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public static void requireUninterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("writing was interrupted");
        }
    }
}

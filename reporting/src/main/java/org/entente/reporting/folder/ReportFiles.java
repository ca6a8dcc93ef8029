package org.entente.reporting.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The files of a run folder, in the order in which they are written: tables, charts, manifest. */
public final class ReportFiles {

    private ReportFiles() {}

    /** Writes tables. */
    @FunctionalInterface
    public interface Tables {
        void write() throws IOException;
    }

    /** Writes charts into a folder that need not exist and returns what the reader should know. */
    @FunctionalInterface
    public interface Figures {
        List<String> write(Path folder) throws IOException, InterruptedException;
    }

    /**
     * Writes tables, charts and the manifest into {@code folder}, which must be empty.
     *
     * @return what the reader should know, as sentences: that there are no charts, where the machine cannot draw any
     * @throws IOException if a file cannot be written, as when the disk is full; its message is one sentence
     * @throws InterruptedException if the thread is interrupted; the folder is then incomplete
     */
    public static List<String> write(RunInfo info, Path folder, Tables tables, Figures figures)
            throws IOException, InterruptedException {
        try {
            requireUninterrupted();
            tables.write();
            requireUninterrupted();
            List<String> remarks = figures.write(folder.resolve("charts"));
            requireUninterrupted();
            Manifest.of(info, folder).write(folder);
            return remarks;
        } catch (IOException e) {
            throw new IOException("the results cannot be written: " + RunFolder.reason(e), e);
        }
    }

    /** Asked between files: streams to files do not notice an interrupt, and charts only while they are waited for. */
    public static void requireUninterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("writing was interrupted");
        }
    }
}

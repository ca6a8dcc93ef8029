package org.entente.reporting.batch;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.entente.model.sweep.Case;
import org.jspecify.annotations.Nullable;

/** The summary of a batch or of a shard, a file or parts, read case by case. */
final class SummaryFile implements Closeable {

    private final Queue<Path> files;
    private BufferedReader lines = new BufferedReader(BufferedReader.nullReader());
    private @Nullable String line;

    /** The summary in {@code files}, in the order of their cases. */
    SummaryFile(List<Path> files) throws IOException {
        this.files = new ArrayDeque<>(files);
        advance();
    }

    /** Reads the rows of {@code sweepCase}, which is the next case of this shard. */
    String rows(Case sweepCase) throws IOException {
        StringBuilder rows = new StringBuilder();
        while (Optional.ofNullable(line)
                .filter(text -> text.startsWith(sweepCase.id() + ","))
                .isPresent()) {
            rows.append(line).append('\n');
            advance();
        }
        return rows.toString();
    }

    /** Reads the next line, of the next file after the last of one. */
    private void advance() throws IOException {
        line = lines.readLine();
        while (line == null && !files.isEmpty()) {
            lines.close();
            lines = Files.newBufferedReader(files.remove());
            String header = lines.readLine();
            line = header == null ? null : lines.readLine();
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

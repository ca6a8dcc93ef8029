package org.entente.reporting.batch;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.model.sweep.Case;
import org.jspecify.annotations.Nullable;

/** The summary of a batch or of a shard, read case by case. */
final class SummaryFile implements Closeable {

    private final BufferedReader lines;
    private @Nullable String line;

    SummaryFile(Path file) throws IOException {
        lines = Files.newBufferedReader(file);
        String header = lines.readLine();
        line = header == null ? null : lines.readLine();
    }

    /** Reads the rows of {@code sweepCase}, which is the next case of this shard. */
    String rows(Case sweepCase) throws IOException {
        StringBuilder rows = new StringBuilder();
        while (Optional.ofNullable(line)
                .filter(text -> text.startsWith(sweepCase.id() + ","))
                .isPresent()) {
            rows.append(line).append('\n');
            line = lines.readLine();
        }
        return rows.toString();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

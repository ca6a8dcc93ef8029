package org.entente.reporting.batch;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Shard;
import org.jspecify.annotations.Nullable;

/** Joins the folders of all shards of a batch into that of the whole, to the bytes that it has where it runs in one. */
public final class Shards {

    private final Map<Integer, Path> folders = new TreeMap<>();
    private final BatchRun whole;

    private Shards(List<Path> given) throws IOException {
        BatchRun first = read(given.get(0));
        for (Path folder : given) {
            BatchRun run = read(folder);
            if (!run.withShard(first.shard()).equals(first)
                    || run.shard().count() != first.shard().count()) {
                throw new IOException(
                        "shards must be of one batch, but " + folder + " is of another than " + given.get(0));
            }
            Path other = folders.put(run.shard().number(), folder);
            if (other != null) {
                throw new IOException(
                        "shards must differ, but " + other + " and " + folder + " are both " + run.shard());
            }
        }
        requireAll(first.shard().count());
        this.whole = first.withShard(Shard.WHOLE);
    }

    private void requireAll(int of) throws IOException {
        String missing = IntStream.rangeClosed(1, of)
                .filter(number -> !folders.containsKey(number))
                .mapToObj(number -> new Shard(number, of).toString())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new IOException("shards must be all of the batch, but there is no " + missing);
        }
    }

    private static BatchRun read(Path folder) throws IOException {
        return BatchManifest.read(folder)
                .orElseThrow(() -> new IOException(folder + " must be an unchanged folder of a batch, but is not"));
    }

    /**
     * The shards in {@code folders}, at least one.
     *
     * @throws IOException if one is no shard or has been changed, if they are not of one batch, or if one is missing; its
     *     message is one sentence
     */
    public static Shards of(List<Path> folders) throws IOException {
        return new Shards(folders);
    }

    /** The batch that they make up. */
    public BatchRun whole() {
        return whole;
    }

    /**
     * Writes the files of the whole batch into {@code folder}, which must be empty.
     *
     * @return what the reader should know, as sentences
     */
    public List<String> write(Path folder) throws IOException, InterruptedException {
        Map<Integer, Summary> summaries = new TreeMap<>();
        try {
            for (var shard : folders.entrySet()) {
                summaries.put(shard.getKey(), new Summary(shard.getValue().resolve(BatchReport.SUMMARY)));
            }
            List<Summary> inTurn = List.copyOf(summaries.values());
            int[] next = {0};
            return BatchReport.write(
                    whole, sweepCase -> inTurn.get(next[0]++ % inTurn.size()).rows(sweepCase), folder);
        } finally {
            for (Summary summary : summaries.values()) {
                summary.close();
            }
        }
    }

    /** The summary of a shard, read case by case. */
    private static final class Summary implements Closeable {

        private final BufferedReader lines;
        private @Nullable String line;

        Summary(Path file) throws IOException {
            lines = Files.newBufferedReader(file);
            String header = lines.readLine();
            line = header == null ? null : lines.readLine();
        }

        /** The rows of {@code sweepCase}, which is the next of this shard. */
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
}

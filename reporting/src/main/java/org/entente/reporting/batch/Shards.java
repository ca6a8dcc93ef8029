package org.entente.reporting.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Maps;
import org.entente.model.sweep.Shard;
import org.entente.reporting.folder.BrokenFolderException;
import org.entente.reporting.folder.ShardFolder;
import org.entente.reporting.folder.Verification;

/** All shards of a batch. Joined, they give the same bytes as the batch that ran as a whole. */
public final class Shards {

    private final SortedMap<Integer, Path> folders;
    private final BatchRun whole;

    private Shards(List<Path> given) throws IOException {
        List<ShardFolder> shards = new ArrayList<>();
        for (Path folder : given) {
            shards.add(BatchManifest.readShard(folder));
            Verification.requireUnchanged(folder);
        }
        this.folders = ShardFolder.all("batch", shards);
        this.whole = BatchManifest.readManifest(Maps.require(folders, folders.firstKey()))
                .withShard(Shard.WHOLE);
    }

    /**
     * Reads the shards in {@code folders}, at least one.
     *
     * @throws BrokenFolderException if a folder is not as it was written
     * @throws IOException if a folder is no shard of a batch, if the shards belong to different batches, or if a shard
     *     is missing or there twice; its message is one sentence
     */
    public static Shards read(List<Path> folders) throws IOException {
        return new Shards(folders);
    }

    /** The whole batch. */
    public BatchRun whole() {
        return whole;
    }

    /**
     * Writes the files of the whole batch into {@code folder}, which must be empty.
     *
     * @return remarks for the reader, as sentences
     */
    public List<String> write(Path folder) throws IOException, InterruptedException {
        Map<Integer, SummaryFile> summaries = new TreeMap<>();
        try {
            for (var shard : folders.entrySet()) {
                summaries.put(shard.getKey(), new SummaryFile(BatchReport.summary(shard.getValue())));
            }
            List<SummaryFile> inTurn = List.copyOf(summaries.values());
            int[] next = {0};
            return BatchReport.write(
                    whole, sweepCase -> inTurn.get(next[0]++ % inTurn.size()).rows(sweepCase), folder);
        } finally {
            for (SummaryFile summary : summaries.values()) {
                summary.close();
            }
        }
    }
}

package org.entente.reporting.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.model.sweep.Shard;

/**
 * The folder of a shard.
 *
 * @param folder the folder
 * @param shard which shard it is
 * @param whole what it is a shard of: what all shards have in common, by the names of its parts
 */
public record ShardFolder(Path folder, Shard shard, Map<String, Object> whole) {

    /**
     * The folders of all shards of one whole, by number.
     *
     * @param kind what the whole is: a batch or a run
     * @param given at least one shard
     * @throws IOException if they are shards of different wholes, if two are the same, or if one is missing; its
     *     message is one sentence
     */
    public static SortedMap<Integer, Path> all(String kind, List<ShardFolder> given) throws IOException {
        ShardFolder first = given.get(0);
        SortedMap<Integer, Path> folders = new TreeMap<>();
        for (ShardFolder one : given) {
            if (!one.whole.equals(first.whole)) {
                throw new IOException("shards must be of one " + kind + ", but " + one.folder + " "
                        + difference(one.whole, first.whole) + " " + first.folder);
            }
            if (one.shard.count() != first.shard.count()) {
                throw new IOException("shards must be of one " + kind + ", but " + one.folder + " is " + one.shard
                        + ", and " + first.folder + " is " + first.shard);
            }
            if (folders.containsKey(one.shard.number())) {
                throw new IOException("shards must differ, but " + folders.get(one.shard.number()) + " and "
                        + one.folder + " are both " + one.shard);
            }
            folders.put(one.shard.number(), one.folder);
        }
        requireAll(kind, first.shard.count(), folders);
        return folders;
    }

    /** How {@code one}, values by their names, differs from {@code other}: {@code has another seed than}. */
    private static String difference(Map<String, Object> one, Map<String, Object> other) {
        return one.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(other.get(entry.getKey())))
                .findFirst()
                .map(entry -> "has another " + entry.getKey() + " than")
                .orElse("is of another than");
    }

    private static void requireAll(String kind, int count, SortedMap<Integer, Path> folders) throws IOException {
        String missing = IntStream.rangeClosed(1, count)
                .filter(number -> !folders.containsKey(number))
                .mapToObj(number -> new Shard(number, count).toString())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new IOException("shards must be all of the " + kind + ", but there is no " + missing);
        }
    }
}

package org.entente.model.file;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The texts of scenario files that were read before, by the paths by which they were read. While a command is repeated
 * with them, they replace the files on disk: the command needs neither the files nor the folder of the first run.
 */
public final class KeptDocuments {

    /** The texts of the thread that repeats a command, which is the thread that reads scenarios. */
    private static final ThreadLocal<SortedMap<String, String>> KEPT = ThreadLocal.withInitial(TreeMap::new);

    private KeptDocuments() {}

    /** The result of {@code work} in this thread, for which {@code texts} stand in the place of files. */
    public static <T> T with(Map<String, String> texts, Supplier<T> work) {
        SortedMap<String, String> before = KEPT.get();
        KEPT.set(new TreeMap<>(texts));
        try {
            return work.get();
        } finally {
            KEPT.set(before);
        }
    }

    /** The text that stands in the place of the file at {@code path}. */
    public static Optional<String> of(String path) {
        return Optional.ofNullable(KEPT.get().get(path));
    }
}

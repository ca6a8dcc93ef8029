package org.entente.model.file;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Texts of scenario files, by the paths by which they were read. While work is repeated with them, they stand in the place
 * of the files on disk, so that the work needs neither the files nor the folder in which it was done.
 */
public final class KeptDocuments {

    /** Of the thread that repeats work: scenarios are read in the thread of a command. */
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
    static Optional<String> text(String path) {
        return Optional.ofNullable(KEPT.get().get(path));
    }
}

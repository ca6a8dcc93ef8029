package org.entente.reporting.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files of a table of a batch: {@code summary.csv}, or of many cases the parts {@code summary/part-00001.csv},
 * {@code summary/part-00002.csv} and so on, each with its header and at most as many cases as the batch says.
 */
final class PartFiles {

    private PartFiles() {}

    /** The name of a part, from 0 on, without its ending. */
    static String name(int part) {
        return String.format(Locale.ROOT, "part-%05d", part + 1);
    }

    /** Creates the folder of {@code table} in {@code folder}, and returns the path of a part in it. */
    static Path create(Path folder, String table, int part, String ending) throws IOException {
        return Files.createDirectories(folder.resolve(table)).resolve(name(part) + ending);
    }

    /** The files of {@code table} in {@code folder}, in the order of their cases; none if there are none. */
    static List<Path> of(Path folder, String table, String ending) throws IOException {
        Path whole = folder.resolve(table + ending);
        if (Files.isRegularFile(whole, LinkOption.NOFOLLOW_LINKS)) {
            return List.of(whole);
        }
        Path parts = folder.resolve(table);
        if (!Files.isDirectory(parts, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(parts)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** The cases of part {@code part}, from 0 on, among all {@code cases} of a folder. */
    static <T> List<T> among(List<T> cases, int part, int size) {
        return cases.subList(part * size, (int) Math.min(cases.size(), (part + 1L) * size));
    }

    /** The number of parts of {@code cases}. */
    static int count(List<?> cases, int size) {
        return (int) ((cases.size() + size - 1L) / size);
    }
}

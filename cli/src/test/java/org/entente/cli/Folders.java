package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The contents of folders. */
final class Folders {

    private Folders() {}

    /** Every file below {@code folder}, sorted. */
    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** The names directly in {@code folder}, sorted. */
    static List<String> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** Copies every file below {@code from} to the same place below {@code to}. */
    static void copy(Path from, Path to) throws IOException {
        for (String file : files(from)) {
            Files.createDirectories(to.resolve(file).getParent());
            Files.copy(from.resolve(file), to.resolve(file));
        }
    }

    /** Fails unless both folders hold the same files with the same bytes. */
    static void requireSame(Path folder, Path other) throws IOException {
        assertThat(files(folder)).isEqualTo(files(other));
        for (String file : files(folder)) {
            assertThat(Files.mismatch(folder.resolve(file), other.resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
    }

    /** Whether both folders hold the same files with the same bytes. */
    static boolean areSame(Path folder, Path other) throws IOException {
        if (!Files.isDirectory(other) || !files(folder).equals(files(other))) {
            return false;
        }
        for (String file : files(folder)) {
            if (Files.mismatch(folder.resolve(file), other.resolve(file)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code verify} finds nothing, and the files are those of {@code whole}, but for what tells the time. */
    static boolean isWhole(Path folder, Path whole) throws IOException {
        List<String> files = files(whole);
        boolean isSame = files(folder).equals(files)
                && CommandResult.of("verify", folder.toString()).code() == ExitCode.SUCCESS;
        for (String file : files) {
            boolean tellsTheTime = file.equals("manifest.json") || file.equals("report.html") || file.endsWith(".xlsx");
            isSame = isSame && (tellsTheTime || Files.mismatch(whole.resolve(file), folder.resolve(file)) < 0);
        }
        return isSame;
    }
}

package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each package says which public types it has, in the order in which a reader meets them. */
final class PackageInfoTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES = List.of("model", "simulation", "reporting", "cli", "benchmarks");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:(?:final|abstract|sealed|non-sealed) )*(?:class|interface|record|enum) (\\w+)",
            Pattern.MULTILINE);

    static Stream<Path> packages() throws IOException {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("src/main/java"))
                .flatMap(PackageInfoTest::walk)
                .filter(Files::isDirectory)
                .filter(folder -> list(folder).anyMatch(file -> file.toString().endsWith(".java")));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packageInfo_namesEachPublicType(Path folder) throws IOException {
        Path info = folder.resolve("package-info.java");
        assertThat(info).exists();
        String text = Files.readString(info);
        List<String> missing = list(folder)
                .filter(file -> file.toString().endsWith(".java"))
                .flatMap(file -> PUBLIC_TYPE.matcher(read(file)).results().limit(1))
                .map(type -> type.group(1))
                .filter(name ->
                        !Pattern.compile("\\b" + name + "\\b").matcher(text).find())
                .sorted()
                .toList();
        assertThat(missing).as("public types that %s does not name", info).isEmpty();
    }

    private static Stream<Path> walk(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

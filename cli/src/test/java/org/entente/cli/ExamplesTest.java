package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The deals of {@code docs/examples}: each runs as it stands, reads as a term sheet, and has a page of text. */
class ExamplesTest {

    private static final Path FOLDER = Path.of("../docs/examples");

    @TempDir
    private Path temporary;

    static List<String> deals() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.equals("cap-sweep.yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("deals")
    void run_exampleDeal_writesAWholeFolder(String deal) {
        String file = FOLDER.resolve(deal).toString();
        String folder = temporary.resolve("run").toString();
        CommandResult run = CommandResult.of("run", file, "--paths", "256", "--quiet", "--out", folder);
        assertThat(run.err().lines().filter(line -> !line.startsWith("Remark on")))
                .isEmpty();
        assertThat(run.code()).isZero();
        assertThat(CommandResult.of("verify", folder).code()).isZero();
    }

    /** Each number has a source, and nothing is left to remark. */
    @ParameterizedTest
    @MethodSource("deals")
    void validate_exampleDeal_hasNothingToRemark(String deal) {
        CommandResult valid = CommandResult.of("validate", FOLDER.resolve(deal).toString());
        assertThat(valid.out()).doesNotContain("has no source");
        assertThat(valid.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("deals")
    void terms_exampleDeal_tellEachTerm(String deal) throws IOException {
        CommandResult terms = CommandResult.of("terms", FOLDER.resolve(deal).toString());
        assertThat(terms.code()).isZero();
        assertThat(terms.out()).doesNotContain("null");
        assertThat(Files.readString(FOLDER.resolve("README.md"))).contains("(" + deal + ")");
    }
}

package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.model.file.ScenarioExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code new}. */
class NewCommandTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("my deal's.yaml");
    }

    @Test
    void new_withoutAnExample_beginsFromTheDefault() throws IOException {
        CommandResult result = CommandResult.of("new", file().toString());
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("Begun from " + ScenarioExamples.DEFAULT);
        assertThat(Files.readString(file()))
                .isEqualTo(ScenarioExamples.text(ScenarioExamples.DEFAULT, file().toString()));
        assertThat(CommandResult.of("validate", file().toString()).code()).isZero();
    }

    @Test
    void new_overAFile_isRefused() throws IOException {
        Files.writeString(file(), "mine");
        CommandResult result = CommandResult.of("new", file().toString(), "--from", "film-waterfall");
        assertThat(result.code()).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(result.err()).contains("must not exist, but does");
        assertThat(Files.readString(file())).isEqualTo("mine");
    }

    @Test
    void new_withAnotherEndingOrExample_isRefused() {
        CommandResult ending =
                CommandResult.of("new", folder.resolve("deal.txt").toString());
        assertThat(ending.code()).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(ending.err()).contains("a scenario file must end in .yaml or .yml, but was");
        CommandResult example = CommandResult.of("new", file().toString(), "--from", "film");
        assertThat(example.code()).isEqualTo(ExitCode.BAD_SCENARIO);
        assertThat(example.err()).contains("unknown example 'film'");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void new_list_hasALineForEachExample() {
        CommandResult result = CommandResult.of("new", "--list");
        assertThat(result.out().lines()).hasSameSizeAs(ScenarioExamples.names());
        assertThat(result.out()).contains("film-waterfall: A film's waterfall\n");
    }
}

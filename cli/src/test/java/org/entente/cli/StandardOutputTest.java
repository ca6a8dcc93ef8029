package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Output that cannot be written, in processes of their own. */
class StandardOutputTest {

    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true");

    private static ProcessBuilder command(String... arguments) throws IOException {
        return Jdk.all().get(0).process(OPTIONS, Main.class, arguments).redirectErrorStream(false);
    }

    /** Every write to {@code /dev/full} fails as on a full disk. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void schema_fullDisk_isAFailure() throws IOException, InterruptedException {
        Process process =
                command("schema").redirectOutput(Path.of("/dev/full").toFile()).start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(err).isEqualTo(ExitCode.INTERNAL);
        assertThat(err.lines()).hasSize(1);
        assertThat(err).startsWith("entente: the output cannot be written: ");
    }

    /** The schema is longer than the buffer of a pipe, so a write fails. */
    @Test
    void schema_readerThatGoesAway_isQuiet() throws IOException, InterruptedException {
        Process process = command("schema").start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("{");
        }
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(err).isEqualTo(ExitCode.SUCCESS);
        assertThat(err).isEmpty();
    }
}

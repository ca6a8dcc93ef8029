package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch in a process of its own, killed and resumed. {@code .ci/kill-batch} kills it twenty times. */
class KilledBatchTest {

    private static final int KILLS = 2;
    private static final Path DRUG = Path.of("../docs/examples/drug-licence.yaml");

    @TempDir
    private Path temporary;

    @Test
    void batch_killedAndResumed_endsWithTheSameBytes() throws IOException, InterruptedException {
        long started = System.nanoTime();
        finish(start("whole"));
        long millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
        Random moments = new Random(1);
        int kills = 0;
        while (kills < KILLS && !Files.exists(temporary.resolve("killed"))) {
            Process process = start("killed");
            if (!process.waitFor(moments.nextLong(millis / 3, millis), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                kills++;
            } else {
                finish(process);
            }
        }
        finish(start("killed"));
        Folders.requireSame(temporary.resolve("killed"), temporary.resolve("whole"));
        assertThat(Folders.entries(temporary)).containsExactly("killed", "sweep.yaml", "whole");
    }

    private Process start(String folder) throws IOException {
        Path sweep = temporary.resolve("sweep.yaml");
        Files.writeString(
                sweep,
                "scenarios: [" + DRUG.toAbsolutePath()
                        + "]\ngrid: { terms.calder-share.rate: [0, 0.01, 0.02, 0.03, 0.04, 0.05] }\n");
        Jdk jdk = Jdk.all().get(0);
        return jdk.process(
                        List.of("-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"),
                        Main.class,
                        "batch",
                        sweep.toString(),
                        "--paths",
                        "4000",
                        "--charts",
                        "none",
                        "--quiet",
                        "--out",
                        temporary.resolve(folder).toString())
                .start();
    }

    private static void finish(Process process) throws IOException, InterruptedException {
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
    }
}

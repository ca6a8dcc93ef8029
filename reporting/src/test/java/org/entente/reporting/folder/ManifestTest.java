package org.entente.reporting.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    private static final ScenarioFile FILE = ScenarioReader.read("october-2025", List.of());
    private static final RunInfo INFO = new RunInfo(
            "0.1.0",
            Instant.parse("2026-11-22T10:00:00Z"),
            Duration.ofMillis(1250),
            new Invocation(List.of("run", "october-2025", "--seed", "7")),
            List.of(FILE),
            Optional.of("october-2025"),
            SimulationPlan.withDefaults()
                    .withSeed(7)
                    .withPaths(4096)
                    .withSampling(Sampling.SOBOL, 4)
                    .withKeptPaths(3));

    @TempDir
    private Path folder;

    @Test
    void read_whatWasWritten_isTheSame() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("charts")).resolve("a.svg"), "<svg/>");
        Manifest written = Manifest.describe(INFO, folder);
        written.write(folder);
        Manifest read = Manifest.read(folder);
        assertThat(read.jvm()).isEqualTo(written.jvm());
        assertThat(read.files()).isEqualTo(written.files());
        assertThat(read.info())
                .usingRecursiveComparison()
                .ignoringFields("files")
                .isEqualTo(INFO);
        assertThat(read.info().files()).extracting(ScenarioFile::sha256).containsExactly(FILE.sha256());
    }

    /** SHA-256 of six bytes, by {@code printf '<svg/>' | sha256sum}. */
    @Test
    void describe_file_hasItsDigest() throws IOException {
        Files.writeString(folder.resolve("a.svg"), "<svg/>");
        assertThat(Manifest.describe(INFO, folder).files())
                .containsExactly(Map.entry(
                        "a.svg",
                        new FileDigest("d4dc56669143034f31aa309635d4113d9ad76a02b1739da22c965ed2049be9e6", 6)));
    }

    @Test
    void read_anUnknownSamplingPlan_isRefused() throws IOException {
        Manifest.describe(INFO, folder).write(folder);
        Path file = folder.resolve(ManifestFile.NAME);
        Files.writeString(file, Files.readString(file).replace("\"sobol\"", "\"dice\""));
        assertThatIOException()
                .isThrownBy(() -> Manifest.read(folder))
                .withMessage("the run in " + folder + " cannot be read: there is no sampling plan called dice");
    }
}

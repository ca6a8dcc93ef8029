package org.entente.reporting.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.model.Address;
import org.entente.model.Remark;
import org.entente.model.actuals.Actual;
import org.entente.model.actuals.Period;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioReader;
import org.entente.model.sweep.Shard;
import org.entente.reporting.chart.ChartFiles;
import org.entente.simulation.actuals.Findings;
import org.entente.simulation.actuals.Findings.Learnt;
import org.entente.simulation.actuals.Findings.Seen;
import org.entente.simulation.actuals.Findings.Spread;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                    .withKept(Kept.first(3)),
            List.of(new ScenarioRemark("october-2025", new Remark("terms.old", "ends before the horizon"))),
            ChartFiles.PNG,
            Optional.of(new ActualsOrigin(
                    "reported.csv",
                    "ab",
                    YearMonth.of(2026, 3),
                    Optional.of("out/run"),
                    "october-2025",
                    Optional.of(findings()),
                    new TreeMap<>())));

    private static Findings findings() {
        Actual actual = new Actual("revenue.api", Period.parse("2026-Q1"), 1.25, 0.1, "The Information");
        Spread spread = new Spread(1, 2.5, 1e-9, 0.1);
        return new Findings(
                0.88,
                0.28,
                3,
                List.of(new Learnt(new Address("products.api.demand.growth"), spread, spread, -0.5, 0.25)),
                List.of(new Seen(actual, spread, 0.997)),
                List.of(new Actual("event.agi", Period.parse("2025-07/2026-06"), 0, 0, "")));
    }

    @TempDir
    private Path folder;

    @Test
    void read_whatWasWritten_isTheSame() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("charts")).resolve("a.svg"), "<svg/>");
        Manifest written = Manifest.describe(INFO, Shard.WHOLE, folder);
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

    /** A clock that is set back while a run is made takes no time away from it. */
    @Test
    void duration_overAClockSetBack_isZero() {
        RunInfo info = new RunInfo(
                INFO.version(),
                INFO.created(),
                Duration.between(INFO.created(), INFO.created().minusSeconds(3600)),
                INFO.invocation(),
                INFO.files(),
                INFO.baseline(),
                INFO.plan());
        assertThat(info.duration()).isZero();
    }

    /** SHA-256 of six bytes, by {@code printf '<svg/>' | sha256sum}. */
    @Test
    void describe_file_hasItsDigest() throws IOException {
        Files.writeString(folder.resolve("a.svg"), "<svg/>");
        assertThat(Manifest.describe(INFO, Shard.WHOLE, folder).files())
                .containsExactly(Map.entry(
                        "a.svg",
                        new FileDigest("d4dc56669143034f31aa309635d4113d9ad76a02b1739da22c965ed2049be9e6", 6)));
    }

    @Test
    void read_manifestThatWasChanged_isRefused() throws IOException {
        change("\"seed\" : 7", "\"seed\" : 8");
        assertRefused("it has been changed since it was written");
    }

    @Test
    void read_anUnknownSamplingPlan_isRefused() throws IOException {
        changeAndSeal("\"sobol\"", "\"dice\"");
        assertRefused("there is no sampling plan called dice");
    }

    @Test
    void read_unknownFilesOfCharts_isRefused() throws IOException {
        changeAndSeal("\"png\"", "\"gif\"");
        assertRefused("there are no files of charts called gif");
    }

    /** As a folder of before there was a choice. */
    @Test
    void read_withoutFilesOfCharts_hasBoth() throws IOException {
        changeAndSeal("\"charts\" : \"png\",", "");
        assertThat(Manifest.read(folder).info().charts()).isEqualTo(ChartFiles.BOTH);
    }

    @Test
    void read_scenarioThatWasNotSimulated_isRefused() throws IOException {
        changeAndSeal("\"months\":\\d+", "\"months\":7");
        assertRefused("the scenario october-2025 is not the one that was simulated");
    }

    /** Of the wrong type, unknown, missing, twice: each costs one sentence. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"2026-11-22T10:00:00Z\" | \"yesterday\" | Text 'yesterday' could not be parsed at index 0",
                "\"seed\" : 7 | \"seed\" : \"x\" | 'seed' must be a whole number, but was \"x\"",
                "\"seed\" : 7 | \"sed\" : 7 | it must have 'seed', but does not",
                "\"seed\" : 7 | \"seed\" : 7, \"mood\" : 1 | it must not have 'mood', but does",
                "\"seed\" : 7 | \"seed\" : 7, \"seed\" : 8 | it is no JSON",
                "\"format\" : 1 | \"format\" : 2 | its program must be entente and its format 1, but were entente and 2",
                "\"kind\" : \"run\" | \"kind\" : \"batch\" | its kind must be run, but was batch"
            })
    void read_propertyThatIsNotAsItShouldBe_isRefused(String written, String changed, String message)
            throws IOException {
        changeAndSeal(written, changed);
        assertRefused(message);
    }

    @Test
    void read_fileOutsideTheFolder_isRefused() throws IOException {
        Files.writeString(folder.resolve("a.svg"), "<svg/>");
        changeAndSeal("\"a.svg\"", "\"charts/../../a.svg\"");
        assertRefused("each file must be a path below the folder, but one was 'charts/../../a.svg'");
    }

    @Test
    void read_bytesThatAreNoText_isRefused() throws IOException {
        Files.write(folder.resolve(ManifestFile.NAME), new byte[] {(byte) 0xff, 0, 1});
        assertRefused("it must be text, but is not");
    }

    private void change(String written, String changed) throws IOException {
        Manifest.describe(INFO, Shard.WHOLE, folder).write(folder);
        Path file = folder.resolve(ManifestFile.NAME);
        Files.writeString(file, Files.readString(file).replaceFirst(written, changed));
    }

    private void changeAndSeal(String written, String changed) throws IOException {
        change(written, changed);
        Path file = folder.resolve(ManifestFile.NAME);
        Files.writeString(file, ManifestFile.sealed(Files.readString(file)));
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(BrokenFolderException.class)
                .isThrownBy(() -> Manifest.read(folder))
                .withMessage("the manifest.json of " + folder + " cannot be read: " + message);
    }
}

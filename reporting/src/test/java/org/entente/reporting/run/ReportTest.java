package org.entente.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.model.Remark;
import org.entente.model.file.Annotations;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.chart.ChartFiles;
import org.entente.reporting.folder.Invocation;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.results.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final Results RESULTS = SampleRun.alone(SampleRun.SEVEN_YEARS, 10);

    private static final String REMARK = "Remark on alone: terms.old ends in 2019-12, before the horizon.";

    @TempDir
    private Path folder;

    @Test
    void write_run_hasTablesChartsAndManifest() throws Exception {
        assertThat(Report.write(run(), folder)).containsExactly(REMARK);
        assertThat(names())
                .containsExactly(
                        "charts/party-values.svg",
                        "charts/revenue-fan-alone.svg",
                        "charts/value-exceedance.svg",
                        "comparison.csv",
                        "contributions.csv",
                        "date-months.csv",
                        "dates.csv",
                        "manifest.json",
                        "report.html",
                        "report.xlsx",
                        "summary.csv");
    }

    @Test
    void write_noCharts_leavesThemOutOfThePageToo() throws Exception {
        Report.write(run().withCharts(ChartFiles.NONE), folder);
        assertThat(names()).noneMatch(name -> name.startsWith("charts"));
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("OpenAI would gain")
                .doesNotContain("<figure");
    }

    @Test
    void write_manifest_hasTheOriginOfTheRun() throws Exception {
        Report.write(run(), folder);
        JsonNode manifest = manifest();
        assertThat(manifest.propertyNames())
                .containsExactly(
                        "program",
                        "format",
                        "kind",
                        "version",
                        "jvm",
                        "created",
                        "duration-seconds",
                        "arguments",
                        "seed",
                        "sampling",
                        "replicates",
                        "paths",
                        "kept-paths",
                        "kept-by",
                        "baseline",
                        "charts",
                        "scenarios",
                        "remarks",
                        "texts",
                        "files",
                        "manifest-sha256");
        assertThat(manifest.get("version").stringValue()).isEqualTo("0.1.0");
        assertThat(manifest.get("created").stringValue()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(manifest.get("duration-seconds").doubleValue()).isEqualTo(1.25);
        assertThat(manifest.get("arguments")).hasToString("[\"run\",\"--seed\",\"1\"]");
        assertThat(manifest.get("seed").longValue()).isEqualTo(1);
        assertThat(manifest.get("paths").longValue()).isEqualTo(100_000);
        assertThat(manifest.get("baseline").isNull()).isTrue();
    }

    @Test
    void write_manifest_hasTheResolvedScenarios() throws Exception {
        Report.write(run(), folder);
        assertThat(manifest().get("scenarios"))
                .hasToString("[{\"name\":\"alone\",\"title\":\"Nobody else\",\"sha256\":\"c0ffee\","
                        + "\"resolved\":{\"name\":\"alone\",\"parties\":{}}}]");
    }

    @Test
    void write_remarks_areInTheManifestAndOnThePage() throws Exception {
        Report.write(run(), folder);
        assertThat(manifest().get("remarks"))
                .hasToString("[{\"scenario\":\"alone\",\"subject\":\"terms.old\","
                        + "\"predicate\":\"ends in 2019-12, before the horizon\"}]");
        assertThat(Files.readString(folder.resolve("report.html"))).contains("<p class=\"remark\">" + REMARK + "</p>");
    }

    @Test
    void write_manifest_hasTheHashOfEachFile() throws Exception {
        Report.write(run(), folder);
        TreeMap<String, String> expected = new TreeMap<>();
        for (String name : names()) {
            byte[] content = Files.readAllBytes(folder.resolve(name));
            expected.put(name, "{\"sha256\":\"" + sha256(content) + "\",\"bytes\":" + content.length + "}");
        }
        expected.remove("manifest.json");
        TreeMap<String, String> found = new TreeMap<>();
        manifest()
                .get("files")
                .properties()
                .forEach(file -> found.put(file.getKey(), file.getValue().toString()));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void write_interruptedThread_stops() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> Report.write(run(), folder));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void write_unwritableFolder_isNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatIOException()
                .isThrownBy(() -> Report.write(run(), file))
                .withMessageStartingWith("the results cannot be written: ");
    }

    @Test
    void write_sameRunTwice_givesTheSameFiles() throws Exception {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        Report.write(run(), first);
        Report.write(run(), second);
        assertThat(Files.readString(first.resolve("manifest.json")))
                .isEqualTo(Files.readString(second.resolve("manifest.json")));
    }

    /** A Java without its module for graphics stands for a machine without fonts: both fail when the classes load. */
    @Test
    void write_noGraphics_hasTablesAndARemark() throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules=java.base,java.xml,java.logging,java.sql",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReportTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(output).isZero();
        assertThat(output)
                .contains("Charts were left out, as this machine lacks what Java needs to draw text: install"
                        + " fontconfig and a font")
                .hasLineCount(1);
        assertThat(names())
                .containsExactly(
                        "comparison.csv",
                        "contributions.csv",
                        "date-months.csv",
                        "dates.csv",
                        "manifest.json",
                        "report.html",
                        "report.xlsx",
                        "summary.csv");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("<li>OpenAI", "fonts-dejavu-core")
                .doesNotContain("<figure");
    }

    /** Writes a report and prints its remarks. */
    public static void main(String[] folder) throws IOException, InterruptedException {
        System.out.println(Report.write(run(), Path.of(folder[0])));
    }

    private static RunReport run() {
        ScenarioFile file = new ScenarioFile(
                RESULTS.scenarios().get(0).scenario(),
                "{\"name\":\"alone\",\"parties\":{}}",
                "c0ffee",
                Annotations.NONE,
                new TreeMap<>(),
                List.of(new Remark("terms.old", "ends in 2019-12, before the horizon")),
                new TreeMap<>(),
                Optional.empty());
        RunInfo info = new RunInfo(
                "0.1.0",
                Instant.parse("2026-11-22T10:00:00Z"),
                Duration.ofMillis(1250),
                new Invocation(List.of("run", "--seed", "1")),
                List.of(file),
                Optional.empty(),
                RESULTS.plan());
        return new RunReport(info, RESULTS);
    }

    private JsonNode manifest() throws IOException {
        return new JsonMapper().readTree(Files.readString(folder.resolve("manifest.json")));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}

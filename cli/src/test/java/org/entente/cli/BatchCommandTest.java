package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandTest {

    @TempDir
    private Path temporary;

    private String sweep = "";

    @BeforeEach
    void writeSweep() throws IOException {
        String drug = Path.of("../docs/examples/drug-licence.yaml")
                .toAbsolutePath()
                .normalize()
                .toString();
        sweep = Files.writeString(
                        temporary.resolve("rates.yaml"),
                        "scenarios: ['" + drug + "']\ngrid: { terms.calder-share.rate: [0.02, 0.05, 0.08, 0.1],"
                                + " terms.kamo-distribution: [as-is, null] }\n")
                .toString();
    }

    @Test
    void oneTableHoldsEveryCase() throws IOException {
        Outcome outcome = batch("whole");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("8 cases of drug-licence", "gain.helix");
        List<String> inputs = Files.readAllLines(temporary.resolve("whole/inputs.csv"));
        assertThat(inputs)
                .hasSize(9)
                .first()
                .isEqualTo("case,scenario,terms.calder-share.rate,terms.kamo-distribution");
        assertThat(inputs.get(2)).matches("drug-licence-[0-9a-f]{12},drug-licence,0.02,null");
        assertThat(Files.readAllLines(temporary.resolve("whole/summary.csv")).stream()
                        .filter(row -> row.contains(",gain.helix,npv,")))
                .hasSize(8);
        assertThat(temporary.resolve("whole/charts/cases.png")).isNotEmptyFile();
        assertThat(Outcome.of("verify", temporary.resolve("whole").toString()).code())
                .isEqualTo(0);
    }

    @Test
    void shardsJoinToTheSameBytes() throws IOException {
        batch("whole");
        batch("one", "--shard", "1/3", "--threads", "1");
        batch("two", "--shard", "2/3");
        batch("three", "--shard", "3/3");
        Outcome merged = Outcome.of("merge", path("three"), path("one"), path("two"), "--out", path("merged"));
        assertThat(merged.err()).isEmpty();
        assertSame("whole", "merged");
        assertThat(Outcome.of("merge", path("one"), path("two"), "--out", path("part"))
                        .err())
                .contains("3/3");
    }

    /** Three times at moments between a half and two seconds after the start, when some cases are done and others not. */
    @Test
    void aBatchThatIsKilledGoesOnToTheSameBytes() throws Exception {
        batch("whole", "--paths", "3000");
        Random random = new Random(1);
        for (int kill = 0; kill < 3; kill++) {
            Process process = new ProcessBuilder(command("killed", "--paths", "3000"))
                    .redirectErrorStream(true)
                    .redirectOutput(temporary.resolve("output").toFile())
                    .start();
            if (!process.waitFor(500 + random.nextInt(1500), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        if (!Files.exists(temporary.resolve("killed"))) {
            assertThat(batch("killed", "--paths", "3000").err()).isEmpty();
        }
        assertSame("whole", "killed");
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
    }

    @Test
    void aMistakeIsRefusedBeforeAnythingRuns() throws IOException {
        Files.writeString(
                Path.of(sweep), "scenarios: [amended-2026]\ngrid: { terms.microsoft-share.rate: [0.1, 2] }\n");
        Outcome outcome = batch("none");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("must be at least 0 and at most 1, but was 2");
        assertThat(temporary.resolve("none")).doesNotExist();
    }

    private void assertSame(String one, String other) throws IOException {
        try (Stream<Path> files = Files.walk(temporary.resolve(one))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path same =
                        temporary.resolve(other).resolve(temporary.resolve(one).relativize(file));
                assertThat(same).hasSameBinaryContentAs(file);
            }
        }
    }

    private List<String> command(String out, String... more) throws IOException {
        List<String> command = new ArrayList<>(Jdk.all()
                .get(0)
                .process(List.of("-Xshare:auto"), Main.class, arguments(out, more))
                .command());
        return command;
    }

    private Outcome batch(String out, String... more) {
        return Outcome.of(arguments(out, more));
    }

    private String[] arguments(String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("batch", sweep, "--out", path(out)));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--paths")) {
            arguments.addAll(List.of("--paths", "200"));
        }
        return arguments.toArray(String[]::new);
    }

    private String path(String name) {
        return temporary.resolve(name).toString();
    }
}

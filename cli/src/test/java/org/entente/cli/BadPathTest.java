package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands do about paths without numbers, of which a scenario with growth beyond all bounds has some. */
class BadPathTest {

    private static final String DRUG = "../docs/examples/drug-licence.yaml";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                temporary.resolve("wild.yaml"), """
                name: wild
                extends: %s
                products: { dermal: { demand: { run-rate: { lognormal: { median: 0.1, sigma: 70 } } } } }
                """.formatted(Path.of(DRUG).toAbsolutePath()));
    }

    private CommandResult run(String name, String... options) {
        List<String> all = new ArrayList<>(
                List.of("run", DRUG, temporary.resolve("wild.yaml").toString()));
        all.addAll(List.of("--paths", "1300", "--charts", "none", "--set", "horizon.to=2028-12"));
        all.addAll(List.of("--out", temporary.resolve(name).toString()));
        all.addAll(List.of(options));
        return CommandResult.of(all.toArray(String[]::new));
    }

    @Test
    void run_badPath_stopsWithPathMonthAndStep() {
        CommandResult result = run("stopped");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err())
                .matches("entente: a path must carry amounts of at most 1e60, but"
                        + " products\\.dermal\\.demand in 20\\d\\d-\\d\\d on path \\d+ is .*, by \\w+Step \\(in wild\\); the numbers"
                        + " that it is made of are too large, or too small to divide by; '--on-bad-path skip' leaves such paths"
                        + " out\\R");
        assertThat(temporary.resolve("stopped")).doesNotExist();
    }

    @Test
    void run_badPathsSkipped_areCountedInEveryOutput() throws IOException {
        CommandResult result = run("skipped", "--on-bad-path", "skip", "--keep-paths", "1300");
        assertThat(result.code()).as(result.err()).isZero();
        Path folder = temporary.resolve("skipped");
        List<String> rows = Files.readAllLines(folder.resolve("left-out.csv"));
        int leftOut = rows.stream()
                .skip(1)
                .mapToInt(row -> Integer.parseInt(row.split(",", -1)[4]))
                .sum();
        assertThat(leftOut).isBetween(1, 130);
        assertThat(result.prose()).contains("1,300 paths, " + leftOut + " left out");
        String remark = leftOut + " of 1300 paths are left out, as an amount on each is no number or beyond 1e60";
        assertThat(result.err()).contains("Remark on drug-licence, wild: " + remark);
        assertThat(Files.readString(folder.resolve("manifest.json")))
                .contains("\"subject\" : \"" + leftOut + " of 1300 paths\"");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("1,300 paths, " + leftOut + " left out")
                .contains(remark);
        assertThat(Files.readAllLines(folder.resolve("paths.csv"))).hasSize(1 + 2 * (1300 - leftOut));
    }

    /** Shards merge to the bytes of one run, and a report reads back how many paths there are. */
    @Test
    void merge_shardsThatSkip_giveTheBytesOfOneRun() throws IOException {
        String[] skip = {"--on-bad-path", "skip"};
        assertThat(run("whole", skip).code()).isZero();
        for (int k = 1; k <= 2; k++) {
            CommandResult shard = run("part-" + k, "--on-bad-path", "skip", "--shard", k + "/2");
            assertThat(shard.out()).contains(" left out here. 'entente merge'");
        }
        Path merged = temporary.resolve("merged");
        assertThat(CommandResult.of("merge", path("part-1"), path("part-2"), "--out", merged.toString())
                        .code())
                .isZero();
        Path report = temporary.resolve("report");
        CommandResult again = CommandResult.of("report", path("whole"), "--charts", "none", "--out", report.toString());
        assertThat(again.code()).as(again.err()).isZero();
        for (Path folder : List.of(temporary.resolve("whole"), merged, report)) {
            Files.delete(folder.resolve("manifest.json"));
        }
        Folders.requireSame(merged, temporary.resolve("whole"));
        assertThat(report.resolve("summary.csv"))
                .hasSameBinaryContentAs(temporary.resolve("whole").resolve("summary.csv"));
        assertThat(report.resolve("left-out.csv"))
                .hasSameBinaryContentAs(temporary.resolve("whole").resolve("left-out.csv"));
    }

    private String path(String name) {
        return temporary.resolve(name).toString();
    }

    @Test
    void run_unknownChoice_isRefusedWithTheNearest() {
        CommandResult result = run("unknown", "--on-bad-path", "skp");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("must be one of stop, skip, but was 'skp'")
                .contains("'skip'");
    }
}

package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandTest {

    private static final String EXAMPLE = "../docs/examples/cap-sweep.yaml";
    private static final String DRUG =
            Path.of("../docs/examples/drug-licence.yaml").toAbsolutePath().toString();

    @TempDir
    private Path temporary;

    /** Five caps times two rates for each of two scenarios; seven gains in total and npv, a share, and a date. */
    @Test
    void batch_exampleOfTheDocumentation_writesTableAndFigures() throws IOException {
        Path folder = temporary.resolve("caps");
        CommandResult result = run(folder, EXAMPLE, "--charts", "svg");
        assertThat(result.code()).as(result.err()).isEqualTo(0);
        assertThat(result.out())
                .startsWith("20 cases of amended-2026, october-2025, 40 paths each, random sampling.")
                .contains("gain.microsoft  npv", "october-2025, cap 60, rate 0.2")
                .endsWith(MainTest.lines("Files: " + folder));
        assertThat(Files.readAllLines(folder.resolve("inputs.csv")))
                .hasSize(21)
                .startsWith("case,scenario,terms.microsoft-share.cap,terms.microsoft-share.rate")
                .element(2)
                .asString()
                .matches("amended-2026-with-microsoft-share-cap-20-with-microsoft-share-rate-0_2-[0-9a-f]{12}"
                        + ",amended-2026,20,0.2");
        assertThat(Files.readAllLines(folder.resolve("summary.csv")))
                .hasSize(1 + 20 * (2 * 7 + 2 + 1) + 10 * 2 * (11 + 7)) // 11 and 7 sources of gains
                .element(1)
                .asString()
                .matches("amended-2026-with-microsoft-share-cap-20-with-microsoft-share-rate-0_15-[0-9a-f]{12}"
                        + ",amended-2026,cap.microsoft-share,date,date,.*");
        assertThat(Folders.files(folder))
                .containsExactly(
                        "charts/cases-means-2.svg",
                        "charts/cases-means.svg",
                        "charts/cases-spread-2.svg",
                        "charts/cases-spread.svg",
                        "inputs.csv",
                        "manifest.json",
                        "report.html",
                        "report.xlsx",
                        "summary.csv");
        assertThat(Folders.entries(temporary)).containsExactly("caps");
    }

    @Test
    void batch_severalScenarios_saysWhatMovedWhere() throws IOException {
        Path sweep = Files.writeString(temporary.resolve("own.yaml"), """
                scenarios: [amended-2026, october-2025]
                metrics: [gain.microsoft]
                grid:
                  terms.azure-first: [as-is, null]
                  october-2025:terms.microsoft-share.rate: [10%]
                  discount-rate: [0.1, 0.2]
                """);
        CommandResult result = run(temporary.resolve("places"), sweep.toString());
        assertThat(result.code()).as(result.err()).isEqualTo(0);
        assertThat(result.out())
                .startsWith("6 cases of amended-2026, october-2025, 40 paths each, random sampling.")
                .contains(
                        "Varied in amended-2026 alone: terms.azure-first",
                        "Varied in october-2025 alone: terms.microsoft-share.rate",
                        "Varied in every scenario: discount-rate");
    }

    /** A row of a case is the row of a run with the case's settings, after the name of the case. */
    @Test
    void batch_oneCase_hasTheNumbersOfARun() throws IOException {
        run(temporary.resolve("batch"), sweep("grid: { terms.calder-share.rate: [0.02] }"));
        CommandResult run = CommandResult.of(
                "run",
                DRUG,
                "--set",
                "terms.calder-share.rate=0.02",
                "--paths",
                "40",
                "--charts",
                "none",
                "--out",
                temporary + "/run");
        assertThat(run.code()).isEqualTo(0);
        List<String> rows = Files.readAllLines(temporary.resolve("batch/summary.csv")).stream()
                .skip(1)
                .map(row -> row.substring(row.indexOf(',') + 1))
                .toList();
        assertThat(rows).hasSizeGreaterThan(10);
        assertThat(Files.readAllLines(temporary.resolve("run/summary.csv"))).containsAll(rows);
    }

    @Test
    void batch_moreThreads_writeTheSameBytes() throws IOException {
        String sweep = sweep("grid: { terms.calder-share.rate: [0.01, 0.02, 0.03] }");
        run(temporary.resolve("1"), sweep, "--threads", "1", "--charts", "svg");
        run(temporary.resolve("4"), sweep, "--threads", "4", "--charts", "svg");
        Folders.requireSame(temporary.resolve("4"), temporary.resolve("1"));
    }

    @Test
    void merge_shardsInAnyOrder_giveTheSameBytes() throws IOException {
        String sweep = sweep("latin-hypercube: { n: 7, ranges: { terms.calder-share.rate: [0.01, 0.05] } }");
        run(temporary.resolve("whole"), sweep, "--charts", "svg");
        for (int k = 1; k <= 3; k++) {
            assertThat(run(temporary.resolve("part-" + k), sweep, "--charts", "svg", "--shard", k + "/3")
                            .code())
                    .isEqualTo(0);
        }
        assertThat(Folders.files(temporary.resolve("part-1")))
                .containsExactly("inputs.csv", "manifest.json", "summary.csv");
        CommandResult merged = merge("3", "1", "2");
        assertThat(merged.code()).as(merged.err()).isEqualTo(0);
        assertThat(merged.out()).startsWith("7 cases of drug-licence, 40 paths each, random sampling.");
        Folders.requireSame(temporary.resolve("merged"), temporary.resolve("whole"));
    }

    @Test
    void merge_incompleteOrMixedShards_areRefused() throws IOException {
        String sweep = sweep("grid: { terms.calder-share.rate: [0.01, 0.02] }");
        run(temporary.resolve("part-1"), sweep, "--shard", "1/3");
        run(temporary.resolve("part-2"), sweep, "--shard", "2/3");
        run(temporary.resolve("part-3"), sweep, "--shard", "3/3", "--seed", "2");
        assertThat(merge("1", "2").err()).contains("shards must be all of the batch, but there is no 3/3");
        assertThat(merge("1", "2", "3").err())
                .contains("shards must be of one batch, but " + temporary + "/part-3 has another seed than ");
        assertThat(merge("1", "1", "2").err()).contains("shards must differ, but ", " are both 1/3");
        assertThat(merge("1", "2").code()).isEqualTo(2);
        Files.writeString(temporary.resolve("part-2/summary.csv"), "changed");
        assertThat(merge("1", "2").err()).contains("part-2 must be as they were written, but summary.csv differs");
        assertThat(merge("1", "2").code()).isEqualTo(4);
        assertThat(temporary.resolve("merged")).doesNotExist();
    }

    @Test
    void batch_sameCommandAgain_printsTheCompleteBatch() {
        String sweep = sweep("grid: { terms.calder-share.rate: [0.01, 0.02] }");
        CommandResult first = run(temporary.resolve("again"), sweep);
        assertThat(run(temporary.resolve("again"), sweep)).isEqualTo(first);
        CommandResult other = run(temporary.resolve("again"), sweep, "--seed", "2");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("the folder " + temporary.resolve("again") + " must not exist, but does");
        assertThat(run(temporary.resolve("again"), sweep, "--seed", "2", "--force")
                        .code())
                .isEqualTo(0);
    }

    /** The sweep and its scenario file are gone by then. The batch has differences, a case in each shard of them. */
    @Test
    void reproduce_batchesWithoutTheirFiles_areTheSame() throws IOException {
        Path mine = Files.copy(Path.of(DRUG), temporary.resolve("mine.yaml"));
        Path file = Files.writeString(temporary.resolve("sweep.yaml"), """
            scenarios: [mine.yaml, amended-2026]
            metrics: [gain.*, gain.* less amended-2026]
            grid: { discount-rate: [as-is, 0.05, 0.10] }
            """);
        String sweep = file.toString();
        run(temporary.resolve("part-1"), sweep, "--shard", "1/2", "--sampling", "antithetic", "--charts", "both");
        run(temporary.resolve("part-2"), sweep, "--shard", "2/2", "--sampling", "antithetic", "--charts", "both");
        assertThat(merge("1", "2").code()).isEqualTo(0);
        assertThat(temporary.resolve("merged/summary.csv"))
                .content()
                .contains(",gain.helix less amended-2026,npv,flow,");
        assertThat(Folders.files(temporary.resolve("merged")))
                .contains("charts/cases-means.png", "charts/cases-means.svg");
        Files.delete(mine);
        Files.delete(file);
        for (String name : List.of("part-2", "merged")) {
            String folder = temporary.resolve(name).toString();
            assertThat(CommandResult.of("reproduce", folder))
                    .isEqualTo(new CommandResult(
                            0, MainTest.lines(folder + " is reproduced: every file is the same, byte for byte"), ""));
        }
        assertThat(Folders.entries(temporary)).containsExactly("merged", "part-1", "part-2");
    }

    @Test
    void reproduce_batchThatWasChanged_isNotTheSame() throws IOException {
        Path folder = temporary.resolve("batch");
        run(folder, sweep("grid: { terms.calder-share.rate: [0.01, 0.02] }"), "--shard", "1/2");
        Files.writeString(folder.resolve("summary.csv"), "mine");
        CommandResult result = CommandResult.of("reproduce", folder.toString());
        assertThat(result)
                .isEqualTo(new CommandResult(
                        4,
                        MainTest.lines(
                                "summary.csv differs",
                                folder + " has changed; the files that were written are reproduced"),
                        ""));
    }

    @Test
    void batch_caseThatBreaksARule_isRefusedBeforeTheFirstCase() throws IOException {
        CommandResult result = run(
                temporary.resolve("no"),
                sweep("grid: { terms.calder-share.rate: [0.02, 1.5], terms.calder-share.cap: [null] }"));
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("sweep.yaml:2:", "(in the case drug-licence with ", "=");
        assertThat(result.err().lines()).hasSize(1);
        assertThat(Folders.entries(temporary)).containsExactly("sweep.yaml");
    }

    @Test
    void batch_metricOfNoCase_isRefused() throws IOException {
        CommandResult result = run(temporary.resolve("no"), sweep("metrics: [gian.*]"));
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).startsWith("metrics of sweep must be those of some case, but none has 'gian.*'");
        assertThat(Folders.entries(temporary)).containsExactly("sweep.yaml");
    }

    @Test
    void batch_keepPaths_isUnknown() {
        CommandResult result = run(temporary.resolve("no"), EXAMPLE, "--keep-paths", "2");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("Unknown options: '--keep-paths', '2'");
    }

    @Test
    void batch_interruptBeforeTheFirstCase_leavesNothing() throws IOException {
        String sweep = sweep("grid: { terms.calder-share.rate: [0.01, 0.02] }");
        Thread.currentThread().interrupt();
        CommandResult result = run(temporary.resolve("no"), sweep);
        boolean unused = Thread.interrupted(); // clears the interrupt for the next tests
        assertThat(result.code()).isEqualTo(130);
        assertThat(result.err()).isEqualTo(MainTest.lines("entente: interrupted; nothing was written"));
        assertThat(Folders.entries(temporary)).containsExactly("sweep.yaml");
    }

    private CommandResult run(Path folder, String sweep, String... arguments) {
        List<String> all = new ArrayList<>(List.of("batch", sweep, "--paths", "40", "--out", folder.toString()));
        all.addAll(List.of(arguments));
        if (!all.contains("--charts")) {
            all.addAll(List.of("--charts", "none"));
        }
        return CommandResult.of(all.toArray(String[]::new));
    }

    private CommandResult merge(String... parts) {
        List<String> all = new ArrayList<>(List.of("merge"));
        for (String part : parts) {
            all.add(temporary.resolve("part-" + part).toString());
        }
        all.addAll(List.of("--out", temporary.resolve("merged").toString()));
        return CommandResult.of(all.toArray(String[]::new));
    }

    private String sweep(String design) {
        try {
            String text = "scenarios: [" + DRUG + "]\n" + design + "\n";
            return Files.writeString(temporary.resolve("sweep.yaml"), text).toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

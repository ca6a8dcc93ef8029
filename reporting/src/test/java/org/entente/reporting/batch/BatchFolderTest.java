package org.entente.reporting.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Selection;
import org.entente.model.sweep.Shard;
import org.entente.model.sweep.Sweep;
import org.entente.reporting.chart.ChartFiles;
import org.entente.reporting.folder.OverwritePolicy;
import org.entente.reporting.run.SampleRun;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.ScenarioResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches in every state in which a process may have left them. */
class BatchFolderTest {

    private static final BatchRun RUN = run("caps");
    private static final List<Case> CASES = RUN.cases();
    private static final ScenarioResults RESULTS =
            SampleRun.results().scenarios().get(0);

    @TempDir
    private Path parent;

    private static BatchRun run(String name) {
        Case first = new Case("new-0", "new", new TreeMap<>(), "0");
        Case second = new Case("new-1", "new", new TreeMap<>(), "1");
        Sweep sweep = new Sweep(name, Selection.DEFAULT, List.of("terms.share.cap"), List.of(first, second));
        return new BatchRun(
                "0.1.0",
                sweep,
                new TreeMap<>(),
                SimulationPlan.withDefaults().withPaths(100_000),
                Shard.WHOLE,
                ChartFiles.SVG);
    }

    @Test
    void open_finishedCases_continues() throws IOException, InterruptedException {
        complete("whole");
        begin();
        try (BatchFolder folder = open()) {
            assertThat(CASES.stream().map(folder::isDone)).containsExactly(true, false);
            folder.add(CASES.get(1), RESULTS);
            folder.complete();
        }
        assertThat(children()).containsExactly("batch", "whole");
        for (String file : List.of("summary.csv", "inputs.csv", "manifest.json")) {
            assertThat(parent.resolve("batch").resolve(file))
                    .hasSameTextualContentAs(parent.resolve("whole").resolve(file));
        }
    }

    @Test
    void open_halfWrittenFile_isNotDone() throws IOException {
        begin();
        Path cases = parent.resolve(".batch.batch/cases");
        Path unfinished = Files.writeString(cases.resolve("new-1.csv.tmp"), "half a r");
        try (BatchFolder folder = open()) {
            assertThat(folder.done()).isEqualTo(1);
            assertThat(unfinished).doesNotExist();
        }
    }

    @Test
    void complete_halfWrittenReport_beginsAnew() throws IOException, InterruptedException {
        begin();
        Path result = Files.createDirectories(parent.resolve(".batch.batch/result/charts"));
        Files.writeString(result.resolve("half.svg"), "<svg");
        try (BatchFolder folder = open()) {
            folder.add(CASES.get(1), RESULTS);
            folder.complete();
        }
        assertThat(parent.resolve("batch/charts/half.svg")).doesNotExist();
    }

    @Test
    void open_restOfACompleteBatch_isDeleted() throws IOException, InterruptedException {
        complete("batch");
        Files.createDirectories(parent.resolve(".batch.batch/cases"));
        try (BatchFolder folder = open()) {
            assertThat(folder.done()).isEqualTo(2);
        }
        assertThat(children()).containsExactly("batch");
    }

    /** Killed between putting the folder in place and releasing its name. */
    @Test
    void open_lockBesideACompleteBatch_isRemoved() throws IOException, InterruptedException {
        complete("batch");
        Files.writeString(
                Files.createDirectories(parent.resolve(".batch.partial")).resolve("lock"), "");
        try (BatchFolder folder = open()) {
            assertThat(folder.done()).isEqualTo(2);
        }
        assertThat(children()).containsExactly("batch");
    }

    @Test
    void open_somebodysFileBesideACompleteBatch_stays() throws IOException, InterruptedException {
        complete("batch");
        Path file = Files.createDirectories(parent.resolve(".batch.partial")).resolve("thesis.txt");
        Files.writeString(file, "precious");
        try (BatchFolder folder = open()) {
            assertThat(folder.done()).isEqualTo(2);
        }
        assertThat(file).hasContent("precious");
    }

    @Test
    void open_hiddenFolderOfSomebodyElse_isLeftAlone() throws IOException {
        Path hidden = Files.createDirectories(parent.resolve(".batch.batch"));
        Files.writeString(hidden.resolve("thesis.txt"), "precious");
        assertThatIOException()
                .isThrownBy(this::open)
                .withMessage("the work of a batch must be alone in its folder, but " + hidden
                        + " holds thesis.txt; move it away, or choose another --out");
        assertThat(hidden).isDirectoryContaining("glob:**thesis.txt").isDirectoryNotContaining("glob:**lock");
    }

    /** Emptied, cut, or taken from another case: all that a kill, a full disk or a person may leave. */
    @ParameterizedTest
    @ValueSource(strings = {"emptied", "cut", "of another case"})
    void isDone_checkpointThatIsNotAsItWasWritten_isNot(String damage) throws IOException, InterruptedException {
        begin();
        Path cases = parent.resolve(".batch.batch/cases");
        String written = Files.readString(cases.resolve("new-0.csv"));
        String damaged = damage.equals("emptied") ? "" : damage.equals("cut") ? written.substring(0, 300) : written;
        Files.writeString(cases.resolve(damage.equals("of another case") ? "new-1.csv" : "new-0.csv"), damaged);
        try (BatchFolder folder = open()) {
            assertThat(CASES.stream().map(folder::isDone)).containsExactly(damage.equals("of another case"), false);
        }
    }

    /** An interrupt closes channels; it must not make whole rows look damaged. */
    @Test
    void isDone_interruptedThread_isStillDone() throws IOException {
        begin();
        try (BatchFolder folder = open()) {
            Thread.currentThread().interrupt();
            assertThat(folder.isDone(CASES.get(0))).isTrue();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void open_foreignFileInTheWork_isNamed() throws IOException {
        begin();
        Path notes = Files.writeString(parent.resolve(".batch.batch/cases/notes.txt"), "precious");
        assertThatIOException().isThrownBy(this::open).withMessageContaining("holds cases/notes.txt; move it away");
        assertThat(notes).hasContent("precious");
    }

    @Test
    void open_workOfAnotherBatch_isLeftAlone() throws IOException {
        begin();
        assertThatIOException()
                .isThrownBy(() -> BatchFolder.open(run("rates"), parent.resolve("batch"), OverwritePolicy.REPLACE))
                .withMessage("the unfinished work in " + parent.resolve(".batch.batch")
                        + " belongs to another batch; finish that one, or delete the folder to begin anew");
        try (BatchFolder folder = open()) {
            assertThat(folder.done()).isEqualTo(1);
        }
    }

    @Test
    void open_twice_isRefused() throws IOException {
        try (BatchFolder first = open()) {
            assertThatIOException()
                    .isThrownBy(this::open)
                    .withMessage("another process is at work on this batch, in " + parent.resolve(".batch.batch"));
            first.add(CASES.get(0), RESULTS);
        }
        try (BatchFolder second = open()) {
            assertThat(second.done()).isEqualTo(1);
        }
    }

    @Test
    void close_noFinishedCase_leavesNothing() throws IOException {
        open().close();
        assertThat(children()).isEmpty();
    }

    /** A file that is deleted last, in a folder that goes before it. */
    @Test
    void close_workThatCannotBeDeleted_isReleasedAllTheSame() throws IOException {
        BatchFolder folder = open();
        Path obstacle = Files.createFile(parent.resolve(".batch.batch/cases/lock"));
        assertThatIOException().isThrownBy(folder::close);
        Files.delete(obstacle);
        open().close();
        assertThat(children()).isEmpty();
    }

    @Test
    void open_workOfACompleteBatchThatCannotBeDeleted_isReleasedAllTheSame() throws IOException, InterruptedException {
        begin();
        Path hidden = Files.move(parent.resolve(".batch.batch"), parent.resolve("hidden"));
        complete("batch");
        Path work = Files.move(hidden, parent.resolve(".batch.batch"));
        Path obstacle =
                Files.createFile(Files.createDirectories(work.resolve("result")).resolve("batch.json"));
        assertThatIOException().isThrownBy(this::open);
        Files.delete(obstacle);
        open().close();
        assertThat(children()).containsExactly("batch");
    }

    @Test
    void open_changedFolder_isRefused() throws IOException, InterruptedException {
        complete("batch");
        Files.writeString(parent.resolve("batch/summary.csv"), "mine");
        assertThatIOException()
                .isThrownBy(this::open)
                .withMessage("the folder " + parent.resolve("batch") + " must not exist, but does");
        assertThat(parent.resolve("batch/summary.csv")).hasContent("mine");
    }

    private BatchFolder open() throws IOException {
        return BatchFolder.open(RUN, parent.resolve("batch"), OverwritePolicy.REFUSE);
    }

    /** Leaves the batch with its first case done. */
    private void begin() throws IOException {
        try (BatchFolder folder = open()) {
            folder.add(CASES.get(0), RESULTS);
        }
    }

    private void complete(String name) throws IOException, InterruptedException {
        try (BatchFolder folder = BatchFolder.open(RUN, parent.resolve(name), OverwritePolicy.REFUSE)) {
            for (Case sweepCase : CASES) {
                folder.add(sweepCase, RESULTS);
            }
            List<String> unused = folder.complete();
        }
    }

    private List<String> children() throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}

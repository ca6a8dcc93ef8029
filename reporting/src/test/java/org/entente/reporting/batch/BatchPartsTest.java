package org.entente.reporting.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Selection;
import org.entente.model.sweep.Shard;
import org.entente.model.sweep.Sweep;
import org.entente.reporting.chart.ChartFiles;
import org.entente.reporting.folder.ActualsOrigin;
import org.entente.reporting.folder.BrokenFolderException;
import org.entente.reporting.folder.OverwritePolicy;
import org.entente.reporting.folder.Verification;
import org.entente.reporting.run.SampleRun;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.ScenarioResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch of seven cases in parts of three, which has what a batch of a million has. */
class BatchPartsTest {

    private static final ScenarioResults RESULTS =
            SampleRun.results().scenarios().get(0);
    private static final BatchRun RUN = run(Shard.WHOLE, 1);

    @TempDir
    private Path parent;

    private static BatchRun run(Shard shard, long seed) {
        List<Case> cases = new ArrayList<>();
        for (int k = 0; k < 7; k++) {
            TreeMap<String, String> inputs = new TreeMap<>();
            inputs.put("terms.share.cap", "-" + k + "e-7");
            inputs.put("terms.share.per", k % 2 == 0 ? "month" : "a, \"quoted\"\nword");
            cases.add(new Case("new-" + k, "new", inputs, "hash-" + k));
        }
        Sweep sweep =
                new Sweep("caps", new Selection(List.of("gain.*"), List.of("npv")), List.of("terms.share.cap"), cases);
        SimulationPlan plan = SimulationPlan.withDefaults().withPaths(100_000).withSeed(seed);
        return new BatchRun("0.1.0", sweep, new TreeMap<>(), plan, shard, ChartFiles.NONE).withCasesInPart(3);
    }

    private BatchFolder open(BatchRun run, String name) throws IOException {
        return BatchFolder.open(run, parent.resolve(name), OverwritePolicy.REFUSE);
    }

    private void complete(BatchRun run, String name) throws IOException, InterruptedException {
        try (BatchFolder folder = open(run, name)) {
            for (Case sweepCase : run.cases()) {
                folder.add(sweepCase, RESULTS);
            }
            List<String> unused = folder.complete();
        }
    }

    /** Does some cases, in this order. */
    private void begin(String name, int... cases) throws IOException {
        try (BatchFolder folder = open(RUN, name)) {
            for (int k : cases) {
                if (!folder.isDone(RUN.cases().get(k))) {
                    folder.add(RUN.cases().get(k), RESULTS);
                }
            }
        }
    }

    private List<String> files(String name) throws IOException {
        Path folder = parent.resolve(name);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private void requireSame(String one, String other) throws IOException {
        assertThat(files(one)).isEqualTo(files(other));
        for (String file : files(one)) {
            assertThat(parent.resolve(one).resolve(file))
                    .hasSameBinaryContentAs(parent.resolve(other).resolve(file));
        }
    }

    @Test
    void complete_moreCasesThanAPartHolds_writesTablesInParts() throws IOException, InterruptedException {
        complete(RUN, "whole");
        assertThat(files("whole"))
                .containsExactly(
                        "cases/part-00001.jsonl",
                        "cases/part-00002.jsonl",
                        "cases/part-00003.jsonl",
                        "inputs/part-00001.csv",
                        "inputs/part-00002.csv",
                        "inputs/part-00003.csv",
                        "manifest.json",
                        "report.html",
                        "report.xlsx",
                        "summary/part-00001.csv",
                        "summary/part-00002.csv",
                        "summary/part-00003.csv");
        List<String> last = Files.readAllLines(parent.resolve("whole/summary/part-00003.csv"));
        assertThat(last.get(0)).startsWith("case,scenario,metric,period");
        assertThat(last.stream().skip(1)).isNotEmpty().allMatch(row -> row.startsWith("new-6,"));
        assertThat(parent.resolve("whole/manifest.json"))
                .content()
                .contains("\"count\" : 7", "\"cases-in-part\" : 3")
                .doesNotContain("new-3");
        assertThat(Verification.deviations(parent.resolve("whole"))).isEmpty();
    }

    /** Signs, exponents, quotes and line feeds of inputs are among what is read back. */
    @Test
    void read_batchInParts_isTheOneThatWasWritten() throws IOException, InterruptedException {
        complete(RUN, "whole");
        assertThat(BatchFolder.read(parent.resolve("whole"))).isEqualTo(RUN);
        try (BatchFolder again = open(RUN, "whole")) {
            assertThat(again.done()).isEqualTo(7);
        }
        Path cases = parent.resolve("whole/cases/part-00002.jsonl");
        Files.writeString(cases, Files.readString(cases).replace("hash-4", "hash-5"));
        assertThatIOException()
                .isThrownBy(() -> BatchFolder.read(parent.resolve("whole")))
                .isInstanceOf(BrokenFolderException.class)
                .withMessageContaining("the files in cases are not as they were written");
        assertThatIOException().isThrownBy(() -> open(RUN, "whole")).withMessageContaining("must not exist, but does");
    }

    @Test
    void read_partThatIsNoText_isBroken() throws IOException, InterruptedException {
        complete(RUN, "whole");
        Files.write(parent.resolve("whole/cases/part-00002.jsonl"), new byte[] {(byte) 0xff, '\n'});
        assertThatIOException()
                .isThrownBy(() -> BatchFolder.read(parent.resolve("whole")))
                .isInstanceOf(BrokenFolderException.class)
                .withMessageEndingWith("part-00002.jsonl must be text, but is not");
    }

    @Test
    void read_partThatIsNoFile_isRefused() throws IOException, InterruptedException {
        complete(RUN, "whole");
        Path part = parent.resolve("whole/cases/part-00002.jsonl");
        Files.delete(part);
        Files.createDirectory(part);
        assertThatIOException()
                .isThrownBy(() -> BatchFolder.read(parent.resolve("whole")))
                .withMessageStartingWith("the cases of " + parent.resolve("whole") + " cannot be read: ");
    }

    /** Cases that end out of order, and kills in three places, one after the first part was joined. */
    @Test
    void complete_afterInterruptions_writesTheSameBytes() throws IOException, InterruptedException {
        complete(RUN, "whole");
        begin("again", 1, 3);
        begin("again", 1, 2, 0, 5);
        assertThat(files(".again.batch").stream().filter(file -> !file.contains("part-00001-")))
                .containsExactly("batch.json", "cases/new-3.csv", "cases/new-5.csv", "lock");
        begin("again", 0, 1, 2, 3, 5, 4);
        complete("again");
        requireSame("again", "whole");
    }

    private void complete(String name) throws IOException, InterruptedException {
        try (BatchFolder folder = open(RUN, name)) {
            for (Case sweepCase : RUN.cases()) {
                if (!folder.isDone(sweepCase)) {
                    folder.add(sweepCase, RESULTS);
                }
            }
            List<String> unused = folder.complete();
        }
    }

    /** A part that was cut, as by a loss of power, is simulated again; a file of a case beside its part is not read. */
    @Test
    void isDone_partThatIsNotAsItWasWritten_isNot() throws IOException, InterruptedException {
        complete(RUN, "whole");
        begin("again", 0, 1, 2, 3, 4, 5);
        Path first = part("again", "part-00001-");
        Files.writeString(first, Files.readString(first).substring(0, 900));
        Path left = Files.writeString(parent.resolve(".again.batch/cases/new-4.csv"), "left behind");
        try (BatchFolder folder = open(RUN, "again")) {
            assertThat(RUN.cases().stream().map(folder::isDone))
                    .containsExactly(false, false, false, true, true, true, false);
            assertThat(left).doesNotExist();
        }
        complete("again");
        requireSame("again", "whole");
    }

    private Path part(String name, String start) throws IOException {
        try (Stream<Path> parts = Files.list(parent.resolve("." + name + ".batch/parts"))) {
            return parts.filter(file -> file.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void merge_shardsInParts_giveTheSameBytes() throws IOException, InterruptedException {
        complete(RUN, "whole");
        complete(run(new Shard(1, 2), 1), "one");
        complete(run(new Shard(2, 2), 1), "two");
        assertThat(files("one")).contains("summary/part-00001.csv", "summary/part-00002.csv", "cases/part-00003.jsonl");
        Path merged = Files.createDirectory(parent.resolve("merged"));
        List<String> unused = Shards.read(List.of(parent.resolve("two"), parent.resolve("one")))
                .write(merged);
        requireSame("merged", "whole");
    }

    @Test
    void merge_shardsOfOtherSeedsOrDamaged_areRefused() throws IOException, InterruptedException {
        complete(run(new Shard(1, 2), 1), "one");
        complete(run(new Shard(2, 2), 2), "two");
        Path one = parent.resolve("one");
        assertThatIOException()
                .isThrownBy(() -> Shards.read(List.of(one, parent.resolve("two"))))
                .withMessageContaining("two has another seed than " + one);
        Files.writeString(one.resolve("summary/part-00002.csv"), "");
        assertThatIOException()
                .isThrownBy(() -> Shards.read(List.of(one, parent.resolve("two"))))
                .withMessage(
                        "the files of " + one + " must be as they were written, but summary/part-00002.csv differs");
    }

    /** What is known is a part of the whole: shards that know the same are joined, others are refused. */
    @Test
    void merge_shardsThatKnowSomething_mustKnowTheSame() throws IOException, InterruptedException {
        complete(run(new Shard(1, 2), 1).withActuals(known(3)), "one");
        complete(run(new Shard(2, 2), 1).withActuals(known(3)), "two");
        complete(run(new Shard(2, 2), 1).withActuals(known(4)), "later");
        Path one = parent.resolve("one");
        assertThat(Shards.read(List.of(one, parent.resolve("two"))).whole()).isEqualTo(RUN.withActuals(known(3)));
        assertThatIOException()
                .isThrownBy(() -> Shards.read(List.of(one, parent.resolve("later"))))
                .withMessageContaining("later has another set of observations than " + one);
    }

    private static Optional<ActualsOrigin> known(int month) {
        return Optional.of(new ActualsOrigin(
                "reported.csv",
                "ab",
                YearMonth.of(2026, month),
                Optional.empty(),
                "new",
                Optional.empty(),
                new TreeMap<>()));
    }

    /** With as many cases as in a part, there are none. */
    @Test
    void isInParts_noMoreCasesThanAPart_isNot() {
        assertThat(RUN.withCasesInPart(7).isInParts()).isFalse();
        assertThat(RUN.withCasesInPart(6).isInParts()).isTrue();
    }
}

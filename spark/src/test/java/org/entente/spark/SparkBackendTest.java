package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.SweepFile;
import org.entente.model.sweep.Shard;
import org.entente.reporting.batch.BatchRun;
import org.entente.reporting.batch.ResolvedCases;
import org.entente.simulation.Batch;
import org.entente.simulation.Simulation;
import org.entente.simulation.bridge.Bridge;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.Summary;
import org.entente.simulation.work.Job;
import org.entente.simulation.work.Jobs;
import org.entente.simulation.work.Pieces;
import org.entente.simulation.work.RecordBytes;
import org.entente.simulation.work.Work;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scala.Tuple2;

/** Work on two threads of Spark in this process has the bits of the threads of this process. */
final class SparkBackendTest {

    private static final Map<String, String> CONFIGURATION = Map.of(
            "spark.master",
            "local[2]",
            "spark.ui.enabled",
            "false",
            "spark.driver.host",
            "127.0.0.1",
            "spark.driver.bindAddress",
            "127.0.0.1",
            "spark.log.level",
            "ERROR",
            "spark.default.parallelism",
            "4",
            TaskSize.KEY,
            "1");

    private static final SimulationPlan PLAN = SimulationPlan.withDefaults()
            .withPaths(12 * 256 - 10)
            .withSampling(Sampling.SOBOL, 4)
            .withKept(Kept.first(300));

    private static SparkBackend backend = new SparkBackend();

    @BeforeAll
    static void begin() {
        CONFIGURATION.forEach(System::setProperty);
    }

    @AfterAll
    static void end() {
        backend.close();
        CONFIGURATION.keySet().forEach(System::clearProperty);
    }

    private static Scenario licence(String name) {
        return ScenarioReader.read("../docs/examples/" + name + ".yaml", List.of())
                .scenario();
    }

    /** Twelve tasks of a unit, whose results executors merge in four groups. */
    @Test
    void run_onSpark_hasTheSameBits() {
        Simulation simulation = Simulation.of(List.of(licence("drug-licence"), licence("drug-licence-exclusive")))
                .comparedTo("drug-licence");
        Results there = simulation.run(PLAN.withBackend(backend));
        Results here = simulation.run(PLAN);
        assertThat(there.scenarios()).isEqualTo(here.scenarios());
        assertThat(there.comparisons()).isEqualTo(here.comparisons());
    }

    @Test
    void bridge_onSpark_hasTheSameBits() {
        SimulationPlan plan = PLAN.withPaths(1000).withKept(Kept.NOTHING);
        Scenario from = licence("drug-licence");
        Scenario to = licence("drug-licence-exclusive");
        assertThat(Bridge.runInOrder(from, to, List.of(), plan.withBackend(backend)))
                .isEqualTo(Bridge.runInOrder(from, to, List.of(), plan));
    }

    @Test
    void batch_onSpark_hasTheSameBits() throws IOException {
        SimulationPlan plan = SimulationPlan.withDefaults(256);
        assertThat(batch(plan.withBackend(backend))).isEqualTo(batch(plan));
    }

    private static Map<String, List<Summary>> batch(SimulationPlan plan) throws IOException {
        SweepFile file = SweepFile.read("../docs/examples/cap-sweep.yaml");
        BatchRun run = BatchRun.of("test", file, plan, Shard.WHOLE);
        Map<String, List<Summary>> found = new TreeMap<>();
        new Batch(run.sweep(), ResolvedCases.of(run), plan)
                .run(run.cases().subList(0, 6), any -> false, Progress.NONE, (sweepCase, results) -> {
                    synchronized (found) {
                        found.put(
                                sweepCase.id(), List.copyOf(results.summaries().values()));
                    }
                });
        return found;
    }

    /** The second of two parts that cannot be done may come first. */
    @Test
    void work_thatCannotBeDone_saysWhyOfItsFirstPart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backend.run(new Impossible()))
                .withMessage("piece 1 cannot be done");
    }

    /** Executors merge two results at a time, in the order in which they come. */
    @Test
    void merged_inAnyOrder_isTheRefusalOfTheFirstTask() {
        byte[] job = RecordBytes.of(new ImpossibleJob());
        List<Tuple2<Integer, byte[]>> done = IntStream.range(0, 3)
                .mapToObj(task -> new Tuple2<>(task, Jobs.run(job, RecordBytes.of(new Pieces(task, task + 1)), 1)))
                .toList();
        for (List<Integer> order : List.of(List.of(0, 1, 2), List.of(0, 2, 1), List.of(2, 1, 0))) {
            Tuple2<Integer, byte[]> two = SparkBackend.merged(job, done.get(order.get(0)), done.get(order.get(1)));
            byte[] all = SparkBackend.merged(job, two, done.get(order.get(2)))._2();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Jobs.result(all))
                    .withMessage("piece 1 cannot be done");
        }
    }

    /** Pieces of which only the first can be done. */
    private static final class Impossible implements Work<RuntimeException> {

        @Override
        public void here() {
            throw new IllegalStateException("the work must be done on Spark");
        }

        @Override
        public Job job() {
            return new ImpossibleJob();
        }

        @Override
        public long pieces() {
            return 4;
        }

        @Override
        public long unitsOfPiece() {
            return TaskSize.DEFAULT_UNITS;
        }

        @Override
        public boolean merges() {
            return false;
        }

        @Override
        public byte[] part(long from, long end) {
            return RecordBytes.of(new Pieces(from, end));
        }

        @Override
        public void take(long pieces, byte[] done) {
            assertThat(done).isEmpty();
        }
    }

    private record ImpossibleJob() implements Job {

        @Override
        public Open open() {
            return (part, threads) -> {
                long piece = Pieces.read(part).from();
                if (piece > 0) {
                    throw new IllegalArgumentException("piece " + piece + " cannot be done");
                }
                return new byte[0];
            };
        }
    }
}

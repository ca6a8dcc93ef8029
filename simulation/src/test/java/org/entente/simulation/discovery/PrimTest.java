package org.entente.simulation.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixed seeds. */
class PrimTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final double NONE = Double.NEGATIVE_INFINITY;
    private static final List<String> NAMES = List.of("x1", "x2", "x3", "x4", "x5");

    /**
     * Interesting are all paths with x1 below 0.3 and x2 above 0.5. A move cuts 5 % off what is left, so each limit
     * ends within 5 % of the box's width of 0.3 and 0.5, and coverage at 0.95² at least; a hundredth more for paths
     * that lie unevenly.
     */
    @Test
    void best_knownBox_isThatBox() {
        double[][] x = uniforms(5, 20_000, 1);
        boolean[] inside = outcome(20_000, i -> x[0][i] < 0.3 && x[1][i] > 0.5);
        Box best = trajectory(NAMES, x, inside).best();
        assertThat(best.restrictions()).extracting(Restriction::input).containsExactly("x1", "x2");
        assertThat(restriction(best, "x1").low()).isEqualTo(NONE);
        assertThat(restriction(best, "x1").high()).isCloseTo(0.3, within(0.05 * 0.3 + 0.01));
        assertThat(restriction(best, "x2").low()).isCloseTo(0.5, within(0.05 * 0.5 + 0.01));
        assertThat(restriction(best, "x2").high()).isEqualTo(NEVER);
        assertThat(best.coverage()).isGreaterThan(0.95 * 0.95 - 0.01);
        assertThat(best.density()).isGreaterThan(0.95);
        assertThat(best.restrictions()).allMatch(restriction -> restriction.quasiP() < 1e-100);
    }

    @Test
    void trajectory_ofAnInterruptedThread_ends() {
        double[][] x = uniforms(5, 1_000, 1);
        boolean[] inside = outcome(1_000, i -> x[0][i] < 0.3);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> trajectory(NAMES, x, inside)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /**
     * Inside that box four of five paths are interesting, outside one of twenty. Each limit ends within three moves of
     * where it should, a move being 5 % of the box's width of 0.3 and 0.5; the density within five of its standard
     * errors √(0.8 · 0.2 / 750) = 0.0146, outside once in a million times. Restrictions of other inputs, where there
     * are any, say far less than those of x1 and x2.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void best_noisyBox_isThatBox(long seed) {
        double[][] x = uniforms(5, 5_000, seed);
        double[] chance = uniforms(1, 5_000, seed + 100)[0];
        boolean[] noisy = outcome(5_000, i -> chance[i] < (x[0][i] < 0.3 && x[1][i] > 0.5 ? 0.8 : 0.05));
        Box best = trajectory(NAMES, x, noisy).best();
        assertThat(restriction(best, "x1").high()).isCloseTo(0.3, within(3 * 0.05 * 0.3));
        assertThat(restriction(best, "x2").low()).isCloseTo(0.5, within(3 * 0.05 * 0.5));
        assertThat(best.density()).isCloseTo(0.8, within(5 * 0.0146));
        for (Restriction restriction : best.restrictions()) {
            boolean relevant =
                    restriction.input().equals("x1") || restriction.input().equals("x2");
            assertThat(restriction.quasiP() < 1e-20).as("%s", restriction).isEqualTo(relevant);
        }
    }

    /** What a box says of itself is what its limits say of the paths. */
    @Test
    void trajectory_eachBox_holdsThePathsWithinItsLimits() {
        double[][] x = uniforms(5, 2_000, 3);
        double[] chance = uniforms(1, 2_000, 4)[0];
        boolean[] noisy = outcome(2_000, i -> chance[i] < x[0][i] * x[1][i]);
        PeelingTrajectory trajectory = trajectory(NAMES, x, noisy);
        assertThat(trajectory.boxes()).hasSizeGreaterThan(50);
        for (Box box : trajectory.boxes()) {
            IntPredicate isInside = path -> box.restrictions().stream()
                    .allMatch(limits -> x[NAMES.indexOf(limits.input())][path] >= limits.low()
                            && x[NAMES.indexOf(limits.input())][path] <= limits.high());
            assertThat(IntStream.range(0, 2_000).filter(isInside).count()).isEqualTo(box.count());
            assertThat(IntStream.range(0, 2_000)
                            .filter(isInside)
                            .filter(i -> noisy[i])
                            .count())
                    .isEqualTo(box.interesting());
        }
    }

    @Test
    void trajectory_minimumMass_endsThere() {
        double[][] x = uniforms(2, 1_000, 5);
        double[] chance = uniforms(1, 1_000, 6)[0];
        boolean[] noisy = outcome(1_000, i -> chance[i] < x[0][i]);
        List<Box> boxes = new Prim(0.1, 0.2)
                .trajectory(new LabelledPaths(List.of("a", "b"), x, noisy))
                .boxes();
        assertThat(boxes.get(0).restrictions()).isEmpty();
        assertThat(boxes.get(0).mass()).isEqualTo(1);
        assertThat(boxes.get(0).coverage()).isEqualTo(1);
        for (int i = 1; i < boxes.size(); i++) {
            long before = boxes.get(i - 1).count();
            assertThat(boxes.get(i).count()).isEqualTo(before - before / 10);
        }
        assertThat(boxes.get(boxes.size() - 1).mass()).isBetween(0.2, 0.2 / 0.9 + 0.001);
    }

    /**
     * Of 60 paths 30 have x = 1; of these 24 are interesting, of the others 12. The one move takes a value with all its
     * paths. Without the restriction 36 of 60 are interesting; so the quasi-p-value is that of 24 or more of 30 at 0.6,
     * by scipy 1.17.1's binom.sf(23, 30, 0.6).
     */
    @Test
    void trajectory_yesOrNoInput_isPeeledWhole() {
        double[][] x = {IntStream.range(0, 60).mapToDouble(i -> i % 2).toArray()};
        boolean[] outcome = outcome(60, i -> i % 2 == 1 ? i < 48 : i < 24);
        PeelingTrajectory trajectory = trajectory(List.of("x"), x, outcome);
        assertThat(trajectory.boxes()).hasSize(2);
        Box box = trajectory.boxes().get(1);
        assertThat(box.count()).isEqualTo(30);
        assertThat(box.density()).isEqualTo(0.8);
        assertThat(box.coverage()).isEqualTo(24 / 36.0);
        assertThat(box.mass()).isEqualTo(0.5);
        assertThat(box.harmonicMean()).isCloseTo(2 / (1 / 0.8 + 36 / 24.0), within(1e-15));
        assertThat(restriction(box, "x").low()).isEqualTo(1);
        assertThat(restriction(box, "x").quasiP()).isCloseTo(0.01718302499644701, within(1e-14));
    }

    /** Two paths of four, both interesting: 0.5² by chance. */
    @Test
    void trajectory_never_isAValue() {
        double[][] x = {{2030, NEVER, 2035, NEVER}};
        Box never = trajectory(List.of("date"), x, new boolean[] {false, true, false, true})
                .best();
        assertThat(restriction(never, "date").low()).isEqualTo(NEVER);
        assertThat(restriction(never, "date").high()).isEqualTo(NEVER);
        assertThat(restriction(never, "date").quasiP()).isCloseTo(0.25, within(1e-15));
        Box ever = trajectory(List.of("date"), x, new boolean[] {true, false, true, false})
                .best();
        assertThat(restriction(ever, "date").low()).isEqualTo(NONE);
        assertThat(restriction(ever, "date").high()).isEqualTo(2035);
        assertThat(restriction(ever, "date").quasiP()).isCloseTo(0.25, within(1e-15));
    }

    /** Of 40 paths 3 have the lowest value and 2 may go at once: the value goes whole, since no lower one can. */
    @Test
    void trajectory_valueWithMorePathsThanAlpha_goesWhole() {
        double[][] x = {IntStream.range(0, 40).mapToDouble(i -> Math.max(2, i)).toArray()};
        Box second =
                trajectory(List.of("x"), x, outcome(40, i -> i > 20)).boxes().get(1);
        assertThat(second.restrictions().get(0).low()).isEqualTo(3);
        assertThat(second.count()).isEqualTo(37);
    }

    /**
     * Values 0, 1, 1, 3, ... of 40 paths, 2 of which may go: only the first does, since 1 would take a path too many.
     */
    @Test
    void trajectory_valueThatDoesNotFitWhole_stays() {
        double[][] x = {IntStream.range(0, 40).mapToDouble(i -> i == 2 ? 1 : i).toArray()};
        Box second =
                trajectory(List.of("x"), x, outcome(40, i -> i > 37)).boxes().get(1);
        assertThat(second.restrictions().get(0).low()).isEqualTo(1);
        assertThat(second.count()).isEqualTo(39);
    }

    /** Of two inputs that say the same the first is restricted; of both its ends, if they say the same, the low one. */
    @Test
    void trajectory_equallyGoodMoves_goByTheOrderOfInputs() {
        double[] ramp = IntStream.range(0, 100).mapToDouble(i -> i).toArray();
        Box second = trajectory(List.of("a", "b"), new double[][] {ramp, ramp.clone()}, outcome(100, i -> i / 10 == 5))
                .boxes()
                .get(1);
        assertThat(second.restrictions())
                .extracting(Restriction::input, Restriction::low, Restriction::high)
                .containsExactly(tuple("a", 5.0, NEVER));
    }

    @Test
    void trajectory_allInteresting_isTheBoxOfAllPaths() {
        PeelingTrajectory trajectory = trajectory(NAMES, uniforms(5, 100, 7), outcome(100, i -> true));
        assertThat(trajectory.boxes()).containsExactly(new Box(List.of(), 100, 100, 100, 100));
        assertThat(trajectory.best().density()).isEqualTo(1);
    }

    @Test
    void trajectory_inputWithOneValue_isNotPeeled() {
        assertThat(trajectory(List.of("x"), new double[1][10], outcome(10, i -> i < 3))
                        .boxes())
                .containsExactly(new Box(List.of(), 10, 3, 10, 3));
    }

    /** Twice the interesting paths over the paths in the box and all 4 that are interesting: 8/14, 4/6 and 8/12. */
    @Test
    void best_equalHarmonicMeans_hasTheMostPaths() {
        Box all = new Box(List.of(), 10, 4, 10, 4);
        Box small = new Box(List.of(), 2, 2, 10, 4);
        Box large = new Box(List.of(), 8, 4, 10, 4);
        assertThat(new PeelingTrajectory(List.of(all, small, large)).best()).isEqualTo(large);
    }

    @Test
    void trajectory_noInterestingPath_isRefused() {
        assertThatThrownBy(() -> trajectory(NAMES, uniforms(5, 100, 8), outcome(100, i -> false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at least 1 path must be interesting, but none of 100 was");
    }

    @Test
    void labelledPaths_columnsThatDoNotFit_areRefused() {
        boolean[] outcome = {true, false};
        assertRefused(() -> trajectory(List.of("x"), new double[2][2], outcome))
                .hasMessage("names must be one for each of 2 inputs, but were 1");
        assertRefused(() -> trajectory(List.of("x"), new double[1][3], outcome))
                .hasMessage("x must have a value for each of 2 paths, but had 3");
        assertRefused(() -> trajectory(List.of("x"), new double[][] {{0, Double.NaN}}, outcome))
                .hasMessage("x must be a number on each path, but was NaN on path 1");
    }

    @Test
    void prim_sharesOutOfRange_areRefused() {
        assertRefused(() -> new Prim(0, 0.05)).hasMessage("alpha must be above 0 and below 1, but was 0.0");
        assertRefused(() -> new Prim(Double.NaN, 0.05)).hasMessage("alpha must be above 0 and below 1, but was NaN");
        assertRefused(() -> new Prim(0.05, 1)).hasMessage("minimum mass must be above 0 and below 1, but was 1.0");
    }

    @Test
    void box_impossibleCounts_areRefused() {
        assertRefused(() -> new Box(List.of(), 5, 0, 10, 4))
                .hasMessage(
                        "interesting paths in a box must be at least 1 and at most 5, its paths, and 4, all that are"
                                + " interesting, but were 0");
        assertRefused(() -> new Box(List.of(), 5, 5, 10, 4)).hasMessageEndingWith("but were 5");
        assertRefused(() -> new Box(List.of(), 5, 4, 4, 4))
                .hasMessage("paths must be at least 5, those in a box, and 4, those that are interesting, but were 4");
        assertRefused(() -> new Restriction("x", 2, 1, 0.5))
                .hasMessage("low must be at most high, but was 2.0 with 1.0 for x");
        assertRefused(() -> new Restriction("x", 1, 2, Double.NaN))
                .hasMessage("quasi-p-value must be at least 0 and at most 1, but was NaN for x");
        assertRefused(() -> new PeelingTrajectory(List.of())).hasMessage("boxes must be at least 1, but were none");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            ThrowableAssert.ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
    }

    /** The boxes when five percent of the paths are peeled at a time, down to five percent of all paths. */
    private static PeelingTrajectory trajectory(List<String> names, double[][] columns, boolean[] outcome) {
        return new Prim(0.05, 0.05).trajectory(new LabelledPaths(names, columns, outcome));
    }

    private static Restriction restriction(Box box, String input) {
        Optional<Restriction> restriction =
                box.restrictions().stream().filter(r -> r.input().equals(input)).findFirst();
        return restriction.orElseThrow();
    }

    private static double[][] uniforms(int inputs, int paths, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, inputs)
                .mapToObj(j -> random.doubles(paths).toArray())
                .toArray(double[][]::new);
    }

    private static boolean[] outcome(int paths, IntPredicate isInteresting) {
        boolean[] outcome = new boolean[paths];
        for (int i = 0; i < paths; i++) {
            outcome[i] = isInteresting.test(i);
        }
        return outcome;
    }
}

package org.entente.simulation.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Observations;
import org.entente.simulation.experiment.Sample;
import org.entente.simulation.experiment.Stake;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.junit.jupiter.api.Test;

/** Sixteen paths, eight to train and eight to test: two by two they have the same values. */
class HoldoutCheckTest {

    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withSampling(Sampling.RANDOM).withPaths(16);

    /**
     * On both halves the cups with milk first are those of the pairs 0 to 3; all of them are interesting but the last,
     * and pair 4.
     */
    private static HoldoutCheck tea() {
        double[] milk =
                IntStream.range(0, 16).mapToDouble(i -> i / 2 < 4 ? 1 : 0).toArray();
        double[] warm = IntStream.range(0, 16).map(i -> i / 2).asDoubleStream().toArray();
        boolean[] outcome = new boolean[16];
        for (int i = 0; i < 16; i++) {
            outcome[i] = i / 2 < 3 || i / 2 == 4;
        }
        return paths(Map.of("milk.shock", new Sample(PLAN, milk), "warm.shock", new Sample(PLAN, warm)), outcome);
    }

    private static HoldoutCheck paths(Map<String, Sample> inputs, boolean[] outcome) {
        Observations observed = new Observations(Stake.scenario(), List.of(), new TreeMap<>(inputs));
        return new HoldoutCheck(new TrainTestSplit(PLAN), observed, outcome);
    }

    private static Restriction atLeast(String input, double low) {
        return new Restriction(input, low, Double.POSITIVE_INFINITY, 0.01);
    }

    /** Fisher's lady who tells three of four cups: 17 of 70 ways to choose four of eight are as good or better. */
    @Test
    void testedRestrictions_teaCups_haveFishersP() {
        TestedRestriction tested =
                tea().testedRestrictions(List.of(atLeast("milk.shock", 1))).get(0);
        assertThat(tested.p()).isCloseTo(17.0 / 70, within(1e-12));
        assertThat(tested.without().density().value()).isEqualTo(0.5);
    }

    /** Of the pairs 2 to 7 two are interesting; of those with milk, 2 and 3, one is: 1 - C(4, 2)/C(6, 2) = 9/15. */
    @Test
    void testedRestrictions_twoInputs_testWithinTheOtherLimits() {
        List<TestedRestriction> restrictions =
                tea().testedRestrictions(List.of(atLeast("milk.shock", 1), atLeast("warm.shock", 2)));
        TestedRestriction milk = restrictions.stream()
                .filter(tested -> tested.restriction().input().equals("milk.shock"))
                .findFirst()
                .orElseThrow();
        assertThat(milk.p()).isCloseTo(9.0 / 15, within(1e-12));
    }

    /**
     * Without its limits on milk, 2 of 6 and 2 of 4 are found: 0.4; without those on warmth, 3 of 4 and 3 of 4: 0.75.
     */
    @Test
    void testedRestrictions_twoInputs_startWithTheMostUseful() {
        assertThat(tea().testedRestrictions(List.of(atLeast("warm.shock", 2), atLeast("milk.shock", 1))))
                .extracting(tested -> tested.restriction().input())
                .containsExactly("milk.shock", "warm.shock");
    }

    /** The box holds path 0, which is of the training half, and no path of the test half. */
    @Test
    void testedRestrictions_noTestPathInTheBox_areNotConfirmed() {
        double[] first = IntStream.range(0, 16).mapToDouble(i -> i == 0 ? 1 : 0).toArray();
        boolean[] outcome = new boolean[16];
        outcome[0] = true;
        HoldoutCheck paths = paths(Map.of("first.shock", new Sample(PLAN, first)), outcome);
        TestedRestriction tested =
                paths.testedRestrictions(List.of(atLeast("first.shock", 1))).get(0);
        assertThat(tested.p()).isEqualTo(1);
        assertThat(paths.testedBox(List.of(tested.restriction())).density().value())
                .isNaN();
    }

    /** All paths are in the box without limits, which is known, not estimated, until some are covered. */
    @Test
    void cover_aBox_leavesItsPathsOutOfAllBoxes() {
        HoldoutCheck paths = tea();
        assertThat(paths.covered()).isEqualTo(new Estimate(0, 0));
        assertThat(paths.testedBox(List.of()).mass()).isEqualTo(new Estimate(1, 0));
        assertThat(paths.testedBox(List.of()).coverage()).isEqualTo(new Estimate(1, 0));
        paths.cover(List.of(atLeast("milk.shock", 1)));
        assertThat(paths.uncovered()).containsExactly(8, 10, 12, 14);
        assertThat(paths.covered().value()).isEqualTo(0.75);
        TestedBox rest = paths.testedBox(List.of());
        assertThat(rest.mass().value()).isEqualTo(0.5);
        assertThat(rest.mass().standardError()).isPositive();
        assertThat(rest.coverage().value()).isEqualTo(0.25);
        assertThat(rest.density().value()).isEqualTo(0.25);
        assertThat(rest.count()).isEqualTo(4);
        assertThat(rest.box()).isEqualTo(new Box(List.of(), 4, 1, 8, 4));
    }

    @Test
    void share_isThatOfTheTestHalf() {
        assertThat(tea().share().value()).isEqualTo(0.5);
    }
}

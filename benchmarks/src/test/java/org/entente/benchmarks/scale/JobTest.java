package org.entente.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.entente.benchmarks.scale.Job.Limit;
import org.junit.jupiter.api.Test;

class JobTest {

    /** Without any overhead, n tasks of w seconds on P cores take n w / P, if P divides n. */
    @Test
    void seconds_noOverhead_isLinear() {
        Job job = new Job(1200, 2, 0, 0, 0, 0);
        assertThat(job.seconds(1)).isEqualTo(2400);
        assertThat(job.seconds(40)).isEqualTo(60);
        assertThat(job.seconds(1200)).isEqualTo(2);
        assertThat(job.seconds(5000)).isEqualTo(2);
        assertThat(job.speedup(40)).isEqualTo(40);
        assertThat(job.limit(40)).isEqualTo(Limit.CORES);
    }

    /** Seven tasks on three cores need three rounds. */
    @Test
    void seconds_coresThatDoNotDivideTheTasks_takesWholeRounds() {
        assertThat(new Job(7, 2, 0.5, 0, 0, 0).seconds(3)).isEqualTo(7.5);
    }

    /** Amdahl: s seconds that no core can share leave (s + W) / (s + W / P). */
    @Test
    void speedup_serialPart_isAmdahls() {
        Job job = new Job(1000, 0.5, 0, 0, 0, 25);
        assertThat(job.speedup(100)).isCloseTo((25 + 500) / (25 + 500 / 100.0), within(1e-9));
        assertThat(job.seconds(1000)).isCloseTo(25.5, within(1e-9));
        assertThat(job.limit(1000)).isEqualTo(Limit.SERIAL);
    }

    /** A driver that takes longer for the results of a round than the round takes: w + n m. */
    @Test
    void seconds_mergingTakesLongest_isThatOfTheDriver() {
        Job job = new Job(1000, 1, 0, 0, 0.125, 0);
        assertThat(job.seconds(100)).isEqualTo(1 + 1000 * 0.125);
        assertThat(job.limit(100)).isEqualTo(Limit.MERGE);
        assertThat(job.limit(4)).isEqualTo(Limit.CORES);
    }

    /** A driver that cannot hand out tasks as fast as they end: n d + w. */
    @Test
    void seconds_dispatchTakesLongest_isThatOfTheDriver() {
        Job job = new Job(1000, 1, 0, 0.125, 0, 0);
        assertThat(job.seconds(100)).isEqualTo(1000 * 0.125 + 1);
        assertThat(job.limit(100)).isEqualTo(Limit.DISPATCH);
    }

    @Test
    void job_timesThatAreNone_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Job(0, 1, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Job(1, Double.NaN, 0, 0, 0, 0));
    }

    /** Tasks have 4,096 units of 256 paths at least, and each of the 640 slots does three of them at most. */
    @Test
    void tasks_morePaths_areAtMostThreeForEachSlot() {
        assertThat(MeasuredCosts.tasks(100_000_000, 640)).isEqualTo(96); // 390,625 / 4,096 = 95.4
        assertThat(MeasuredCosts.tasks(1_000_000_000_000L, 640)).isEqualTo(1920);
        assertThat(MeasuredCosts.results(8)).isEqualTo(8);
        assertThat(MeasuredCosts.results(1920)).isEqualTo(44); // the root is 43.8
    }

    /** 44 results of 10^12 / 44 paths each: 36 MB, and 24 MB for each factor of ten above 10,000. */
    @Test
    void driverBytes_allPathsOfATable_areThoseOfFewResults() {
        double ofEach = 36e6 + 24e6 * Math.log10(1e12 / 44 / 1e4);
        assertThat(MeasuredCosts.driverBytes(1_000_000_000_000L, 640)).isCloseTo(44 * ofEach, within(1.0));
    }

    /** Few tasks merge in the driver alone; each of two results of 10^6 paths has 84 MB, of 18 ns a byte. */
    @Test
    void merging_fewTasks_isThatOfTheDriver() {
        MeasuredCosts costs = MeasuredCosts.HERE;
        long paths = 2L * 4096 * 256;
        double ofEach = MeasuredCosts.resultBytes(4096 * 256) * 1.8e-8;
        double simulated = costs.run(paths, 640).seconds(640);
        assertThat(costs.merging(paths, 640).seconds(640)).isCloseTo(simulated + 2 * ofEach, within(1e-9));
    }

    /** The two sizes that were measured, and as much more for ten times the paths. */
    @Test
    void resultBytes_tenTimesThePaths_growByOneStep() {
        assertThat(MeasuredCosts.resultBytes(10_000)).isCloseTo(36e6, within(1.0));
        assertThat(MeasuredCosts.resultBytes(100_000)).isCloseTo(60e6, within(1.0));
        assertThat(MeasuredCosts.resultBytes(1_000_000)).isCloseTo(84e6, within(1.0));
    }
}

package org.entente.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.entente.simulation.statistics.BinnedSample;
import org.entente.simulation.statistics.Moments;
import org.junit.jupiter.api.Test;

/** Every benchmark body, called once. */
class BenchmarksTest {

    /** The known answer of Threefry4x32-20 to nothing but zeros begins 9c6ca96a e17eae66; the first is signed. */
    @Test
    void uniforms_first_isTheKnownAnswer() {
        double[] u = new DrawsBenchmark().uniforms();
        assertThat(u).hasSize(256);
        assertThat(u[0]).isEqualTo((0x1c6ca96ae17eaL + 0.5) * 0x1p-52);
    }

    /** The mean of 256 normal numbers has a standard error of 1/16; beyond 4 of them lies one seed in 16,000. */
    @Test
    void shocks_mean_isNearZero() {
        double sum = 0;
        for (double z : new DrawsBenchmark().shocks()[3]) {
            sum += z;
        }
        assertThat(sum / 256).isCloseTo(0, within(4 / 16.0));
    }

    @Test
    void exp_agreesWithTheJdk() {
        double u = new ColumnMathBenchmark().nextColumn()[7];
        assertThat(new ColumnMathBenchmark().exp()[7]).isCloseTo(Math.exp(u), within(1e-15));
    }

    @Test
    void log_agreesWithTheJdk() {
        double u = new ColumnMathBenchmark().nextColumn()[7];
        assertThat(new ColumnMathBenchmark().log()[7]).isCloseTo(Math.log(u), within(1e-15));
    }

    /** commons-math3 states 1e-9 for its inverse. */
    @Test
    void normalQuantile_agreesWithCommonsMath() {
        double u = new ColumnMathBenchmark().nextColumn()[7];
        double z = new NormalDistribution().inverseCumulativeProbability(u);
        assertThat(new ColumnMathBenchmark().normalQuantile()[7]).isCloseTo(z, within(1e-9));
    }

    /** A log-normal number with sigma 1/2 has mean e^(1/8) and variance e^(1/4) (e^(1/4) - 1), 1.1331 and 0.3647. */
    @Test
    void moments_ofLogNormals_areNearTheirMean() {
        StatisticsBenchmark benchmark = new StatisticsBenchmark();
        benchmark.start();
        Moments moments = benchmark.moments().get(0);
        assertThat(moments.count()).isEqualTo(256);
        assertThat(moments.mean()).isCloseTo(Math.exp(1 / 8.0), within(4 * Math.sqrt(0.3647 / 256)));
    }

    @Test
    void histogram_countsEveryValue() {
        StatisticsBenchmark benchmark = new StatisticsBenchmark();
        benchmark.start();
        BinnedSample sample = benchmark.histogram().sample();
        assertThat(sample.count()).isEqualTo(256);
        assertThat(sample.ordered().countAboveZero()).isEqualTo(256);
    }
}

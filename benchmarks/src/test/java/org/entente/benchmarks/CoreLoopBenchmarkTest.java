package org.entente.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Summary;
import org.junit.jupiter.api.Test;

class CoreLoopBenchmarkTest {

    /** The plan of 30 (R30) is near the middle of the scenario's 2026 revenue. */
    @Test
    void run_reportsTheRevenueOf2026() {
        Summary revenue = new CoreLoopBenchmark()
                .run(4096, 1)
                .scenario("amended-2026")
                .orElseThrow()
                .summary(Metrics.REVENUE, Period.ofYear(2026))
                .orElseThrow();
        assertThat(revenue.count()).isEqualTo(4096);
        assertThat(revenue.mean()).isCloseTo(30, withinPercentage(10));
    }

    @Test
    void block_again_goesOnToTheNextPaths() {
        CoreLoopBenchmark benchmark = new CoreLoopBenchmark();
        double first = benchmark.block()[0];
        assertThat(benchmark.block()[0]).isNotEqualTo(first);
        assertThat(new CoreLoopBenchmark().block()[0]).isEqualTo(first);
    }
}

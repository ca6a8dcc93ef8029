package org.entente.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.model.Scenario;
import org.entente.simulation.Simulation;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.Summary;
import org.entente.simulation.step.Worked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A product without chance is the whole market; a path has several outcomes about as large as its demand. */
class PathBoundsTest {

    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withSampling(Sampling.RANDOM).withPaths(300);

    private static Scenario demand(String yearly) {
        return Worked.scenario("products: { app: { demand: { points: { 2026-01: " + yearly + " } } } }");
    }

    private static Results run(Scenario scenario) {
        return Simulation.of(List.of(scenario)).run(PLAN);
    }

    /** Each outcome is at most 9e59, and all together are beyond the bound of 1e60. */
    @Test
    void run_outcomesBoundedEach_isNotRefused() {
        Results results = run(demand("9e59"));
        Summary demand =
                results.scenarios().get(0).summary(Metrics.DEMAND, Period.TOTAL).orElseThrow();
        assertThat(demand.moments().mean()).isCloseTo(9e59, within(1e47));
    }

    /** The first path is told, whichever thread comes upon one first. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void run_columnBeyondTheBound_isRefusedWithColumnMonthAndPath(int threads) {
        SimulationPlan plan = PLAN.withThreads(threads).withPaths(1000);
        assertThatThrownBy(() -> Simulation.of(List.of(demand("1.2e60"))).run(plan))
                .isInstanceOf(UnboundedPathException.class)
                .hasMessageContaining("a path must carry amounts of at most 1e60, but products.app.demand in"
                        + " 2026-01 on path 0 is 1.2");
    }

    /** Each year is 9e59, and the two together are 1.8e60. */
    @Test
    void run_totalBeyondTheBound_isRefusedWithTheOutcome() {
        Scenario years = Worked.scenario("""
                horizon: { from: 2026-01, to: 2027-12 }
                products: { app: { demand: { points: { 2026-01: 9e59 } } } }
                """);
        assertThatThrownBy(() -> run(years))
                .isInstanceOf(UnboundedPathException.class)
                .hasMessageContaining(" over total on path 0 is 1.")
                .hasMessageContaining("E60");
    }

    @Test
    void firstBeyond_aColumn_isTheFirstThatIsNoAmount() {
        assertThat(PathBounds.firstBeyond(new double[] {1e60, -1e60, 0}, 3)).isEqualTo(3);
        assertThat(PathBounds.firstBeyond(new double[] {0, Double.NaN, 1e61}, 3))
                .isEqualTo(1);
        assertThat(PathBounds.firstBeyond(new double[] {0, 1, Double.NEGATIVE_INFINITY}, 3))
                .isEqualTo(2);
        assertThat(PathBounds.firstBeyond(new double[] {0, 1e61}, 1)).isEqualTo(1);
    }
}

package org.entente.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.entente.model.Scenario;
import org.entente.simulation.explain.MedianPath;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.step.Compiler;
import org.entente.simulation.step.Worked;
import org.junit.jupiter.api.Test;

/**
 * Simulated moments against closed forms, at a fixed seed and within 5 standard errors: each comparison would fail by
 * chance once in 1.7 million seeds.
 */
class ClosedFormTest {

    private static final int PATHS = 51_200;
    private static final double ERRORS = 5;

    /** The values of a column in month {@code t} over the paths. */
    private static double[] column(Scenario scenario, String name, int t) {
        Program program = Compiler.compile(scenario, new RandomDraws(20260427));
        Block block = program.newBlock();
        double[] values = new double[PATHS];
        for (int first = 0; first < PATHS; first += Block.PATHS) {
            program.begin(block, first, Block.PATHS);
            for (int month = 0; month <= t; month++) {
                program.advance(block, month);
            }
            System.arraycopy(block.column(program.column(name)), 0, values, first, Block.PATHS);
        }
        return values;
    }

    private static double mean(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return IntStream.range(0, values.length)
                        .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                        .sum()
                / (values.length - 1);
    }

    private static double[] logs(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> Math.log(values[i]))
                .toArray();
    }

    @Test
    void fadingGrowth_hasItsMeanAndVariance() {
        Scenario scenario = Worked.scenario("""
                products:
                  app: { demand: { kind: fading-growth, run-rate: 12, growth: 0.5, long-run-growth: 0.1, half-life: 1, volatility: 0.4 } }
                """);
        double[] demand = column(scenario, "demand.app", 11);
        double growth = 0;
        for (int s = 0; s < 11; s++) {
            growth += (Math.log(1.1) + (Math.log(1.5) - Math.log(1.1)) * Math.pow(2, -s / 12.0)) / 12;
        }
        double variance = 0.4 * 0.4 * 11 / 12; // of the logarithm after 11 shocks
        double sdOfMean = Math.exp(growth) * Math.sqrt(Math.expm1(variance) / PATHS);
        assertThat(mean(demand)).isCloseTo(Math.exp(growth), within(ERRORS * sdOfMean)); // E D(t) = D0 exp Σ g Δ
        double[] logs = logs(demand);
        assertThat(mean(logs)).isCloseTo(growth - variance / 2, within(ERRORS * Math.sqrt(variance / PATHS)));
        assertThat(variance(logs)).isCloseTo(variance, within(ERRORS * variance * Math.sqrt(2.0 / PATHS)));
    }

    @Test
    void computePrice_isAMartingale() {
        Scenario scenario = Worked.scenario("compute: { price: { volatility: 0.3 } }");
        double[] price = column(scenario, "compute.price", 10);
        double variance = 0.09 * 10 / 12;
        assertThat(mean(price)).isCloseTo(1, within(ERRORS * Math.sqrt(Math.expm1(variance) / PATHS)));
    }

    private static final String CORRELATED = """
            products:
              app: { demand: { kind: fading-growth, run-rate: 12, growth: { uniform: { min: 0, max: 1 } }, long-run-growth: 0, half-life: 1, volatility: 0.4 } }
              game: { demand: { kind: logistic, run-rate: 12, ceiling: 24, rate: { normal: { mean: 2, sd: 0.1, truncate: [0, null] } }, volatility: 0.4 } }
            correlations:
              - { between: [products.app.demand, products.game.demand], value: 0.6 }
              - { between: [products.app.demand, compute.training], value: -0.3 }
              - { between: [products.game.demand.rate, products.app.demand.growth], value: -0.7 }
            """;

    @Test
    void shocks_inAnEvenAndAnOddMonth_areCorrelatedAsGiven() {
        Scenario scenario = Worked.scenario(CORRELATED);
        for (int t = 4; t < 6; t++) {
            double[] app = column(scenario, "products.app.demand.shock", t);
            double[] game = column(scenario, "products.game.demand.shock", t);
            double[] training = column(scenario, "compute.training.shock", t);
            correlation(app, game, 0.6);
            correlation(app, training, -0.3);
            correlation(game, training, 0);
            assertThat(mean(app)).isCloseTo(0, within(ERRORS / Math.sqrt(PATHS)));
            assertThat(variance(game)).isCloseTo(1, within(ERRORS * Math.sqrt(2.0 / PATHS)));
        }
    }

    @Test
    void shocks_ofDifferentMonths_areIndependent() {
        Scenario scenario = Worked.scenario(CORRELATED);
        double[] even = column(scenario, "products.app.demand.shock", 2);
        correlation(even, column(scenario, "products.app.demand.shock", 3), 0);
        correlation(even, column(scenario, "products.app.demand.shock", 4), 0);
    }

    /** Fisher's z: the standard error of a correlation r is (1 − r²)/√n. */
    private static void correlation(double[] a, double[] b, double expected) {
        assertThat(new PearsonsCorrelation().correlation(a, b))
                .isCloseTo(expected, within(ERRORS * (1 - expected * expected) / Math.sqrt(PATHS)));
    }

    @Test
    void quantities_areCorrelatedThroughTheNormalsBehindThem() {
        Scenario scenario = Worked.scenario(CORRELATED);
        double[] growth = column(scenario, "products.app.demand.growth", 0);
        double[] rate = column(scenario, "products.game.demand.rate", 0);
        double[] normal = new double[PATHS];
        for (int i = 0; i < PATHS; i++) {
            normal[i] = org.entente.model.quantity.StandardNormal.quantile(growth[i]); // uniform on (0, 1), so u itself
        }
        correlation(normal, rate, -0.7); // truncation at 20 sd below the mean changes nothing
        assertThat(mean(growth)).isCloseTo(0.5, within(ERRORS / Math.sqrt(12.0 * PATHS)));
    }

    @Test
    void hazard_byEachMonth_hasTheProbabilityOfItsExponential() {
        Scenario scenario = Worked.scenario("events: { shock: { hazard: 1.5, from: 2026-03 } }");
        double[] month = column(scenario, "event.shock", 0);
        for (int t : new int[] {1, 2, 5, 11}) {
            double expected = t < 2 ? 0 : -Math.expm1(-1.5 * (t - 1) / 12.0); // by the end of month t, from March on
            long happened = IntStream.range(0, PATHS).filter(i -> month[i] <= t).count();
            double error = Math.sqrt(expected * (1 - expected) / PATHS);
            assertThat((double) happened / PATHS).isCloseTo(expected, within(ERRORS * error));
        }
    }

    @Test
    void datedEvent_happensInItsMonthWithItsProbability() {
        Scenario scenario = Worked.scenario("events: { shock: { date: 2026.5, probability: 0.3 } }");
        double[] month = column(scenario, "event.shock", 0);
        long july = IntStream.range(0, PATHS).filter(i -> month[i] == 6).count();
        assertThat((double) july / PATHS).isCloseTo(0.3, within(ERRORS * Math.sqrt(0.21 / PATHS)));
        assertThat(IntStream.range(0, PATHS).filter(i -> month[i] != 6))
                .allMatch(i -> month[i] == Double.POSITIVE_INFINITY);
    }

    @Test
    void datedEvent_onTheFirstOfAMonth_happensInThatMonth() {
        for (int m = 0; m < 12; m++) {
            Scenario scenario = Worked.scenario("events: { shock: { date: " + (2026 + m / 12.0) + " } }");
            assertThat(MedianPath.run(scenario, new java.util.TreeMap<>())).isNotNull();
            Program program = Compiler.compile(scenario, new RandomDraws(1));
            Block block = program.newBlock();
            program.begin(block, 0, 1);
            assertThat(block.column(program.column("event.shock"))[0]).isEqualTo(m);
        }
    }

    @Test
    void datedEvent_beforeTheHorizon_hasHappenedAtOnce() {
        Scenario scenario = Worked.scenario("events: { shock: { date: 2020.5 } }");
        Program program = Compiler.compile(scenario, new RandomDraws(1));
        Block block = program.newBlock();
        program.begin(block, 0, 1);
        assertThat(block.column(program.column("event.shock"))[0]).isEqualTo(0);
    }
}

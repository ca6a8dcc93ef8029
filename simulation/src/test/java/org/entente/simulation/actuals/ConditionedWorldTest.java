package org.entente.simulation.actuals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.model.Scenario;
import org.entente.model.actuals.Actual;
import org.entente.model.actuals.Actuals;
import org.entente.model.actuals.Period;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.PartialRun;
import org.entente.simulation.RandomScenario;
import org.entente.simulation.Simulation;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.RandomInputs;
import org.entente.simulation.results.Results;
import org.entente.simulation.step.Compiler;
import org.junit.jupiter.api.Test;

/**
 * Conditioning against closed forms. Means of n paths are within 4 standard errors: with Sobol points they are far
 * closer, so a false alarm is less likely than 1 in 10,000.
 */
final class ConditionedWorldTest {

    private static final int PATHS = 8192;
    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults(PATHS).withThreads(1);
    private static final double SIGMA = 0.2;

    private static Scenario scenario(String products, String more) {
        return RandomScenario.read("""
                name: known
                title: Known
                description: d
                developer: maker
                horizon: { from: 2026-01, to: 2028-12 }
                discount-rate: 0.1
                parties: { maker: { title: Maker }, partner: { title: Partner } }
                channels: { own: { owner: maker } }
                products:
                %s
                terms: {}
                %s
                """.formatted(products.indent(2), more), List.of());
    }

    private static String product(String name, String runRate, String growth) {
        return name + ": { demand: { kind: fading-growth, run-rate: " + runRate + ", growth: " + growth
                + ", long-run-growth: " + growth + ", half-life: 2, volatility: " + SIGMA + " } }\n";
    }

    private static Actual actual(String metric, String period, double value, double deviation) {
        return new Actual(metric, Period.parse(period), value, deviation, "");
    }

    private static ConditionedWorld world(Scenario scenario, Actual... actuals) {
        return ConditionedWorld.of(scenario, new Actuals(List.of(actuals)));
    }

    /** The logarithms of a column in month {@code t} on all paths; month 0 for what is drawn once. */
    private static double[] logs(Scenario scenario, ConditionedWorld world, String column, int t) {
        Program program = Compiler.compile(scenario, PLAN.withWorld(world).draws(RandomInputs.of(List.of(scenario))));
        Block block = program.newBlock();
        double[] logs = new double[PATHS];
        for (int first = 0; first < PATHS; first += Block.PATHS) {
            program.begin(block, first, Block.PATHS);
            for (int month = 0; month <= t; month++) {
                program.advance(block, month);
            }
            for (int i = 0; i < Block.PATHS; i++) {
                logs[first + i] = Math.log(block.column(program.column(column))[i]);
            }
        }
        return logs;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow());
    }

    private static void requireNormal(double[] values, double mean, double deviation) {
        assertThat(mean(values)).isCloseTo(mean, within(4 * deviation / Math.sqrt(PATHS)));
        assertThat(deviation(values)).isCloseTo(deviation, within(4 * deviation / Math.sqrt(2.0 * PATHS)));
    }

    @Test
    void draws_runRateOfConstantGrowth_leaveTheNormalPosterior() {
        Scenario scenario = scenario(product("p", "{ lognormal: { median: 10, sigma: 0.1 } }", "0.2"), "");
        ConditionedWorld world = world(scenario, actual("run-rate.p", "2026-12", 14, 0.7));
        // log D(11) = log D0 + drift + walk, observed with sd 0.05: one normal observation of a sum of two normals
        double drift = 11 / 12.0 * (Math.log(1.2) - SIGMA * SIGMA / 2);
        double walk = SIGMA * SIGMA * 11 / 12;
        double gain = 0.01 / (0.01 + walk + 0.0025);
        double surprise = Math.log(14) - Math.log(10) - drift;
        requireNormal(
                logs(scenario, world, "products.p.demand.run-rate", 0),
                Math.log(10) + gain * surprise,
                Math.sqrt(0.01 * (1 - gain)));
        double gainOfSum = (0.01 + walk) / (0.01 + walk + 0.0025);
        requireNormal(
                logs(scenario, world, "products.p.demand.level", 11),
                Math.log(10) + drift + gainOfSum * surprise,
                Math.sqrt((0.01 + walk) * (1 - gainOfSum)));
        double later = 12 / 12.0 * (Math.log(1.2) - SIGMA * SIGMA / 2);
        requireNormal(
                logs(scenario, world, "products.p.demand.level", 23),
                Math.log(10) + drift + gainOfSum * surprise + later,
                Math.sqrt((0.01 + walk) * (1 - gainOfSum) + SIGMA * SIGMA));
    }

    @Test
    void draws_walkWithSeveralObservations_followKalmansSmoother() {
        Scenario scenario = scenario(product("p", "10", "0"), "");
        double[] observed = {9.5, 11, 12.5, 10};
        int[] months = {3, 7, 12, 20};
        Actual[] actuals = new Actual[observed.length];
        for (int k = 0; k < observed.length; k++) {
            String month = scenario.horizon().month(months[k]).toString();
            actuals[k] = actual("run-rate.p", month, observed[k], 0.04 * observed[k]);
        }
        ConditionedWorld world = world(scenario, actuals);
        double[][] smooth = smoothed(observed, months, 24);
        for (int t : new int[] {2, 5, 12, 16, 23}) {
            requireNormal(logs(scenario, world, "products.p.demand.level", t), smooth[t][0], Math.sqrt(smooth[t][1]));
        }
    }

    /** Mean and variance of log D(t) by the filter of Kalman and the smoother of Rauch, Tung and Striebel. */
    private static double[][] smoothed(double[] observed, int[] months, int count) {
        double step = SIGMA * SIGMA / 12;
        double[][] predicted = new double[count][];
        double[][] filtered = new double[count][];
        for (int t = 0; t < count; t++) {
            predicted[t] = t == 0
                    ? new double[] {Math.log(10), 0}
                    : new double[] {filtered[t - 1][0] - step / 2, filtered[t - 1][1] + step};
            filtered[t] = predicted[t];
            for (int k = 0; k < months.length; k++) {
                if (months[k] == t) {
                    double gain = predicted[t][1] / (predicted[t][1] + 0.0016);
                    double mean = predicted[t][0] + gain * (Math.log(observed[k]) - predicted[t][0]);
                    filtered[t] = new double[] {mean, (1 - gain) * predicted[t][1]};
                }
            }
        }
        double[][] smooth = filtered.clone();
        for (int t = count - 2; t >= 0; t--) {
            double gain = filtered[t][1] / predicted[t + 1][1];
            smooth[t] = new double[] {
                filtered[t][0] + gain * (smooth[t + 1][0] - predicted[t + 1][0]),
                filtered[t][1] + gain * gain * (smooth[t + 1][1] - predicted[t + 1][1])
            };
        }
        return smooth;
    }

    @Test
    void draws_logisticFarFromLinear_followTheFilterOnAGrid() {
        Scenario scenario = scenario(LogisticGrid.PRODUCT, "");
        ConditionedWorld world =
                world(scenario, actual("run-rate.p", "2026-06", 13, 0.65), actual("run-rate.p", "2026-12", 18, 0));
        LogisticGrid grid = new LogisticGrid(5, 13, 0.05, 11, 18);
        assertThat(Math.exp(mean(logs(scenario, world, "products.p.demand.level", 11))))
                .isCloseTo(18, within(18 * 1e-5));
        for (int t : new int[] {0, 3, 5, 8}) {
            double[] logs = logs(scenario, world, "products.p.demand.level", t);
            // without weights, means are wrong by 6 % of a deviation, and deviations by 2 %
            double[] reference = grid.smoothed(t);
            assertThat(mean(logs)).isCloseTo(reference[0], within(0.02 * reference[1]));
            assertThat(deviation(logs)).isCloseTo(reference[1], within(0.015 * reference[1]));
        }
    }

    @Test
    void draws_sumOfTwoProducts_isMetAndSharedByVariance() {
        Scenario scenario = scenario(product("p", "10", "0") + product("q", "5", "0"), "");
        ConditionedWorld world = world(scenario, actual("run-rate", "2026-12", 18, 0));
        double[] p = logs(scenario, world, "products.p.demand.level", 11);
        double[] q = logs(scenario, world, "products.q.demand.level", 11);
        double[] sum = new double[PATHS];
        Arrays.setAll(sum, i -> Math.exp(p[i]) + Math.exp(q[i]));
        assertThat(mean(sum)).isCloseTo(18, within(18 * 2e-4));
        assertThat(deviation(sum)).isLessThan(18 * 2e-3);
        // the line p + q = 18, weighted by the density of both walks at it, by the midpoint rule
        double variance = SIGMA * SIGMA * 11 / 12;
        double total = 0;
        double ofP = 0;
        for (int k = 0; k < 100_000; k++) {
            double x = 18 * (k + 0.5) / 100_000;
            double a = Math.log(x / 10) + variance / 2;
            double b = Math.log((18 - x) / 5) + variance / 2;
            double density = Math.exp(-(a * a + b * b) / (2 * variance)) / (x * (18 - x));
            total += density;
            ofP += density * Math.log(x);
        }
        assertThat(mean(p)).isCloseTo(ofP / total, within(0.01));
    }

    @Test
    void draws_yearBesideItsQuarters_areMet() {
        Scenario scenario = scenario(product("p", "10", "{ lognormal: { median: 0.3, sigma: 0.5 } }"), "");
        ConditionedWorld world = world(
                scenario,
                actual("demand.p", "2026-Q1", 2.6, 0),
                actual("demand.p", "2026-Q2", 2.7, 0),
                actual("demand.p", "2026-Q3", 2.9, 0),
                actual("demand.p", "2026-Q4", 3.1, 0),
                actual("demand.p", "2026", 11.3, 0));
        double[] sums = new double[PATHS];
        for (int t = 0; t < 12; t++) {
            double[] month = logs(scenario, world, "demand.p", t);
            for (int i = 0; i < PATHS; i++) {
                sums[i] += Math.exp(month[i]);
            }
        }
        assertThat(mean(sums)).isCloseTo(11.3, within(11.3 * 5e-5));
        assertThat(deviation(sums)).isLessThan(11.3 * 2e-4);
    }

    @Test
    void draws_eventNotYet_learnsItsHazard() {
        String events = """
                events:
                  boom: { title: Boom, hazard: { gamma: { shape: 2, scale: 0.25 } } }
                """;
        Scenario scenario = scenario(product("p", "10", "0"), events);
        ConditionedWorld world = world(scenario, actual("event.boom", "2027", 0, 0));
        // two years without: a gamma of rate 4 becomes one of rate 4 + 2, so that P(not within a year more) = (6/7)²
        double[] hazard = logs(scenario, world, "events.boom.hazard", 0);
        assertThat(Arrays.stream(hazard).map(Math::exp).average().orElseThrow()).isCloseTo(2 / 6.0, within(0.01));
        double[] month = logs(scenario, world, "event.boom", 0);
        assertThat(Arrays.stream(month).min().orElseThrow()).isGreaterThanOrEqualTo(Math.log(24));
        double within = Arrays.stream(month).filter(log -> log < Math.log(36)).count() / (double) PATHS;
        assertThat(within).isCloseTo(1 - 36 / 49.0, within(0.02));
    }

    @Test
    void run_anyThreadsAndShards_giveTheSameBits() {
        Scenario scenario = scenario(
                product("p", "{ lognormal: { median: 10, sigma: 0.1 } }", "{ lognormal: { median: 0.3, sigma: 0.5 } }"),
                "");
        Actual[] actuals = {actual("demand.p", "2026-Q1", 2.6, 0), actual("demand.p", "2026-Q2", 2.9, 0.01)};
        Simulation simulation = Simulation.of(List.of(scenario));
        SimulationPlan plan = SimulationPlan.withDefaults(2048).withThreads(1);
        Results one = simulation.run(plan.withWorld(world(scenario, actuals)));
        for (int threads : new int[] {2, 3}) {
            Results other = simulation.run(plan.withThreads(threads).withWorld(world(scenario, actuals)));
            assertThat(other.scenarios()).isEqualTo(one.scenarios());
        }
        PartialRun first = simulation.partial(plan.withWorld(world(scenario, actuals)));
        PartialRun second = simulation.partial(plan.withWorld(world(scenario, actuals)));
        first.run(0, 3, Progress.NONE);
        second.run(3, second.units(), Progress.NONE);
        first.add(second.toBytes());
        assertThat(first.results().scenarios()).isEqualTo(one.scenarios());
    }

    @Test
    void findings_tellWhatWasLearntAndWhereActualsFell() {
        Scenario scenario = scenario(product("p", "{ lognormal: { median: 10, sigma: 0.1 } }", "0.2"), "");
        ConditionedWorld world =
                world(scenario, actual("run-rate.p", "2026-01", 12, 0), actual("demand.p", "2025", 9, 0));
        Findings findings = world.findings(PLAN, List.of(scenario));
        assertThat(findings.leftOut()).extracting(Actual::label).containsExactly("demand.p in 2025");
        Findings.Learnt learnt = findings.learnt().get(0);
        assertThat(learnt.before().p50()).isCloseTo(10, within(0.02));
        assertThat(learnt.after().p50()).isCloseTo(12, within(0.001));
        assertThat(learnt.shift()).isCloseTo(Math.log(1.2) / 0.1, within(0.01));
        assertThat(learnt.shrinkage()).isGreaterThan(0.999);
        // Φ(log 1.2 / 0.1) = 0.966
        assertThat(findings.seen().get(0).percentile()).isCloseTo(0.966, within(0.003));
        assertThat(findings.paretoShape()).isLessThan(0.5);
    }

    @Test
    void of_whatCannotBeObserved_isRefused() {
        Scenario scenario = scenario(product("p", "10", "0"), "");
        assertThatThrownBy(() -> world(scenario, actual("demand.p", "2026-Q1", 0, 0)))
                .hasMessageContaining("must be above 0")
                .hasMessageContaining("demand.p in 2026-Q1");
        assertThatThrownBy(() -> world(scenario, actual("demand.p", "2029-Q1", 1, 0)))
                .hasMessageContaining("must lie in the horizon");
        assertThatThrownBy(() -> world(scenario, actual("demand.r", "2026-Q1", 1, 0)))
                .hasMessageContaining("demand.r")
                .hasMessageContaining("demand.p");
        assertThatThrownBy(() -> world(scenario, actual("event.boom", "2026", 0, 0)))
                .hasMessageContaining("boom is none of known");
    }

    /** All weights but a few are nearly equal, and these are three times the mean: the fit takes them for a tail. */
    @Test
    void findings_nearlyEqualWeights_areReliedOn() {
        Scenario scenario = ScenarioReader.read("../docs/examples/drug-licence.yaml", List.of())
                .scenario();
        ConditionedWorld world =
                world(scenario, actual("revenue", "2026", 0.83, 0.05), actual("revenue", "2027", 1.13, 0.05));
        Findings findings = world.findings(PLAN.withPaths(16_384), List.of(scenario));
        assertThat(findings.effectiveShare()).isGreaterThan(0.97);
        assertThat(findings.paretoShape()).isGreaterThan(1);
    }

    @Test
    void draws_actualsWithoutAnyLikelyFuture_nameTheOneAtFault() {
        List<Actual> actuals = new ArrayList<>();
        actuals.add(actual("run-rate.p", "2026-02", 10.1, 0.1));
        actuals.add(actual("run-rate.p", "2026-03", 500, 0.1));
        Scenario scenario = scenario(product("p", "{ uniform: { min: 9, max: 11 } }", "0"), "");
        ConditionedWorld world = ConditionedWorld.of(scenario, new Actuals(actuals));
        assertThatThrownBy(() -> world.findings(PLAN, List.of(scenario))).hasMessageContaining("run-rate.p in 2026-03");
    }
}

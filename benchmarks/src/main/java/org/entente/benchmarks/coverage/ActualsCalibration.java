package org.entente.benchmarks.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.model.actuals.Actual;
import org.entente.model.actuals.Actuals;
import org.entente.model.actuals.Period;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.actuals.ConditionedWorld;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.random.RandomInputs;
import org.entente.simulation.step.Compiler;

/**
 * Simulation-based calibration of conditioning on actuals (Talts et al. 2018). Each truth is a path of a scenario,
 * drawn at random; its first two years, by quarter and product, are the actuals. Where the conditioning is right, the
 * places of the third year's truth in the conditioned paths are uniform. Arguments: a scenario, the number of truths,
 * and the number of the first, 1 without it.
 */
public final class ActualsCalibration {

    private static final int QUARTERS = 8;
    private static final int YEAR = 12;
    private static final int MONTHS = 3;
    private static final long PATHS = 4096;
    private static final int REPLICATES = 8;
    private static final List<String> OBSERVED =
            List.of("demand.consumer", "demand.enterprise", "demand.api", "demand.frontier");
    private static final List<String> ASKED = List.of(
            "demand.consumer", "demand.enterprise", "demand.api", "demand.frontier", "demand", "revenue", "compute");

    private final Scenario scenario;
    private final Map<String, List<Double>> places = new TreeMap<>();
    private final Map<String, List<Double>> widths = new TreeMap<>();
    private int refused;

    private ActualsCalibration(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Prints the table. */
    public static void main(String[] args) {
        ActualsCalibration study =
                new ActualsCalibration(ScenarioReader.read(args[0], List.of()).scenario());
        int truths = Integer.parseInt(args[1]);
        int first = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        for (int done = 1; done <= truths; done++) {
            study.add(first + done - 1);
            if (done % 20 == 0 || done == truths) {
                study.print(done);
            }
        }
    }

    private void add(int truth) {
        Map<String, double[]> months = months(truth);
        List<Actual> actuals = new ArrayList<>();
        for (String metric : OBSERVED) {
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                double sum = sum(Maps.require(months, metric), MONTHS * quarter, MONTHS);
                if (sum > 0) {
                    int year = scenario.horizon().firstYear() + quarter / 4;
                    actuals.add(new Actual(metric, Period.ofQuarter(year, quarter % 4 + 1), sum, 0, ""));
                }
            }
        }
        SimulationPlan plan = SimulationPlan.withDefaults(PATHS)
                .withSampling(Sampling.SOBOL, REPLICATES)
                .withSeed(truth)
                .withThreads(1);
        try {
            compare(plan, ConditionedWorld.of(scenario, new Actuals(actuals)), months);
        } catch (IllegalArgumentException unlikely) {
            System.out.println("truth " + truth + " is refused: " + unlikely.getMessage());
            refused++;
        }
    }

    private void compare(SimulationPlan plan, ConditionedWorld world, Map<String, double[]> months) {
        RandomInputs inputs = RandomInputs.of(List.of(scenario));
        Map<String, double[]> before = thirdYears(plan.draws(inputs));
        Map<String, double[]> after = thirdYears(plan.withWorld(world).draws(inputs));
        for (String metric : ASKED) {
            double[] sorted = Maps.require(after, metric);
            double value = sum(Maps.require(months, metric), 2 * YEAR, YEAR);
            long below = Arrays.stream(sorted).filter(x -> x < value).count();
            add(places, metric, (below + 0.5) / (sorted.length + 1));
            add(widths, metric, width(Maps.require(before, metric)));
            add(widths, metric + " given", width(sorted));
        }
    }

    private static void add(Map<String, List<Double>> values, String name, double value) {
        values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    /** The metrics of the third year on the paths of a plan, ascending. */
    private Map<String, double[]> thirdYears(Draws draws) {
        Program program = Compiler.compile(scenario, draws);
        Block block = program.newBlock();
        Map<String, double[]> years = new TreeMap<>();
        ASKED.forEach(metric -> years.put(metric, new double[(int) PATHS]));
        for (int first = 0; first < PATHS; first += Block.PATHS) {
            program.begin(block, first, Block.PATHS);
            for (int t = 0; t < 3 * YEAR; t++) {
                program.advance(block, t);
                for (String metric : t < 2 * YEAR ? List.<String>of() : ASKED) {
                    double[] month = block.column(program.column(metric));
                    double[] year = Maps.require(years, metric);
                    for (int i = 0; i < Block.PATHS; i++) {
                        year[first + i] += month[i];
                    }
                }
            }
        }
        years.values().forEach(Arrays::sort);
        return years;
    }

    private static double width(double[] sorted) {
        return Math.log(sorted[(int) (0.9 * sorted.length)] / sorted[(int) (0.1 * sorted.length)]);
    }

    private static double sum(double[] months, int from, int count) {
        return Arrays.stream(months, from, from + count).sum();
    }

    /** The metrics of the first path that the seed {@code truth} draws, by month; no plan has the seed. */
    private Map<String, double[]> months(int truth) {
        Program program = Compiler.compile(scenario, new RandomDraws(1_000_000_007L + truth));
        Block block = program.newBlock();
        program.begin(block, 0, 1);
        Map<String, double[]> months = new TreeMap<>();
        for (int t = 0; t < 3 * YEAR; t++) {
            program.advance(block, t);
            for (String metric : ASKED) {
                months.computeIfAbsent(metric, any -> new double[3 * YEAR])[t] =
                        block.column(program.column(metric))[0];
            }
        }
        return months;
    }

    private void print(int truths) {
        System.out.printf(Locale.ROOT, "%d truths, %d refused%n", truths, refused);
        for (String metric : ASKED) {
            double[] found =
                    Maps.require(places, metric).stream().mapToDouble(x -> x).toArray();
            long held = Arrays.stream(found).filter(x -> x > 0.1 && x < 0.9).count();
            double p = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new UniformRealDistribution(0, 1), found);
            System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %.2f | %.3f | %.2f | %.2f | %s |%n",
                    metric,
                    held / (double) found.length,
                    p,
                    mean(Maps.require(widths, metric)),
                    mean(Maps.require(widths, metric + " given")),
                    tenths(found));
        }
    }

    /** How many places lie in each tenth. */
    private static String tenths(double[] found) {
        return IntStream.range(0, 10)
                .mapToObj(tenth -> String.valueOf(Arrays.stream(found)
                        .filter(x -> (int) (10 * x) == tenth)
                        .count()))
                .collect(Collectors.joining(" "));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(x -> x).average().orElse(Double.NaN);
    }
}

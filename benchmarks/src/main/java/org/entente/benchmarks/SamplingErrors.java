package org.entente.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.Simulation;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.Summary;

/**
 * A table, as Markdown, of how much each sampling plan reduces the errors of {@code amended-2026}: for each outcome and
 * number of paths the variance of the mean of as many random paths over that of the plan's. Variances are averages over
 * seeds of what runs report. Then what a path costs by each plan, in microseconds on all processors: of several long
 * runs the shortest.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar org.entente.benchmarks.SamplingErrors 8
 * }</pre>
 */
public final class SamplingErrors {

    private static final Scenario SCENARIO =
            ScenarioReader.read("amended-2026", List.of()).scenario();
    private static final List<Integer> PATHS = List.of(4_096, 16_384, 65_536, 262_144);
    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome(Metrics.gain("microsoft"), Period.NPV),
            new Outcome(Metrics.share("microsoft-share"), Period.NPV),
            new Outcome(Metrics.gain("openai"), Period.NPV),
            new Outcome(Metrics.gain("amazon"), Period.NPV),
            new Outcome(Metrics.REVENUE, Period.TOTAL),
            new Outcome(Metrics.REVENUE, Period.ofYear(2027)),
            new Outcome(Metrics.REVENUE, Period.ofYear(2032)),
            new Outcome(Metrics.share("microsoft-share"), Period.ofYear(2028)),
            new Outcome(Metrics.share("microsoft-share"), Period.ofYear(2030)),
            new Outcome(Metrics.spend("azure"), Period.TOTAL),
            new Outcome(Metrics.shortfall("oracle-commitment"), Period.TOTAL),
            new Outcome(Metrics.cap("microsoft-share"), Period.DATE));

    private static Summary summary(Results results, Outcome outcome) {
        return results.scenarios()
                .get(0)
                .summary(outcome.metric(), outcome.period())
                .orElseThrow();
    }

    private SamplingErrors() {}

    /** Takes how many seeds to average over. */
    public static void main(String[] args) {
        int seeds = Integer.parseInt(args[0]);
        PrintStream out = System.out;
        Results reference =
                run(SimulationPlan.withDefaults().withSampling(Sampling.RANDOM).withPaths(1_000_000));
        List<double[]> columns = new ArrayList<>();
        StringBuilder header = new StringBuilder("| outcome | standard deviation |");
        for (Sampling sampling : List.of(Sampling.ANTITHETIC, Sampling.LATIN_HYPERCUBE, Sampling.SOBOL)) {
            for (int paths : PATHS) {
                header.append(String.format(Locale.ROOT, " %s %,d |", sampling.label(), paths));
                columns.add(squaredErrors(
                        SimulationPlan.withDefaults().withPaths(paths).withSampling(sampling), seeds));
            }
        }
        out.println(header);
        for (int k = 0; k < OUTCOMES.size(); k++) {
            Outcome outcome = OUTCOMES.get(k);
            Summary random = summary(reference, outcome);
            double variance = random.standardError()
                    * random.standardError()
                    * reference.plan().paths();
            String name = outcome.metric().name() + " " + outcome.period();
            out.printf(Locale.ROOT, "| %s | %.4g |", name, random.standardDeviation());
            for (int c = 0; c < columns.size(); c++) {
                double ofRandom = variance / PATHS.get(c % PATHS.size());
                out.printf(Locale.ROOT, " %.1f |", ofRandom / columns.get(c)[k]);
            }
            out.println();
        }
        printTimes(out);
    }

    private static void printTimes(PrintStream out) {
        int paths = PATHS.get(PATHS.size() - 1);
        for (Sampling sampling : Sampling.values()) {
            double least = Double.POSITIVE_INFINITY;
            for (int repeat = 0; repeat < 5; repeat++) {
                long start = System.nanoTime();
                run(SimulationPlan.withDefaults().withPaths(paths).withSampling(sampling));
                least = Math.min(least, (System.nanoTime() - start) / 1e3 / paths);
            }
            out.printf(Locale.ROOT, "| %s | %.2f |%n", sampling.label(), least);
        }
    }

    private static double[] squaredErrors(SimulationPlan plan, int seeds) {
        double[] squares = new double[OUTCOMES.size()];
        for (int seed = 1; seed <= seeds; seed++) {
            Results results = run(plan.withSeed(seed));
            for (int k = 0; k < squares.length; k++) {
                double error = summary(results, OUTCOMES.get(k)).standardError();
                squares[k] += error * error / seeds;
            }
        }
        return squares;
    }

    private static Results run(SimulationPlan plan) {
        return Simulation.of(List.of(SCENARIO)).run(plan);
    }
}

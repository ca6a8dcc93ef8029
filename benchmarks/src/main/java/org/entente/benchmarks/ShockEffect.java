package org.entente.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.simulation.math.ColumnMath;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.random.RandomDraws;

/**
 * What shocks of 32 bits do to reported results: {@code amended-2026} with them and with shocks of 53 bits and full
 * precision, on the same paths; means, and exact order statistics of the paths in place of binned
 * ones. Takes a number of paths and a seed:
 *
 * <pre>{@code
 * java -Xmx5g -cp benchmarks/target/benchmarks.jar org.entente.benchmarks.ShockEffect 200000 1
 * }</pre>
 */
public final class ShockEffect {

    private static final double REQUIRED = 1e-6;
    private static final double DOLLAR = 1e-9;
    private static final Comparator<Effect> LARGEST_FIRST =
            Comparator.comparingDouble(Effect::relative).reversed();

    private final PathValues usual;
    private final PathValues fine;

    /** A statistic of an outcome with usual and with fine shocks. */
    record Effect(Outcome outcome, double usual, double fine) {

        /** The difference as a part of the value with fine shocks. */
        double relative() {
            return usual == fine ? 0 : Math.abs((usual - fine) / fine);
        }

        /** Whether it comes to a dollar or more. */
        boolean isAmount() {
            return Math.abs(usual) >= DOLLAR || Math.abs(fine) >= DOLLAR;
        }
    }

    ShockEffect(Scenario scenario, int paths, long seed) {
        this.usual = new PathValues(scenario, new RandomDraws(seed), paths);
        this.fine = new PathValues(scenario, new FineDraws(seed), paths);
    }

    /** How many dates of how many paths fall in another month. */
    long datesMoved() {
        long moved = 0;
        for (var date : usual.dates().entrySet()) {
            double[] months = date.getValue();
            double[] fineMonths = Maps.require(fine.dates(), date.getKey());
            for (int i = 0; i < months.length; i++) {
                moved += months[i] == fineMonths[i] ? 0 : 1;
            }
        }
        return moved;
    }

    /** Puts the values of each outcome in ascending order, without regard to paths. */
    void sort() {
        for (int k : usual.outcomes().values()) {
            Arrays.sort(usual.values(k));
            Arrays.sort(fine.values(k));
        }
    }

    /** A statistic of every outcome, that with the largest relative effect first. */
    List<Effect> effects(ToDoubleFunction<double[]> statistic) {
        List<Effect> effects = new ArrayList<>();
        usual.outcomes()
                .forEach((outcome, k) -> effects.add(new Effect(
                        outcome, statistic.applyAsDouble(usual.values(k)), statistic.applyAsDouble(fine.values(k)))));
        effects.sort(LARGEST_FIRST);
        return effects;
    }

    /** The mean of every outcome over all paths but that on which the two differ most; before sorting. */
    List<Effect> meansButForOnePath() {
        List<Effect> effects = new ArrayList<>();
        usual.outcomes().forEach((outcome, k) -> {
            double[] values = usual.values(k);
            double[] fineValues = fine.values(k);
            int left = farthest(values, fineValues);
            effects.add(new Effect(outcome, meanWithout(values, left), meanWithout(fineValues, left)));
        });
        effects.sort(LARGEST_FIRST);
        return effects;
    }

    private static int farthest(double[] values, double[] others) {
        int farthest = 0;
        for (int i = 1; i < values.length; i++) {
            if (Math.abs(values[i] - others[i]) > Math.abs(values[farthest] - others[farthest])) {
                farthest = i;
            }
        }
        return farthest;
    }

    private static double meanWithout(double[] values, int left) {
        return (Arrays.stream(values).sum() - values[left]) / (values.length - 1);
    }

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    static double standardError(double[] values) {
        double[] sums = new double[5];
        ColumnMath.powerSums(values, mean(values), values.length, sums);
        return Math.sqrt(sums[1] / (values.length - 1.0) / values.length);
    }

    /** The number of rank ⌈count percent / 100⌉ (MODEL 13). */
    static double quantile(double[] ascending, int percent) {
        return ascending[(int) ((ascending.length * (long) percent + 99) / 100) - 1];
    }

    /** Runs both and prints the largest effects. */
    public static void main(String[] args) {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "arguments must be a number of paths and a seed, but were " + List.of(args));
        }
        ShockEffect effect =
                new ShockEffect(StreamWords.scenario(), Integer.parseInt(args[0]), Long.parseLong(args[1]));
        print("dates in another month: %d of %d", effect.datesMoved(), effect.datesDrawn());
        print("mean but for the one path of the largest difference", effect.meansButForOnePath());
        effect.sort();
        print("mean", effect.effects(ShockEffect::mean));
        print("P1", effect.effects(values -> quantile(values, 1)));
        print("P99", effect.effects(values -> quantile(values, 99)));
        print("largest difference of means in standard errors: %.2e", effect.largestInStandardErrors());
    }

    private long datesDrawn() {
        return usual.dates().values().stream()
                .mapToLong(months -> months.length)
                .sum();
    }

    private double largestInStandardErrors() {
        double largest = 0;
        for (int k : usual.outcomes().values()) {
            double difference = Math.abs(mean(usual.values(k)) - mean(fine.values(k)));
            largest = difference == 0 ? largest : Math.max(largest, difference / standardError(fine.values(k)));
        }
        return largest;
    }

    /** Amounts below a dollar, which are what rounding leaves of nothing, are counted apart. */
    private static void print(String statistic, List<Effect> effects) {
        List<Effect> amounts = effects.stream().filter(Effect::isAmount).toList();
        long beyond = amounts.stream().filter(e -> e.relative() >= REQUIRED).count();
        int rests = effects.size() - amounts.size();
        print("%s of %d outcomes, %d of them below a dollar", statistic, effects.size(), rests);
        print("%12d of the others differ by 1e-6 or more, relatively; these and the next:", beyond);
        amounts.stream().limit(beyond + 1).forEach(ShockEffect::print);
    }

    private static void print(Effect e) {
        String name = e.outcome.metric().name();
        print("%12.3e %s %s, %.9g for %.9g", e.relative(), name, e.outcome.period(), e.usual, e.fine);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

package org.entente.simulation.discovery;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Observations;
import org.entente.simulation.experiment.Sample;

/**
 * The test of boxes on paths that they were not found on: boxes come from the training half of the paths, and how often
 * something happens in them from the test half. Paths that earlier rules cover are in no box.
 */
final class HoldoutTest {

    private static final Estimate CERTAIN = new Estimate(1, 0);
    private static final Estimate IMPOSSIBLE = new Estimate(0, 0);

    private final TrainTestSplit split;
    private final Observations observed;
    private final LabelledPaths paths;
    private final boolean[] covered;

    /** @param outcome whether each path is interesting */
    HoldoutTest(TrainTestSplit split, Observations observed, boolean[] outcome) {
        this.split = split;
        this.observed = observed;
        this.paths = new LabelledPaths(
                observed.names(),
                observed.inputs().values().stream().map(Sample::raw).toArray(double[][]::new),
                outcome);
        this.covered = new boolean[outcome.length];
    }

    /** The paths of the training half that no rule covers. */
    int[] left() {
        return IntStream.of(split.training()).filter(path -> !covered[path]).toArray();
    }

    /** The paths of the training half that no rule covers, with the inputs called {@code names}. */
    LabelledPaths left(List<String> names) {
        return paths.select(left(), names);
    }

    /** How many of {@code some} paths are interesting. */
    long interesting(int[] some) {
        return paths.interesting(some);
    }

    /** Leaves the paths of a box out of all boxes from now on. */
    void cover(List<Restriction> restrictions) {
        boolean[] in = in(restrictions);
        for (int path = 0; path < covered.length; path++) {
            covered[path] |= in[path];
        }
    }

    /** Which part of the paths is interesting. */
    Estimate share() {
        return split.part(path -> true, paths::isInteresting);
    }

    /** Which part of the interesting paths is covered. */
    Estimate covered() {
        return isAnyCovered() ? split.part(paths::isInteresting, path -> covered[path]) : IMPOSSIBLE;
    }

    private boolean isAnyCovered() {
        return count(split.training(), path -> covered[path]) > 0;
    }

    /** What both split say of the box within some limits, which holds an interesting path of the training half. */
    TestedBox tested(List<Restriction> restrictions) {
        boolean[] in = in(restrictions);
        boolean isAll = restrictions.isEmpty() && !isAnyCovered();
        return new TestedBox(
                box(restrictions),
                count(split.test(), path -> in[path]),
                isAll ? CERTAIN : split.part(path -> true, path -> in[path]),
                isAll ? CERTAIN : split.part(paths::isInteresting, path -> in[path]),
                split.part(path -> in[path], paths::isInteresting));
    }

    private Box box(List<Restriction> restrictions) {
        boolean[] in = in(restrictions);
        int[] training = split.training();
        return new Box(
                restrictions,
                count(training, path -> in[path]),
                count(training, path -> in[path] && paths.isInteresting(path)),
                training.length,
                interesting(training));
    }

    /** The limits of a box, those first without which it would lose most. */
    List<TestedRestriction> bounds(List<Restriction> restrictions) {
        return byLoss(restrictions).stream()
                .map(restriction -> bound(restriction, restrictions))
                .toList();
    }

    /** The restrictions of a box, those first without which it would lose most, on the training half. */
    List<Restriction> byLoss(List<Restriction> restrictions) {
        Map<Restriction, Double> without = new HashMap<>();
        restrictions.forEach(restriction ->
                without.put(restriction, box(others(restriction, restrictions)).harmonicMean()));
        return restrictions.stream().sorted(Comparator.comparing(without::get)).toList();
    }

    private static List<Restriction> others(Restriction restriction, List<Restriction> all) {
        return all.stream()
                .filter(other -> !other.input().equals(restriction.input()))
                .toList();
    }

    private TestedRestriction bound(Restriction restriction, List<Restriction> all) {
        String input = restriction.input();
        List<Restriction> others = others(restriction, all);
        return new TestedRestriction(
                restriction,
                observed.kind(input),
                observed.probability(input, Math.nextDown(restriction.low())),
                observed.probability(input, restriction.high()),
                pValue(in(all), in(others)),
                tested(others));
    }

    /**
     * The probability that a box with as many test paths is as dense or denser if it is any part of the one around it.
     */
    private double pValue(boolean[] in, boolean[] around) {
        int[] large = IntStream.of(split.test()).filter(path -> around[path]).toArray();
        int[] small = IntStream.of(large).filter(path -> in[path]).toArray();
        if (small.length == 0) {
            return 1;
        }
        return new HypergeometricDistribution(null, large.length, (int) interesting(large), small.length)
                .upperCumulativeProbability((int) interesting(small));
    }

    private static long count(int[] paths, IntPredicate condition) {
        return IntStream.of(paths).filter(condition).count();
    }

    /** Whether each path lies within limits and is not covered. */
    private boolean[] in(List<Restriction> restrictions) {
        boolean[] in = paths.within(restrictions);
        for (int path = 0; path < in.length; path++) {
            in[path] &= !covered[path];
        }
        return in;
    }
}

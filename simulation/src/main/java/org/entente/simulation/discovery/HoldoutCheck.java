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
 * The check of boxes on held-out paths. Boxes come from the training half of the paths, and their coverage and density
 * from the test half. Paths that earlier rules cover are in no box.
 */
final class HoldoutCheck {

    private static final Estimate CERTAIN = new Estimate(1, 0);
    private static final Estimate IMPOSSIBLE = new Estimate(0, 0);

    private final TrainTestSplit split;
    private final Observations observed;
    private final LabelledPaths paths;
    private final boolean[] covered;

    /**
     * The check on observed paths.
     *
     * @param outcome whether each path is interesting
     */
    HoldoutCheck(TrainTestSplit split, Observations observed, boolean[] outcome) {
        this.split = split;
        this.observed = observed;
        this.paths = new LabelledPaths(
                observed.names(),
                observed.inputs().values().stream().map(Sample::raw).toArray(double[][]::new),
                outcome);
        this.covered = new boolean[outcome.length];
    }

    /** The paths of the training half that no rule covers. */
    int[] uncovered() {
        return IntStream.of(split.training()).filter(path -> !covered[path]).toArray();
    }

    /** The paths of the training half that no rule covers, with the inputs called {@code names}. */
    LabelledPaths uncovered(List<String> names) {
        return paths.select(uncovered(), names);
    }

    /** The number of {@code selected} paths that are interesting. */
    long interesting(int[] selected) {
        return paths.interesting(selected);
    }

    /** Covers the paths of a box: from now on they are in no box. */
    void cover(List<Restriction> restrictions) {
        boolean[] inside = inside(restrictions);
        for (int path = 0; path < covered.length; path++) {
            covered[path] |= inside[path];
        }
    }

    /** The part of the paths that is interesting. */
    Estimate share() {
        return split.part(path -> true, paths::isInteresting);
    }

    /** The part of the interesting paths that is covered. */
    Estimate covered() {
        return isAnyCovered() ? split.part(paths::isInteresting, path -> covered[path]) : IMPOSSIBLE;
    }

    private boolean isAnyCovered() {
        return count(split.training(), path -> covered[path]) > 0;
    }

    /**
     * The box within some limits, with the estimates of both halves. It holds an interesting path of the training half.
     */
    TestedBox testedBox(List<Restriction> restrictions) {
        boolean[] inside = inside(restrictions);
        boolean isAll = restrictions.isEmpty() && !isAnyCovered();
        return new TestedBox(
                trainingBox(restrictions),
                count(split.test(), path -> inside[path]),
                isAll ? CERTAIN : split.part(path -> true, path -> inside[path]),
                isAll ? CERTAIN : split.part(paths::isInteresting, path -> inside[path]),
                split.part(path -> inside[path], paths::isInteresting));
    }

    private Box trainingBox(List<Restriction> restrictions) {
        boolean[] inside = inside(restrictions);
        int[] training = split.training();
        return new Box(
                restrictions,
                count(training, path -> inside[path]),
                count(training, path -> inside[path] && paths.isInteresting(path)),
                training.length,
                interesting(training));
    }

    /** The restrictions of a box with their tests, the most useful first. */
    List<TestedRestriction> testedRestrictions(List<Restriction> restrictions) {
        return byLoss(restrictions).stream()
                .map(restriction -> testedRestriction(restriction, restrictions))
                .toList();
    }

    /** The restrictions of a box, the most useful first: its removal would cost the box most on the training half. */
    List<Restriction> byLoss(List<Restriction> restrictions) {
        Map<Restriction, Double> without = new HashMap<>();
        restrictions.forEach(restriction -> without.put(
                restriction, trainingBox(others(restriction, restrictions)).harmonicMean()));
        return restrictions.stream().sorted(Comparator.comparing(without::get)).toList();
    }

    private static List<Restriction> others(Restriction restriction, List<Restriction> restrictions) {
        return restrictions.stream()
                .filter(other -> !other.input().equals(restriction.input()))
                .toList();
    }

    private TestedRestriction testedRestriction(Restriction restriction, List<Restriction> restrictions) {
        String input = restriction.input();
        List<Restriction> others = others(restriction, restrictions);
        return new TestedRestriction(
                restriction,
                observed.kind(input),
                observed.probability(input, Math.nextDown(restriction.low())),
                observed.probability(input, restriction.high()),
                pValue(inside(restrictions), inside(others)),
                testedBox(others));
    }

    /**
     * The probability that as many random test paths of the surrounding box are as dense as the box, or denser.
     */
    private double pValue(boolean[] inside, boolean[] around) {
        int[] large = IntStream.of(split.test()).filter(path -> around[path]).toArray();
        int[] small = IntStream.of(large).filter(path -> inside[path]).toArray();
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
    private boolean[] inside(List<Restriction> restrictions) {
        boolean[] inside = paths.within(restrictions);
        for (int path = 0; path < inside.length; path++) {
            inside[path] &= !covered[path];
        }
        return inside;
    }
}

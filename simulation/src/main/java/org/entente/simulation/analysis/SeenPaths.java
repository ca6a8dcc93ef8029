package org.entente.simulation.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.HypergeometricDistribution;

/** The paths that were seen, which of them are interesting, which the rules so far have covered, and what both halves say of a box. */
final class SeenPaths {

    private static final Estimate ALL = new Estimate(1, 0);
    private static final Estimate NONE = new Estimate(0, 0);

    private final Halves halves;
    private final ObservedInputs inputs;
    private final boolean[] outcome;
    private final boolean[] covered;

    /** @param outcome whether each path is interesting */
    SeenPaths(Halves halves, ObservedInputs inputs, boolean[] outcome) {
        this.halves = halves;
        this.inputs = inputs;
        this.outcome = outcome;
        this.covered = new boolean[outcome.length];
    }

    /** The paths for finding that no rule covers. */
    int[] left() {
        return IntStream.of(halves.finding()).filter(path -> !covered[path]).toArray();
    }

    boolean isInteresting(int path) {
        return outcome[path];
    }

    /** How many of {@code paths} are interesting. */
    long interesting(int[] paths) {
        return count(paths, this::isInteresting);
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
        return halves.part(path -> true, this::isInteresting);
    }

    /** Which part of the interesting paths is covered. */
    Estimate covered() {
        return isAnyCovered() ? halves.part(this::isInteresting, path -> covered[path]) : NONE;
    }

    private boolean isAnyCovered() {
        return count(halves.finding(), path -> covered[path]) > 0;
    }

    /** What both halves say of the box within some limits, which holds an interesting path of those for finding. */
    TestedBox tested(List<Restriction> restrictions) {
        boolean[] in = in(restrictions);
        boolean isAll = restrictions.isEmpty() && !isAnyCovered();
        return new TestedBox(
                box(restrictions),
                count(halves.testing(), path -> in[path]),
                isAll ? ALL : halves.part(path -> true, path -> in[path]),
                isAll ? ALL : halves.part(this::isInteresting, path -> in[path]),
                halves.part(path -> in[path], this::isInteresting));
    }

    private Box box(List<Restriction> restrictions) {
        boolean[] in = in(restrictions);
        int[] finding = halves.finding();
        return new Box(
                restrictions,
                count(finding, path -> in[path]),
                count(finding, path -> in[path] && outcome[path]),
                finding.length,
                interesting(finding));
    }

    /** The limits of a box, those first without which it would lose most. */
    List<Bound> bounds(List<Restriction> restrictions) {
        return byLoss(restrictions).stream()
                .map(restriction -> bound(restriction, restrictions))
                .toList();
    }

    /** The restrictions of a box, those first without which it would lose most, on the paths for finding. */
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

    private Bound bound(Restriction restriction, List<Restriction> all) {
        String input = restriction.input();
        List<Restriction> others = others(restriction, all);
        return new Bound(
                restriction,
                inputs.kind(input),
                inputs.probability(input, Math.nextDown(restriction.low())),
                inputs.probability(input, restriction.high()),
                pValue(in(all), in(others)),
                tested(others));
    }

    /** How likely the paths for testing in a box within another are as dense as they are or denser if it is any part of it. */
    private double pValue(boolean[] in, boolean[] around) {
        int[] large =
                IntStream.of(halves.testing()).filter(path -> around[path]).toArray();
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
        boolean[] in = inputs.within(restrictions, covered.length);
        for (int path = 0; path < in.length; path++) {
            in[path] &= !covered[path];
        }
        return in;
    }
}

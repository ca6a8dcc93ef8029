package org.entente.simulation.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.entente.model.Scenario;
import org.entente.simulation.Limit;
import org.entente.simulation.SimulationPlan;

/*
 * Where many inputs matter a little, PRIM restricts one after the other, ever more of them by chance. A rule that people can
 * use has few inputs, and those of which the evidence is good. So inputs are taken away one by one: always the one without
 * whose limits the best box keeps the highest harmonic mean of coverage and density, and PRIM starts anew on the others. The
 * rule is of a trajectory whose best box restricts no more inputs than wanted, none with a quasi-p-value that is too high: of
 * those that are nearly as good as the best of them, the one with the fewest inputs.
 */

/** Finds boxes on one half of the paths that were seen, and tests them on the other. */
final class BoxSearch {

    /** Fewer paths of either kind, in a half, would say nothing. */
    private static final int LEAST_PATHS = 20;

    private static final double ALPHA = 0.05;

    /** The least mass of a box, or where that is less, half of the part of the paths that is interesting. */
    private static final double LEAST_MASS = 0.05;

    private static final double LARGEST_QUASI_P = 0.05;
    private static final double NEARLY = 0.99;

    private static final Estimated ALL = new Estimated(1, 0);

    private final Scenario scenario;
    private final Criterion criterion;
    private final Discovery.Choice choice;
    private final Halves halves;
    private final ObservedInputs inputs;
    private final Estimated threshold;
    private final boolean[] outcome;
    private final boolean[] covered;

    /** @throws IllegalArgumentException if the plan does not allow it, or if too few paths are interesting or are not */
    BoxSearch(Scenario scenario, Criterion criterion, Discovery.Choice choice, Observations seen, SimulationPlan plan) {
        this.scenario = scenario;
        this.criterion = criterion;
        this.choice = choice;
        this.halves = new Halves(plan);
        this.inputs = new ObservedInputs(scenario, seen);
        double[] values = seen.measures().get(0).raw();
        this.threshold = threshold(values);
        this.outcome = new boolean[values.length];
        for (int path = 0; path < values.length; path++) {
            outcome[path] = criterion.isMetBy(values[path], threshold.value());
        }
        this.covered = new boolean[values.length];
        requireEnough(halves.finding());
        requireEnough(halves.testing());
    }

    private Estimated threshold(double[] values) {
        return criterion.limit() instanceof Limit.Value fixed
                ? new Estimated(fixed.value(), 0)
                : halves.estimate(criterion.statistic().orElseThrow(), values);
    }

    private void requireEnough(int[] half) {
        long interesting = count(half, path -> outcome[path]);
        if (interesting < LEAST_PATHS || half.length - interesting < LEAST_PATHS) {
            throw new IllegalArgumentException("an outcome must happen, and not happen, on at least " + LEAST_PATHS
                    + " paths of each half, but '" + criterion + "' happened on " + interesting + " of " + half.length);
        }
    }

    private static long count(int[] paths, IntPredicate condition) {
        return IntStream.of(paths).filter(condition).count();
    }

    Discovery discover() {
        List<Rule> rules = new ArrayList<>();
        while (rules.size() < choice.rules() && isEnoughLeft()) {
            Rule rule = rule(rules.size());
            rules.add(rule);
            boolean[] in = in(rule.box().box().restrictions());
            for (int path = 0; path < covered.length; path++) {
                covered[path] |= in[path];
            }
        }
        return new Discovery(
                scenario,
                criterion,
                choice,
                threshold,
                halves.part(path -> true, path -> outcome[path]),
                halves.part(path -> outcome[path], path -> covered[path]),
                rules);
    }

    private boolean isEnoughLeft() {
        return count(halves.finding(), path -> outcome[path] && !covered[path]) >= LEAST_PATHS;
    }

    private Rule rule(int place) {
        List<PeelingTrajectory> simplifications = simplifications();
        PeelingTrajectory found = simplest(simplifications);
        int number = choice.box(place).orElse(found.boxes().indexOf(found.best()));
        if (number >= found.boxes().size()) {
            throw new IllegalArgumentException(
                    "a box must be one of 0 to " + (found.boxes().size() - 1) + ", but was " + number);
        }
        return new Rule(
                tested(found.boxes()),
                number,
                bounds(found.boxes().get(number).restrictions()),
                tested(simplifications.stream().map(PeelingTrajectory::best).toList()));
    }

    /** The last of those that are simple and nearly as good as the best of them; of all if none is simple. */
    private PeelingTrajectory simplest(List<PeelingTrajectory> simplifications) {
        double best = simplifications.stream()
                .filter(this::isSimple)
                .mapToDouble(one -> one.best().harmonicMean())
                .max()
                .orElse(0);
        return simplifications.stream()
                .filter(one -> (isSimple(one) || best == 0) && one.best().harmonicMean() >= NEARLY * best)
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private boolean isSimple(PeelingTrajectory trajectory) {
        List<Restriction> restrictions = trajectory.best().restrictions();
        return restrictions.size() <= choice.inputs()
                && restrictions.stream().allMatch(restriction -> restriction.quasiP() <= LARGEST_QUASI_P);
    }

    /** Trajectories over ever fewer inputs, from all of them to one or none. */
    private List<PeelingTrajectory> simplifications() {
        List<PeelingTrajectory> found = new ArrayList<>();
        List<String> names = inputs.names().stream()
                .filter(name -> choice.kinds().contains(inputs.kind(name)))
                .toList();
        while (!names.isEmpty() || found.isEmpty()) {
            PeelingTrajectory next = trajectory(names);
            found.add(next);
            List<Bound> bounds = bounds(next.best().restrictions());
            names = bounds.stream()
                    .limit(Math.max(0, bounds.size() - 1))
                    .map(bound -> bound.restriction().input())
                    .sorted()
                    .toList();
        }
        return found;
    }

    private PeelingTrajectory trajectory(List<String> names) {
        int[] paths =
                IntStream.of(halves.finding()).filter(path -> !covered[path]).toArray();
        boolean[] interesting = new boolean[paths.length];
        for (int i = 0; i < paths.length; i++) {
            interesting[i] = outcome[paths[i]];
        }
        double part = (double) count(paths, path -> outcome[path]) / paths.length;
        double[][] columns =
                names.stream().map(name -> inputs.values(name, paths)).toArray(double[][]::new);
        return new Prim(ALPHA, Math.min(LEAST_MASS, part / 2), false).trajectory(names, columns, interesting);
    }

    /** The restriction first without which the box would lose most. */
    private List<Bound> bounds(List<Restriction> restrictions) {
        return restrictions.stream()
                .map(restriction -> bound(restriction, restrictions))
                .sorted(Comparator.comparingDouble(
                        bound -> bound.without().box().harmonicMean()))
                .toList();
    }

    private Bound bound(Restriction restriction, List<Restriction> all) {
        String input = restriction.input();
        return new Bound(
                restriction,
                inputs.kind(input),
                inputs.probability(input, Math.nextDown(restriction.low())),
                inputs.probability(input, restriction.high()),
                testedBox(all.stream()
                        .filter(other -> !other.input().equals(input))
                        .toList()));
    }

    private List<TestedBox> tested(List<Box> boxes) {
        return boxes.stream().map(box -> testedBox(box.restrictions())).toList();
    }

    private TestedBox testedBox(List<Restriction> restrictions) {
        boolean[] in = in(restrictions);
        int[] finding = halves.finding();
        boolean isAll = restrictions.isEmpty() && count(finding, path -> covered[path]) == 0;
        return new TestedBox(
                new Box(
                        restrictions,
                        count(finding, path -> in[path]),
                        count(finding, path -> in[path] && outcome[path]),
                        finding.length,
                        count(finding, path -> outcome[path])),
                count(halves.testing(), path -> in[path]),
                isAll ? ALL : halves.part(path -> true, path -> in[path]),
                isAll ? ALL : halves.part(path -> outcome[path], path -> in[path]),
                halves.part(path -> in[path], path -> outcome[path]));
    }

    /** Whether each path lies within limits, and in the box of no rule before. */
    private boolean[] in(List<Restriction> restrictions) {
        boolean[] in = inputs.within(restrictions, covered.length);
        for (int path = 0; path < in.length; path++) {
            in[path] &= !covered[path];
        }
        return in;
    }
}

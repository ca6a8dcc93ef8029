package org.entente.simulation.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.StandardNormal;
import org.entente.simulation.Limit;
import org.entente.simulation.SimulationPlan;
import org.entente.simulation.analysis.Bound.Kind;

/** Finds boxes on one half of the paths that were seen, and tests them on the other. */
final class BoxSearch {

    /** Fewer paths of either kind, in a half, would say nothing. */
    private static final int LEAST_PATHS = 20;

    /** The least mass of a box: one twentieth of the paths, or where that is less, half of the interesting part. */
    private static final double USUAL_MASS = 0.05;

    private static final double MASS_OF_INTERESTING = 0.5;
    private static final double ALPHA = 0.05;
    private static final double LARGEST_QUASI_P = 0.05;
    private static final String SHOCK = ".shock";

    private final Scenario scenario;
    private final Criterion criterion;
    private final int mostInputs;
    private final Halves halves;
    private final List<String> names;
    private final double[][] columns;
    private final boolean[] outcome;
    private final boolean[] covered;
    private final Estimated threshold;

    /** @throws IllegalArgumentException if the plan does not allow it, or if too few paths are interesting or are not */
    BoxSearch(Scenario scenario, Criterion criterion, Observations seen, int mostInputs, SimulationPlan plan) {
        this.scenario = scenario;
        this.criterion = criterion;
        this.mostInputs = mostInputs;
        this.halves = new Halves(plan);
        this.names = List.copyOf(seen.inputs().keySet());
        this.columns = seen.inputs().values().stream().map(Sample::raw).toArray(double[][]::new);
        double[] values = seen.measures().get(0).raw();
        this.threshold = threshold(criterion, values);
        this.outcome = new boolean[values.length];
        for (int path = 0; path < values.length; path++) {
            outcome[path] = criterion.isMetBy(values[path], threshold.value());
        }
        this.covered = new boolean[values.length];
        requireEnough(halves.finding());
        requireEnough(halves.testing());
    }

    private Estimated threshold(Criterion criterion, double[] values) {
        if (criterion.limit() instanceof Limit.Value fixed) {
            return new Estimated(fixed.value(), 0);
        }
        return halves.estimate(criterion.statistic().orElseThrow(), values);
    }

    private void requireEnough(int[] half) {
        long interesting = count(half, path -> outcome[path]);
        if (interesting < LEAST_PATHS || half.length - interesting < LEAST_PATHS) {
            throw new IllegalArgumentException("an outcome must happen on at least " + LEAST_PATHS
                    + " paths and not happen on as many, of each half of the paths, but '" + criterion
                    + "' happened on "
                    + interesting + " of " + half.length);
        }
    }

    Discovery discover(int count, List<Integer> numbers) {
        Estimated share = halves.part(path -> true, path -> outcome[path]);
        List<Rule> rules = new ArrayList<>();
        while (rules.size() < count && (rules.isEmpty() || isEnoughLeft())) {
            rules.add(rule(rules.size(), numbers));
        }
        return new Discovery(
                scenario,
                criterion,
                threshold,
                share,
                halves.part(path -> outcome[path], path -> covered[path]),
                rules);
    }

    private boolean isEnoughLeft() {
        return count(halves.finding(), path -> outcome[path] && !covered[path]) >= LEAST_PATHS;
    }

    /** The next rule, whose box then covers its paths. */
    private Rule rule(int place, List<Integer> numbers) {
        List<PeelingTrajectory> simplifications = simplifications();
        PeelingTrajectory found = simplifications.stream()
                .filter(this::isSimple)
                .findFirst()
                .orElse(simplifications.get(simplifications.size() - 1));
        int number = place < numbers.size() ? numbers.get(place) : found.boxes().indexOf(found.best());
        if (!(number >= 0 && number < found.boxes().size())) {
            throw new IllegalArgumentException("the box of rule " + (place + 1) + " must be one of 0 to "
                    + (found.boxes().size() - 1) + ", but was " + number);
        }
        Rule rule = new Rule(
                tested(found.boxes()),
                number,
                bounds(found.boxes().get(number).restrictions()),
                tested(simplifications.stream().map(PeelingTrajectory::best).toList()));
        boolean[] in = in(rule.box().box().restrictions());
        for (int path = 0; path < covered.length; path++) {
            covered[path] |= in[path];
        }
        return rule;
    }

    private boolean isSimple(PeelingTrajectory trajectory) {
        List<Restriction> restrictions = trajectory.best().restrictions();
        return restrictions.size() <= mostInputs
                && restrictions.stream().allMatch(restriction -> restriction.quasiP() <= LARGEST_QUASI_P);
    }

    /**
     * Trajectories over ever fewer inputs, from all of them to one or none: each over those that the best box before
     * restricts, but for the one that it can best do without.
     */
    private List<PeelingTrajectory> simplifications() {
        List<PeelingTrajectory> found = new ArrayList<>();
        List<Integer> inputs = IntStream.range(0, names.size()).boxed().toList();
        while (!inputs.isEmpty()) {
            PeelingTrajectory next = trajectory(inputs);
            found.add(next);
            List<Bound> bounds = bounds(next.best().restrictions());
            inputs = bounds.stream()
                    .limit(Math.max(0, bounds.size() - 1))
                    .map(bound -> names.indexOf(bound.restriction().input()))
                    .sorted()
                    .toList();
        }
        return found;
    }

    private PeelingTrajectory trajectory(List<Integer> inputs) {
        int[] paths =
                IntStream.of(halves.finding()).filter(path -> !covered[path]).toArray();
        double[][] values = inputs.stream()
                .map(input -> IntStream.of(paths)
                        .mapToDouble(path -> columns[input][path])
                        .toArray())
                .toArray(double[][]::new);
        boolean[] interesting = new boolean[paths.length];
        for (int i = 0; i < paths.length; i++) {
            interesting[i] = outcome[paths[i]];
        }
        double share = (double) count(paths, path -> outcome[path]) / paths.length;
        return new Prim(ALPHA, Math.min(USUAL_MASS, MASS_OF_INTERESTING * share), false)
                .trajectory(inputs.stream().map(names::get).toList(), values, interesting);
    }

    private List<TestedBox> tested(List<Box> boxes) {
        return boxes.stream().map(box -> testedBox(box.restrictions())).toList();
    }

    private TestedBox testedBox(List<Restriction> restrictions) {
        boolean[] in = in(restrictions);
        return new TestedBox(
                new Box(
                        restrictions,
                        count(halves.finding(), path -> in[path]),
                        count(halves.finding(), path -> in[path] && outcome[path]),
                        halves.finding().length,
                        count(halves.finding(), path -> outcome[path])),
                count(halves.testing(), path -> in[path]),
                halves.part(path -> true, path -> in[path]),
                halves.part(path -> outcome[path], path -> in[path]),
                halves.part(path -> in[path], path -> outcome[path]));
    }

    private static long count(int[] paths, IntPredicate condition) {
        return IntStream.of(paths).filter(condition).count();
    }

    /** Whether each path lies within limits, and in the box of no rule before. */
    private boolean[] in(List<Restriction> restrictions) {
        boolean[] in = new boolean[covered.length];
        for (int path = 0; path < in.length; path++) {
            in[path] = !covered[path];
        }
        for (Restriction restriction : restrictions) {
            double[] column = columns[names.indexOf(restriction.input())];
            for (int path = 0; path < in.length; path++) {
                in[path] &= column[path] >= restriction.low() && column[path] <= restriction.high();
            }
        }
        return in;
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
        List<Restriction> others = all.stream()
                .filter(other -> !other.input().equals(restriction.input()))
                .toList();
        String input = restriction.input();
        return new Bound(
                restriction,
                kind(input),
                probability(input, Math.nextDown(restriction.low())),
                probability(input, restriction.high()),
                testedBox(others));
    }

    private Kind kind(String input) {
        Address address = new Address(input);
        if (scenario.quantities().containsKey(address)) {
            return InputKind.of(scenario, address) == InputKind.TERM ? Kind.TERM : Kind.DRIVER;
        }
        return input.endsWith(SHOCK) ? Kind.NOISE : Kind.EVENT;
    }

    /** With which probability an input is at most {@code value}; of the date of an event, on all paths that were seen. */
    private double probability(String input, double value) {
        return switch (kind(input)) {
            case TERM, DRIVER ->
                scenario.quantities()
                        .getOrDefault(new Address(input), Constant.ZERO)
                        .cumulative(value);
            case NOISE -> StandardNormal.cumulative(value);
            case EVENT -> {
                double[] dates = columns[names.indexOf(input)];
                yield (double) IntStream.range(0, dates.length)
                                .filter(path -> dates[path] <= value)
                                .count()
                        / dates.length;
            }
        };
    }
}

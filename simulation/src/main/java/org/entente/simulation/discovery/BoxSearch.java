package org.entente.simulation.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.model.Address;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.experiment.Observations;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.plan.BandEnd;
import org.entente.simulation.plan.SimulationPlan;

/*
 * Where many inputs matter a little, PRIM restricts one after the other, ever more of them by chance. A rule that
 * people can use has few inputs, and those of which the evidence is good. So inputs are taken away one by one: always
 * the one without whose limits the best box keeps the highest harmonic mean of coverage and density, and PRIM starts
 * anew on the others. The rule is of a trajectory whose best box restricts no more inputs than wanted, none with a
 * quasi-p-value that is too high: of those that are nearly as good as the best of them, the one with the fewest inputs.
 *
 * Quasi-p-values are of the paths on which a box was chosen for its density, so among many inputs some are small by
 * chance. So if the test half does not confirm each limit of the rule, by Fisher's exact test, it is simplified
 * further; if it confirms no rule, there is none. With 40 inputs that mean nothing, of 400 runs with 2,000 to 20,000
 * paths, 5 % to 70 % of them interesting, 2 claimed a rule.
 */

/** Finds boxes on the training half of the observed paths, and tests them on the test half. */
final class BoxSearch {

    /** Fewer paths of either kind, in a half, would say nothing. */
    private static final int MIN_PATHS = 20;

    private static final double ALPHA = 0.05;

    /** The least mass of a box, or where that is less, half of the part of the paths that is interesting. */
    private static final double MIN_MASS = 0.05;

    private static final double MAX_QUASI_P = 0.05;
    private static final double MAX_P = 0.01;
    private static final double NEAR_OPTIMUM = 0.99;

    private final Criterion criterion;
    private final DiscoveryOptions options;
    private final TrainTestSplit split;
    private final Observations observed;
    private final Estimate threshold;
    private final HoldoutTest test;

    /**
     * @throws IllegalArgumentException if the plan does not allow it, or if too few paths are interesting or are not
     */
    BoxSearch(Observations observed, Criterion criterion, DiscoveryOptions options, SimulationPlan plan) {
        this.observed = observed;
        this.criterion = criterion;
        this.options = options;
        this.split = new TrainTestSplit(plan);
        double[] values = observed.measures().get(0).raw();
        this.threshold = threshold(values);
        boolean[] outcome = new boolean[values.length];
        for (int path = 0; path < values.length; path++) {
            outcome[path] = criterion.isMetBy(values[path], threshold.value());
        }
        this.test = new HoldoutTest(split, observed, outcome);
        requireEnough(split.training());
        requireEnough(split.test());
    }

    private Estimate threshold(double[] values) {
        return criterion.limit() instanceof BandEnd.Value fixed
                ? new Estimate(fixed.value(), 0)
                : split.estimate(criterion.statistic().orElseThrow(), values);
    }

    private void requireEnough(int[] half) {
        long interesting = test.interesting(half);
        if (interesting < MIN_PATHS || half.length - interesting < MIN_PATHS) {
            throw new IllegalArgumentException("an outcome must happen, and not happen, on at least " + MIN_PATHS
                    + " paths of each half, but '" + criterion + "' happened on " + interesting + " of " + half.length);
        }
    }

    /** One rule after the other, until there are enough, or one says nothing. */
    Discovery discover() {
        List<Rule> rules = new ArrayList<>(List.of(rule(0)));
        cover(rules.get(0));
        while (!rules.get(0).bounds().isEmpty()
                && rules.size() < options.rules()
                && test.interesting(test.left()) >= MIN_PATHS) {
            Rule next = rule(rules.size());
            if (next.bounds().isEmpty()) {
                break;
            }
            rules.add(next);
            cover(next);
        }
        return new Discovery(observed.scenario(), criterion, options, threshold, test.share(), test.covered(), rules);
    }

    private void cover(Rule rule) {
        if (!rule.bounds().isEmpty()) {
            test.cover(rule.box().box().restrictions());
        }
    }

    private Rule rule(int place) {
        List<PeelingTrajectory> simplifications = simplifications();
        Optional<PeelingTrajectory> confirmed =
                candidates(simplifications).stream().filter(this::isConfirmed).findFirst();
        PeelingTrajectory found = confirmed.orElse(simplifications.get(0));
        int best = confirmed.isPresent() ? found.boxes().indexOf(found.best()) : 0;
        int number = options.box(place).orElse(best);
        if (number >= found.boxes().size()) {
            throw new IllegalArgumentException(
                    "the last box is " + (found.boxes().size() - 1)
                            + ", so that the number of a box must not be higher, but was " + number);
        }
        return new Rule(
                tested(found.boxes()),
                number,
                test.bounds(found.boxes().get(number).restrictions()),
                tested(simplifications.stream().map(PeelingTrajectory::best).toList()));
    }

    private List<TestedBox> tested(List<Box> boxes) {
        return boxes.stream().map(box -> test.tested(box.restrictions())).toList();
    }

    /** The simple ones, from the last that is nearly as good as the best of them on. */
    private List<PeelingTrajectory> candidates(List<PeelingTrajectory> simplifications) {
        List<PeelingTrajectory> simple =
                simplifications.stream().filter(this::isSimple).toList();
        double best = simple.stream()
                .mapToDouble(trajectory -> trajectory.best().harmonicMean())
                .max()
                .orElse(0);
        int first = IntStream.range(0, simple.size())
                .filter(k -> simple.get(k).best().harmonicMean() >= NEAR_OPTIMUM * best)
                .max()
                .orElse(0);
        return simple.subList(first, simple.size());
    }

    private boolean isSimple(PeelingTrajectory trajectory) {
        List<Restriction> restrictions = trajectory.best().restrictions();
        return !restrictions.isEmpty()
                && restrictions.size() <= options.inputs()
                && restrictions.stream().allMatch(restriction -> restriction.quasiP() <= MAX_QUASI_P);
    }

    private boolean isConfirmed(PeelingTrajectory trajectory) {
        return test.bounds(trajectory.best().restrictions()).stream().allMatch(bound -> bound.p() <= MAX_P);
    }

    /** Trajectories over ever fewer inputs, at last over one, or over none if nothing is to be gained. */
    private List<PeelingTrajectory> simplifications() {
        List<PeelingTrajectory> found = new ArrayList<>();
        List<String> names =
                observed.names().stream().filter(this::mayBeRestricted).toList();
        do {
            PeelingTrajectory next = trajectory(names);
            found.add(next);
            names = withoutTheLeast(next.best().restrictions());
        } while (!names.isEmpty());
        return found;
    }

    private boolean mayBeRestricted(String input) {
        return options.kinds().contains(observed.kind(input)) && !isTheOutcome(input);
    }

    /** The date of an event explains nothing about that event. */
    private boolean isTheOutcome(String input) {
        return observed.kind(input) == InputKind.EVENT
                && Metrics.named(criterion.measure().metric())
                        .filter(metric -> metric.isOf(MetricFamily.EVENT))
                        .filter(metric -> input.equals(
                                Address.of("events", metric.subject()).text()))
                        .isPresent();
    }

    private List<String> withoutTheLeast(List<Restriction> restrictions) {
        return test.byLoss(restrictions).stream()
                .limit(Math.max(0, restrictions.size() - 1))
                .map(Restriction::input)
                .sorted()
                .toList();
    }

    /** A trajectory over those of the inputs alone that its best box restricts. */
    private PeelingTrajectory trajectory(List<String> names) {
        PeelingTrajectory found = peel(names);
        List<String> restricted =
                found.best().restrictions().stream().map(Restriction::input).toList();
        return restricted.isEmpty() || restricted.equals(names) ? found : trajectory(restricted);
    }

    private PeelingTrajectory peel(List<String> names) {
        LabelledPaths left = test.left(names);
        double part = (double) left.interesting() / left.paths();
        return new Prim(ALPHA, Math.min(MIN_MASS, part / 2)).trajectory(left);
    }
}

package org.entente.simulation.seek;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.math.Rounding;
import org.entente.simulation.seek.ObjectiveFunction.Trial;
import org.entente.simulation.seek.Seek.Meeting;
import org.entente.simulation.seek.Seek.Point;
import org.entente.simulation.seek.Seek.Purpose;
import org.entente.simulation.seek.Seek.Solution;

/*
 * All values are simulated on the same draws. So the statistic is a function of the varied input, and its difference
 * from the statistic of another scenario is paired, whether that scenario moves or not. A scan of the range finds where
 * the difference changes its sign. Brent's method closes in there (R. P. Brent, "Algorithms for Minimization without
 * Derivatives", 1973, chapter 4), to a tenth of the solution's error. That error is the error of the difference over
 * the slope. The slope is taken over a step in which the statistic changes by more than its error, if there is such a
 * step.
 */

/** The search for the values of one input at which a statistic meets a target. */
final class RootSearch {

    private static final int SCAN_POINTS = 13;
    private static final int MAX_EVALUATIONS = 200;

    /** How many values a search tries with one solution, which takes about as many as the scan. */
    static final int USUAL_POINTS = 2 * SCAN_POINTS;

    /** The least distance of a scanned value from the present one, as a part of the range. */
    private static final double MIN_SCAN_SPACING = 0.01;

    /** The tolerance of the search, as a part of the solution's error. */
    private static final double TOLERANCE_PER_ERROR = 0.1;

    /** The bounds of the search's tolerance, as parts of the range. */
    private static final double MAX_TOLERANCE = 1e-3;

    private static final double MIN_TOLERANCE = 1e-9;

    /**
     * The distance of a neighbour that tells a crossing from a stretch, and the tolerance of a stretch's ends, as a
     * part of the range.
     */
    private static final double NEIGHBOUR_DISTANCE = 1e-5;

    /** The bounds of the step over which a slope is taken, as parts of the range. */
    private static final double MIN_SLOPE_STEP = 1.0 / 64;

    private static final double MAX_SLOPE_STEP = 1.0 / 8;

    /** The largest distance from the target that is no jump, as a part of the change around it. */
    private static final double MAX_MISS = 1e-6;

    private final VariedInput varied;
    private final ObjectiveFunction function;
    private final double range;
    private final NavigableMap<Double, Point> points = new TreeMap<>();

    RootSearch(VariedInput varied, ObjectiveFunction function) {
        this.varied = varied;
        this.function = function;
        this.range = varied.high() - varied.low();
    }

    /** Scans the range, and finds the solutions among the scanned values and between them. */
    Seek seek() {
        scan();
        List<Solution> solutions = solutions();
        return new Seek(
                varied,
                function.objective(),
                function.experiment()
                        .kind(
                                varied.candidate().apply(varied.low()).scenario(),
                                function.objective().measure().metric()),
                function.target().orElseThrow(),
                List.copyOf(points.values()),
                solutions);
    }

    /** The solutions among {@code simulated} and between them. */
    List<Solution> solutions(List<Point> simulated) {
        simulated.forEach(point -> points.put(point.x(), point));
        return solutions();
    }

    private List<Solution> solutions() {
        List<Double> scanned = List.copyOf(points.keySet());
        List<Solution> solutions = new ArrayList<>();
        for (int i = 0; i < scanned.size(); i++) {
            int last = i;
            while (sign(scanned.get(i)) == 0 && last + 1 < scanned.size() && sign(scanned.get(last + 1)) == 0) {
                last++;
            }
            if (sign(scanned.get(i)) == 0) {
                solutions.add(meeting(scanned.get(i), scanned.get(last)));
            } else if (i > 0 && sign(scanned.get(i - 1)) * sign(scanned.get(i)) < 0) {
                solutions.add(between(scanned.get(i - 1), scanned.get(i)));
            }
            i = last;
        }
        return solutions;
    }

    /** Simulates values across the range, the present one among them. */
    private void scan() {
        List<Double> scanned = scanned();
        List<Trial> trials = function.trials(
                scanned.stream().map(x -> varied.candidate().apply(x)).toList());
        for (int i = 0; i < trials.size(); i++) {
            points.put(scanned.get(i), point(scanned.get(i), trials.get(i), Purpose.SCAN));
        }
    }

    /** The values to scan. The present value takes the place of those close to it. */
    private List<Double> scanned() {
        OptionalDouble present = varied.present().stream()
                .map(varied::nearest)
                .filter(this::isInRange)
                .findFirst();
        DoubleStream others = Arrays.stream(varied.grid(SCAN_POINTS))
                .filter(x -> x == varied.low()
                        || x == varied.high()
                        || present.stream().noneMatch(value -> Math.abs(x - value) < MIN_SCAN_SPACING * range));
        return DoubleStream.concat(others, present.stream())
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }

    /** The solution between two values on different sides of the target. */
    private Solution between(double a, double b) {
        return varied.isStepped() ? step(a, b) : crossing(a, b);
    }

    private Solution step(double a, double b) {
        double low = a;
        double high = b;
        while (high - low > 1) {
            double middle = Math.rint((low + high) / 2);
            if (sign(middle) == 0) {
                return meeting(middle, middle);
            } else if (sign(middle) == sign(a)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return solution(Meeting.STEP, high);
    }

    private Solution crossing(double a, double b) {
        double low = a;
        double high = b;
        while (!isFinite(low, high) && high - low > MIN_TOLERANCE * range) {
            double middle = low + (high - low) / 2;
            if (sign(middle) == sign(a)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double x = isFinite(low, high) ? solve(low, high) : high;
        return sign(x) == 0 ? meeting(x, x) : solution(isOff(x, a, b) ? Meeting.JUMP : Meeting.CROSSING, x);
    }

    private boolean isFinite(double low, double high) {
        return Double.isFinite(differenceAt(low)) && Double.isFinite(differenceAt(high));
    }

    /** The root by Brent's method, sought again with the least tolerance where the first answer is off the target. */
    private double solve(double low, double high) {
        double x = brent(tolerance(low, high), low, high);
        if (!isOff(x, low, high)) {
            return x;
        }
        return Stream.of(points.headMap(x, false).descendingMap(), points.tailMap(x, false))
                .flatMap(side -> side.keySet().stream().limit(1))
                .filter(neighbour -> sign(neighbour) * sign(x) < 0)
                .findFirst()
                .map(neighbour -> brent(MIN_TOLERANCE * range, Math.min(x, neighbour), Math.max(x, neighbour)))
                .orElse(x);
    }

    private double brent(double tolerance, double low, double high) {
        return new BrentSolver(tolerance).solve(MAX_EVALUATIONS, this::differenceAt, low, high);
    }

    /**
     * The tolerance of a search between two values: a tenth of the error that its solution will have, if that is known.
     */
    private double tolerance(double low, double high) {
        double error = Math.max(
                point(low).difference().standardError(),
                point(high).difference().standardError());
        double relative =
                TOLERANCE_PER_ERROR * error * (high - low) / Math.abs(differenceAt(high) - differenceAt(low)) / range;
        return range * (relative > MIN_TOLERANCE ? Math.min(MAX_TOLERANCE, relative) : MIN_TOLERANCE);
    }

    /** Whether the statistic at {@code x} misses the target by more than its error and a small part of its change. */
    private boolean isOff(double x, double a, double b) {
        double change = Math.abs(differenceAt(b) - differenceAt(a));
        double maxMiss = Double.isFinite(change) ? MAX_MISS * change : 0;
        double error = point(x).difference().standardError();
        return Math.abs(differenceAt(x)) > Math.max(maxMiss, Double.isFinite(error) ? error : 0);
    }

    /** The solution where all values from {@code first} to {@code last} meet the target. */
    private Solution meeting(double first, double last) {
        double next = varied.isStepped() ? 1 : NEIGHBOUR_DISTANCE * range;
        boolean isAlone = first == last
                && DoubleStream.of(first - next, first + next)
                        .filter(this::isInRange)
                        .noneMatch(x -> sign(x) == 0);
        return isAlone
                ? solution(varied.isStepped() ? Meeting.STEP : Meeting.CROSSING, first)
                : new Solution(
                        Meeting.STRETCH,
                        edge(points.headMap(first, false).descendingMap(), varied.low(), first),
                        edge(points.tailMap(last, false), varied.high(), last),
                        Double.NaN,
                        new Estimate(0, Double.NaN));
    }

    /** The last value that meets the target, outwards from {@code inside}. */
    private double edge(NavigableMap<Double, Point> outwards, double end, double inside) {
        double met = inside;
        double missed =
                outwards.keySet().stream().filter(x -> sign(x) != 0).findFirst().orElse(end);
        if (sign(missed) == 0) {
            return missed;
        }
        while (Math.abs(missed - met) > (varied.isStepped() ? 1 : NEIGHBOUR_DISTANCE * range)) {
            double middle = varied.nearest(met + (missed - met) / 2);
            if (sign(middle) == 0) {
                met = middle;
            } else {
                missed = middle;
            }
        }
        return met;
    }

    private Solution solution(Meeting meeting, double x) {
        Estimate slope = slope(x);
        double error = point(x).difference().standardError() / Math.abs(slope.value());
        return new Solution(meeting, x, x, Double.isFinite(error) ? error : Double.NaN, slope);
    }

    private Estimate slope(double x) {
        double step = varied.isStepped() ? 1 : MIN_SLOPE_STEP * range;
        double error = point(x).difference().standardError();
        Estimate slope = slope(x, step);
        while (Math.abs(slope.value()) * step < error && step < MAX_SLOPE_STEP * range) {
            step *= 2;
            slope = slope(x, step);
        }
        return slope;
    }

    /**
     * The slope over {@code step} to either side; of a stepped input between the value before {@code x} and {@code x}.
     */
    private Estimate slope(double x, double step) {
        double low = varied.clamped(x - step);
        double high = varied.clamped(varied.isStepped() ? Math.max(low + 1, x + step - 1) : x + step);
        Estimate change = function.rise(tried(low), tried(high));
        return new Estimate(change.value() / (high - low), change.standardError() / (high - low));
    }

    private Trial tried(double x) {
        Trial trial = function.trial(varied.candidate().apply(x));
        points.putIfAbsent(x, point(x, trial, Purpose.SLOPE));
        return trial;
    }

    private boolean isInRange(double x) {
        return x >= varied.low() && x <= varied.high();
    }

    private int sign(double x) {
        return (int) Math.signum(differenceAt(x));
    }

    /** The statistic less the target; 0 where that is rounding. */
    private double differenceAt(double x) {
        Point point = point(x);
        double difference = point.difference().value();
        return Rounding.difference(difference, 0, Math.abs(point.value().value()));
    }

    private Point point(double x) {
        return points.computeIfAbsent(
                x, key -> point(x, function.trial(varied.candidate().apply(x)), Purpose.SOLVE));
    }

    private Point point(double x, Trial trial, Purpose purpose) {
        Point point = new Point(x, purpose, function.value(trial), function.target(trial), function.difference(trial));
        if (Double.isNaN(point.difference().value())) {
            throw new IllegalArgumentException("the " + function.objective()
                    + " must be a number where it is sought, but was none with " + varied.name() + " at " + x);
        }
        return point;
    }
}

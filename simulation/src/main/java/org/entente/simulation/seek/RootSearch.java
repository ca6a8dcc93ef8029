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
import org.entente.simulation.experiment.Sample;
import org.entente.simulation.seek.Seek.Meeting;
import org.entente.simulation.seek.Seek.Point;
import org.entente.simulation.seek.Seek.Purpose;
import org.entente.simulation.seek.Seek.Solution;

/*
 * All values are simulated on the same draws, so that the statistic is a function of what is varied and its difference
 * from that of another scenario is paired. A scan of the range finds where the difference changes its sign; Brent's
 * method closes in there (R. P. Brent, "Algorithms for Minimization without Derivatives", 1973, chapter 4), to a tenth
 * of the error of the answer. That error is the difference's over the slope, which is taken over a step in which the
 * statistic changes by more than its error, if there is one.
 */

/** Simulates values as they are asked for, and finds where a statistic meets a target. */
final class RootSearch {

    private static final int SCAN_POINTS = 13;
    private static final int MAX_EVALUATIONS = 200;

    /** As a part of the range: how near to the present value no other is scanned. */
    private static final double MIN_SPACING = 0.01;

    /** As a part of the error of an answer: how close the search comes. */
    private static final double TOLERANCE = 0.1;

    /** As parts of the range: how close the search comes at least and at most. */
    private static final double COARSEST = 1e-3;

    private static final double FINEST = 1e-9;

    /**
     * As a part of the range: how far beside a value another one is tried, and how closely the end of a stretch is
     * found.
     */
    private static final double PROBE = 1e-5;

    /** As parts of the range: the steps over which slopes are taken. */
    private static final double MIN_STEP = 1.0 / 64;

    private static final double MAX_STEP = 1.0 / 8;

    /** As a part of a change: what is no jump. */
    private static final double MIN_PART = 1e-6;

    private final VariedInput varied;
    private final ObjectiveFunction function;
    private final double range;
    private final NavigableMap<Double, Point> points = new TreeMap<>();

    RootSearch(VariedInput varied, ObjectiveFunction function) {
        this.varied = varied;
        this.function = function;
        this.range = varied.high() - varied.low();
    }

    /** Simulates values all over the range, and finds the solutions among them and between them. */
    Seek seek() {
        scan();
        List<Solution> solutions = solutions();
        return new Seek(
                varied,
                function.objective(),
                function.experiment()
                        .kind(
                                varied.scenario().apply(varied.low()),
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

    /** Simulates values all over the range, the present one among them. */
    private void scan() {
        List<Double> scanned = scanned();
        List<Sample> samples = function.samples(
                scanned.stream().map(x -> varied.scenario().apply(x)).toList());
        for (int i = 0; i < samples.size(); i++) {
            points.put(scanned.get(i), point(scanned.get(i), samples.get(i), Purpose.SCAN));
        }
    }

    /** The present value takes the place of others close to it. */
    private List<Double> scanned() {
        OptionalDouble present = varied.present().stream()
                .map(varied::nearest)
                .filter(this::isInRange)
                .findFirst();
        DoubleStream others = Arrays.stream(varied.grid(SCAN_POINTS))
                .filter(x -> x == varied.low()
                        || x == varied.high()
                        || present.stream().noneMatch(now -> Math.abs(x - now) < MIN_SPACING * range));
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
        while (!isFinite(low, high) && high - low > FINEST * range) {
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
        return Double.isFinite(at(low)) && Double.isFinite(at(high));
    }

    /** By Brent's method, once more and as close as can be where the statistic is too steep for the first time. */
    private double solve(double low, double high) {
        double x = brent(close(low, high), low, high);
        if (!isOff(x, low, high)) {
            return x;
        }
        return Stream.of(points.headMap(x, false).descendingMap(), points.tailMap(x, false))
                .flatMap(side -> side.keySet().stream().limit(1))
                .filter(beside -> sign(beside) * sign(x) < 0)
                .findFirst()
                .map(beside -> brent(FINEST * range, Math.min(x, beside), Math.max(x, beside)))
                .orElse(x);
    }

    private double brent(double close, double low, double high) {
        return new BrentSolver(close).solve(MAX_EVALUATIONS, this::at, low, high);
    }

    /**
     * How close a search between two values is to come: to a tenth of the error that its answer will have, if that is
     * known.
     */
    private double close(double low, double high) {
        double error = Math.max(
                point(low).difference().standardError(),
                point(high).difference().standardError());
        double ofAnswer = TOLERANCE * error * (high - low) / Math.abs(at(high) - at(low)) / range;
        return range * (ofAnswer > FINEST ? Math.min(COARSEST, ofAnswer) : FINEST);
    }

    /** Whether the statistic at {@code x} is not the target, beyond its error and the least part of its change. */
    private boolean isOff(double x, double a, double b) {
        double change = Math.abs(at(b) - at(a));
        double slack = Double.isFinite(change) ? MIN_PART * change : 0;
        double error = point(x).difference().standardError();
        return Math.abs(at(x)) > Math.max(slack, Double.isFinite(error) ? error : 0);
    }

    /** The solution that all values from {@code first} to {@code last} are. */
    private Solution meeting(double first, double last) {
        double next = varied.isStepped() ? 1 : PROBE * range;
        boolean alone = first == last
                && DoubleStream.of(first - next, first + next)
                        .filter(this::isInRange)
                        .noneMatch(x -> sign(x) == 0);
        return alone
                ? solution(varied.isStepped() ? Meeting.STEP : Meeting.CROSSING, first)
                : new Solution(
                        Meeting.STRETCH,
                        edge(points.headMap(first, false).descendingMap(), varied.low(), first),
                        edge(points.tailMap(last, false), varied.high(), last),
                        Double.NaN,
                        new Estimate(0, Double.NaN));
    }

    /** The last value outwards from {@code inside} at which the target is met. */
    private double edge(NavigableMap<Double, Point> outwards, double end, double inside) {
        double met = inside;
        double missed =
                outwards.keySet().stream().filter(x -> sign(x) != 0).findFirst().orElse(end);
        if (sign(missed) == 0) {
            return missed;
        }
        while (Math.abs(missed - met) > (varied.isStepped() ? 1 : PROBE * range)) {
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
        double step = varied.isStepped() ? 1 : MIN_STEP * range;
        double error = point(x).difference().standardError();
        Estimate slope = slope(x, step);
        while (Math.abs(slope.value()) * step < error && step < MAX_STEP * range) {
            step *= 2;
            slope = slope(x, step);
        }
        return slope;
    }

    /** Over so far to either side; of a step over as far up to the value before it as from it on. */
    private Estimate slope(double x, double step) {
        double low = varied.clamped(x - step);
        double high = varied.clamped(varied.isStepped() ? Math.max(low + 1, x + step - 1) : x + step);
        Estimate change = sampled(high).difference(function.objective().statistic(), sampled(low));
        return new Estimate(change.value() / (high - low), change.standardError() / (high - low));
    }

    private Sample sampled(double x) {
        Sample sample = function.sample(varied.scenario().apply(x));
        points.putIfAbsent(x, point(x, sample, Purpose.SLOPE));
        return sample;
    }

    private boolean isInRange(double x) {
        return x >= varied.low() && x <= varied.high();
    }

    private int sign(double x) {
        return (int) Math.signum(at(x));
    }

    /** How far the statistic is above the target; 0 where that is rounding. */
    private double at(double x) {
        Point point = point(x);
        double difference = point.difference().value();
        boolean isRounding =
                Math.abs(difference) <= Seek.ROUNDING * Math.abs(point.value().value());
        return isRounding && Double.isFinite(difference) ? 0 : difference;
    }

    private Point point(double x) {
        return points.computeIfAbsent(
                x, any -> point(x, function.sample(varied.scenario().apply(x)), Purpose.SOLVE));
    }

    private Point point(double x, Sample sample, Purpose purpose) {
        Point point = new Point(x, purpose, function.value(sample), function.difference(sample));
        if (Double.isNaN(point.difference().value())) {
            throw new IllegalArgumentException("the " + function.objective()
                    + " must be a number where it is sought, but was none with " + varied.name() + " at " + x);
        }
        return point;
    }
}

package org.entente.simulation.actuals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;
import org.entente.simulation.actuals.Points.Likelihood;
import org.entente.simulation.actuals.Points.Point;

/*
 * A configuration puts each jump in a bin. Its probability given the observations is about that of a normal
 * (Laplace's approximation): with the mode z of one configuration, and the gradient g of another at z,
 *
 *     log p(bins) + log likelihood(z) − |z|²/2 + gᵀ (I + JᵀJ)⁻¹ g / 2
 *
 * and its own mode is z − (I + JᵀJ)⁻¹ g. All are compared so at the mode of the likeliest, until it stays so.
 * Where there are many, only those are run that are likely if the changes by several jumps add up.
 */

/** The search for the bins of the jumps in which the observations are likely. */
final class Configurations {

    private static final int KEPT = 256;
    private static final int MAX_ROUNDS = 12;
    private static final double LEAST = FastMath.log(1e-5);

    private final Points points;
    private final List<Jump> jumps;

    /** Bins with the likeliest scores in them, and the logarithm of what is proportional to their probability. */
    static final class Found {

        private final int[] bins;
        private final double[] mean;
        private final double log;

        Found(int[] bins, double[] mean, double log) {
            this.bins = bins.clone();
            this.mean = mean.clone();
            this.log = log;
        }

        int[] bins() {
            return bins.clone();
        }

        double[] mean() {
            return mean.clone();
        }

        double log() {
            return log;
        }
    }

    /** The likely configurations, the likeliest first, seen from its mode. */
    record Result(Mode mode, List<Found> found) {

        /** A normal in each of them. */
        List<Cell> cells() {
            double largest = found.get(0).log;
            double total = found.stream()
                    .mapToDouble(one -> FastMath.exp(one.log - largest))
                    .sum();
            return found.stream()
                    .map(one -> new Cell(
                            Arrays.stream(one.bins).boxed().toList(),
                            FastMath.exp(one.log - largest) / total,
                            new ArrayRealVector(one.mean),
                            mode.covariance()))
                    .toList();
        }
    }

    Configurations(Points points) {
        this.points = points;
        this.jumps = points.jumps();
    }

    /** The likely configurations; empty if none is found. */
    Optional<Result> search() {
        int[] bins = jumps.stream().mapToInt(Jump::likeliest).toArray();
        double[] start = new double[points.inputs()];
        Optional<Result> best = Optional.empty();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Optional<Mode> mode = Mode.from(points, bins, start);
            if (mode.isEmpty()) {
                return best;
            }
            Result result = new Result(mode.get(), likely(mode.get()));
            best = Optional.of(result);
            Found top = result.found.get(0);
            if (Arrays.equals(top.bins, bins)) {
                return best;
            }
            bins = top.bins();
            start = top.mean();
        }
        return best;
    }

    private List<Found> likely(Mode mode) {
        List<Point> candidates = candidates(mode);
        Likelihood[] likelihoods = points.at(candidates);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < likelihoods.length; i++) {
            if (Double.isFinite(likelihoods[i].log())) {
                found.add(found(mode, candidates.get(i).bins(), likelihoods[i].log(), likelihoods[i].whitened()));
            }
        }
        found.sort(Comparator.comparingDouble((Found one) -> -one.log));
        double least = found.get(0).log + LEAST;
        return found.stream().filter(one -> one.log >= least).toList();
    }

    private Found found(Mode mode, int[] bins, double logLikelihood, double[] whitened) {
        RealVector gradient = mode.gradient(whitened);
        RealVector step = mode.covariance().operate(gradient);
        RealVector scores = new ArrayRealVector(mode.scores());
        double log = logPrior(bins) + logLikelihood - 0.5 * scores.dotProduct(scores) + 0.5 * gradient.dotProduct(step);
        return new Found(bins, scores.subtract(step).toArray(), log);
    }

    private double logPrior(int[] bins) {
        double sum = 0;
        for (int e = 0; e < bins.length; e++) {
            sum += FastMath.log(jumps.get(e).width(bins[e]));
        }
        return sum;
    }

    /** The configurations that may be likely: jump by jump, as if what they change added up. */
    private List<Point> candidates(Mode mode) {
        List<Likelihood[]> singles = singles(mode);
        List<Partial> kept =
                List.of(new Partial(mode.bins(), mode.likelihood().whitened(), logScale(mode.likelihood())));
        for (int e = 0; e < jumps.size(); e++) {
            List<Partial> next = new ArrayList<>();
            for (Partial partial : kept) {
                for (int bin = 0; bin < jumps.get(e).bins(); bin++) {
                    partial.with(e, bin, singles.get(e)[bin], mode).ifPresent(next::add);
                }
            }
            kept = likeliest(mode, next);
        }
        return kept.stream()
                .map(partial -> new Point(mode.scores(), partial.bins))
                .toList();
    }

    /** The likeliest of {@code partials}, in this order. */
    private List<Partial> likeliest(Mode mode, List<Partial> partials) {
        double[] values = partials.stream().mapToDouble(one -> value(mode, one)).toArray();
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
                .limit(KEPT)
                .map(partials::get)
                .toList();
    }

    private double value(Mode mode, Partial partial) {
        double log = partial.logScale - 0.5 * squared(partial.whitened);
        return found(mode, partial.bins, log, partial.whitened).log;
    }

    private static double logScale(Likelihood likelihood) {
        return likelihood.log() + 0.5 * squared(likelihood.whitened());
    }

    private static double squared(double[] x) {
        return Arrays.stream(x).map(a -> a * a).sum();
    }

    /** Bins, with the distances and the scale of the likelihood if changes add up. */
    private static final class Partial {

        private final int[] bins;
        private final double[] whitened;
        private final double logScale;

        Partial(int[] bins, double[] whitened, double logScale) {
            this.bins = bins;
            this.whitened = whitened;
            this.logScale = logScale;
        }

        Optional<Partial> with(int jump, int bin, Likelihood single, Mode mode) {
            if (!Double.isFinite(single.log())) {
                return Optional.empty();
            }
            int[] others = bins.clone();
            others[jump] = bin;
            double[] sum = whitened.clone();
            double[] changed = single.whitened();
            double[] from = mode.likelihood().whitened();
            for (int o = 0; o < sum.length; o++) {
                sum[o] += changed[o] - from[o];
            }
            double scale = logScale + Configurations.logScale(single) - Configurations.logScale(mode.likelihood());
            return Optional.of(new Partial(others, sum, scale));
        }
    }

    /** The likelihoods at the mode with one jump in another bin, by jump and bin. */
    private List<Likelihood[]> singles(Mode mode) {
        List<Likelihood[]> singles = new ArrayList<>();
        for (int e = 0; e < jumps.size(); e++) {
            List<Point> line = new ArrayList<>();
            for (int bin = 0; bin < jumps.get(e).bins(); bin++) {
                int[] bins = mode.bins();
                bins[e] = bin;
                line.add(new Point(mode.scores(), bins));
            }
            singles.add(points.at(line));
        }
        return singles;
    }
}

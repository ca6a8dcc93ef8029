package org.entente.model.quantity;

import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Makes quantities of random kinds with random parameters, and draws for them. One number in four is an edge case. */
final class RandomQuantities {

    private final SplittableRandom random;

    RandomQuantities(long seed) {
        random = new SplittableRandom(seed);
    }

    Continuous continuous() {
        return switch (random.nextInt(8)) {
            case 0 -> new Normal(any(), positive());
            case 1 -> new LogNormal(positive(), 0.1 + fraction());
            case 2 -> uniform(any(), positive());
            case 3 -> triangular(any(), positive(), fraction());
            case 4 -> pert(any(), positive(), fraction());
            case 5 -> Beta.of(positive(), positive());
            case 6 -> new Gamma(positive(), positive());
            default -> new StudentT(positive(), any(), positive());
        };
    }

    private static Uniform uniform(double min, double width) {
        return new Uniform(min, min + width);
    }

    private static Triangular triangular(double min, double width, double part) {
        return new Triangular(min, min + part * width, min + width);
    }

    private static Pert pert(double min, double width, double part) {
        return new Pert(min, min + part * width, min + width);
    }

    Truncated truncated() {
        Continuous distribution = continuous();
        double a = fraction();
        double b = fraction();
        double low = distribution.quantile(0.001 + 0.9 * Math.min(a, b));
        return new Truncated(distribution, low, distribution.quantile(0.01 + 0.9 * Math.max(a, b)));
    }

    /** A quantity that is monotone in its draws: any except discrete values and mixtures. */
    Quantity monotone() {
        return switch (random.nextInt(4)) {
            case 0 -> continuous();
            case 1 -> truncated();
            case 2 -> empirical(2 + random.nextInt(8));
            default -> metalog(any(), 0.2 + 0.6 * fraction());
        };
    }

    private Empirical empirical(int n) {
        return new Empirical(Stream.generate(this::any).limit(n).toList());
    }

    private static Metalog metalog(double low, double part) {
        return Metalog.unbounded(low, low + 10 * part, low + 10);
    }

    /** A draw in (0, 1): a multiple of 2^-53. */
    double draw() {
        double ends = switch (random.nextInt(8)) {
            case 0 -> 0x1p-53;
            case 1 -> 0x1p-52;
            case 2 -> 0.5;
            case 3 -> Math.scalb(1.0 + random.nextInt(1 << 20), -53);
            default -> Math.scalb((double) random.nextLong(1, 1L << 53), -53);
        };
        return random.nextBoolean() ? ends : 1 - ends;
    }

    private double any() {
        return among(-100, 0, 100, random.nextDouble(-100, 100));
    }

    private double positive() {
        return among(0.1, 1, 20, random.nextDouble(0.1, 20));
    }

    private double fraction() {
        return among(0, 0.5, 1, random.nextDouble());
    }

    private double among(double least, double middle, double most, double between) {
        return switch (random.nextInt(12)) {
            case 0 -> least;
            case 1 -> middle;
            case 2 -> most;
            default -> between;
        };
    }
}

package org.entente.model.quantity;

import static org.apache.commons.math3.special.Gamma.logGamma;
import static org.apache.commons.math3.special.Gamma.regularizedGammaP;
import static org.apache.commons.math3.special.Gamma.regularizedGammaQ;

import org.apache.commons.math3.util.FastMath;

/**
 * The gamma distribution.
 *
 * @param shape above 0
 * @param scale above 0; the mean is shape times scale
 */
public record Gamma(double shape, double scale) implements Continuous {

    public Gamma {
        Range.POSITIVE.requireNumber("shape of gamma", shape);
        Range.POSITIVE.requireNumber("scale of gamma", scale);
    }

    @Override
    public double quantile(double u) {
        return solve(u, 1 - u);
    }

    @Override
    public double inverseSurvival(double q) {
        return solve(1 - q, q);
    }

    private double solve(double p, double q) {
        double z = p < q ? StandardNormal.quantile(p) : -StandardNormal.quantile(q);
        double x = QuantileSolver.solve(new Gamma(shape, 1), p, q, start(p, z));
        return support().nearest(scale * x);
    }

    /**
     * The first guess: Wilson and Hilferty's cube of a normal variable; near 0, where the cube fails, the leading power
     * of the series.
     */
    private double start(double p, double z) {
        double root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
        return root > 0.2 ? shape * root * root * root : FastMath.exp((FastMath.log(p) + logGamma(shape + 1)) / shape);
    }

    @Override
    public boolean iterative() {
        return true;
    }

    @Override
    public Support support() {
        return Support.open(0, Double.POSITIVE_INFINITY);
    }

    @Override
    public double mean() {
        return shape * scale;
    }

    @Override
    public double cumulative(double x) {
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            return x > 0 ? 1 : 0;
        }
        return regularizedGammaP(shape, x / scale, QuantileSolver.RELATIVE_ERROR, Integer.MAX_VALUE);
    }

    @Override
    public double survival(double x) {
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            return x > 0 ? 0 : 1;
        }
        return regularizedGammaQ(shape, x / scale, QuantileSolver.RELATIVE_ERROR, Integer.MAX_VALUE);
    }

    @Override
    public double density(double x) {
        if (!(x >= 0 && x < Double.POSITIVE_INFINITY)) {
            return 0;
        }
        double y = x / scale;
        double power = shape == 1 ? 0 : (shape - 1) * FastMath.log(y);
        return FastMath.exp(power - y - logGamma(shape)) / scale;
    }

    @Override
    public double partialMean(double low, double high) {
        return mean() * new Gamma(shape + 1, scale).probability(low, high);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.gamma(this);
    }

    @Override
    public String toString() {
        return "gamma(shape " + Range.plain(shape) + ", scale " + Range.plain(scale) + ")";
    }
}

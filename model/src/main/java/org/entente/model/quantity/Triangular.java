package org.entente.model.quantity;

/**
 * The distribution whose density rises linearly from {@code min} to {@code mode} and falls linearly to {@code max}.
 *
 * @param min finite
 * @param mode in [min, max]
 * @param max above {@code min}
 */
public record Triangular(double min, double mode, double max) implements Continuous {

    public Triangular {
        ParameterChecks.requireBounds("triangular", min, max);
        ParameterChecks.requireMode("triangular", min, mode, max);
    }

    @Override
    public double quantile(double u) {
        return solve(u, 1 - u);
    }

    @Override
    public double inverseSurvival(double q) {
        return solve(1 - q, q);
    }

    /** The x with P(X &le; x) = p and P(X &gt; x) = q, which add to 1. */
    private double solve(double p, double q) {
        double width = max - min;
        double x = p * width < mode - min
                ? min + Math.sqrt(p * width * (mode - min))
                : max - Math.sqrt(q * width * (max - mode));
        return support().nearest(x);
    }

    @Override
    public Support support() {
        return Support.open(min, max);
    }

    @Override
    public double mean() {
        return (min + mode + max) / 3;
    }

    @Override
    public double cumulative(double x) {
        return x < mode ? below(x) : 1 - above(x);
    }

    @Override
    public double survival(double x) {
        return x < mode ? 1 - below(x) : above(x);
    }

    private double below(double x) {
        double distance = Math.max(0, x - min);
        return distance == 0 ? 0 : distance / (max - min) * (distance / (mode - min));
    }

    private double above(double x) {
        double distance = Math.max(0, max - x);
        return distance == 0 ? 0 : distance / (max - min) * (distance / (max - mode));
    }

    @Override
    public double density(double x) {
        if (!(x >= min && x <= max)) {
            return 0;
        }
        double peak = 2 / (max - min);
        if (x == mode) {
            return peak;
        }
        return x < mode ? peak * ((x - min) / (mode - min)) : peak * ((max - x) / (max - mode));
    }

    @Override
    public double partialMean(double low, double high) {
        double from = Math.max(low, min);
        double to = Math.min(high, max);
        double middle = Math.min(Math.max(mode, from), to);
        return moment(from, middle) + moment(middle, to);
    }

    /** The integral of x times the density from {@code a} to {@code b}, between which the density is linear. */
    private double moment(double a, double b) {
        return (b - a) / 6 * (density(a) * (2 * a + b) + density(b) * (a + 2 * b));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.triangular(this);
    }

    @Override
    public String toString() {
        return "triangular(min " + Range.plain(min) + ", mode " + Range.plain(mode) + ", max " + Range.plain(max) + ")";
    }
}

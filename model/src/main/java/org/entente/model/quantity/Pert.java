package org.entente.model.quantity;

/**
 * The beta distribution of expert estimates, with shape 4: alpha = 1 + 4 (mode - min) / (max - min), beta = 1 + 4 (max
 * - mode) / (max - min).
 *
 * @param min finite
 * @param mode in [min, max]
 * @param max above {@code min}
 */
public record Pert(double min, double mode, double max) implements Continuous {

    public Pert {
        ParameterChecks.requireBounds("pert", min, max);
        ParameterChecks.requireMode("pert", min, mode, max);
    }

    /** This distribution as a beta distribution. */
    public Beta asBeta() {
        double width = max - min;
        return new Beta(1 + 4 * ((mode - min) / width), 1 + 4 * ((max - mode) / width), min, max);
    }

    @Override
    public double quantile(double u) {
        return asBeta().quantile(u);
    }

    @Override
    public double inverseSurvival(double q) {
        return asBeta().inverseSurvival(q);
    }

    @Override
    public boolean iterative() {
        return true;
    }

    @Override
    public Support support() {
        return Support.open(min, max);
    }

    @Override
    public double mean() {
        return (min + 4 * mode + max) / 6;
    }

    @Override
    public double cumulative(double x) {
        return asBeta().cumulative(x);
    }

    @Override
    public double survival(double x) {
        return asBeta().survival(x);
    }

    @Override
    public double density(double x) {
        return asBeta().density(x);
    }

    @Override
    public double partialMean(double low, double high) {
        return asBeta().partialMean(low, high);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.pert(this);
    }

    @Override
    public String toString() {
        return "pert(min " + Range.plain(min) + ", mode " + Range.plain(mode) + ", max " + Range.plain(max) + ")";
    }
}

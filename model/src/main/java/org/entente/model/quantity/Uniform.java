package org.entente.model.quantity;

/**
 * The distribution that is equally dense from {@code min} to {@code max}.
 *
 * @param min finite
 * @param max above {@code min}
 */
public record Uniform(double min, double max) implements Continuous {

    public Uniform {
        ParameterChecks.requireBounds("uniform", min, max);
    }

    @Override
    public double quantile(double u) {
        return support().nearest(min + u * (max - min));
    }

    @Override
    public double inverseSurvival(double q) {
        return support().nearest(max - q * (max - min));
    }

    @Override
    public Support support() {
        return Support.open(min, max);
    }

    @Override
    public double mean() {
        return 0.5 * min + 0.5 * max;
    }

    @Override
    public double cumulative(double x) {
        return (within(x) - min) / (max - min);
    }

    @Override
    public double survival(double x) {
        return (max - within(x)) / (max - min);
    }

    @Override
    public double density(double x) {
        return x >= min && x <= max ? 1 / (max - min) : 0;
    }

    @Override
    public double partialMean(double low, double high) {
        return probability(low, high) * (0.5 * within(low) + 0.5 * within(high));
    }

    private double within(double x) {
        return Math.min(Math.max(x, min), max);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.uniform(this);
    }

    @Override
    public String toString() {
        return "uniform(min " + Range.plain(min) + ", max " + Range.plain(max) + ")";
    }
}

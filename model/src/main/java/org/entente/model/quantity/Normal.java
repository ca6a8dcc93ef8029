package org.entente.model.quantity;

/**
 * The normal distribution.
 *
 * @param mean finite
 * @param standardDeviation above 0
 */
public record Normal(double mean, double standardDeviation) implements Continuous {

    public Normal {
        Range.FINITE.requireNumber("mean of normal", mean);
        Range.POSITIVE.requireNumber("sd of normal", standardDeviation);
    }

    /** The normal distribution with these 10th and 90th percentiles, the first below the second. */
    public static Normal ofP10P90(double p10, double p90) {
        ParameterChecks.requireQuantiles("normal", p10, p90);
        return new Normal(0.5 * (p10 + p90), (p90 - p10) / (2 * StandardNormal.Z_OF_P90));
    }

    @Override
    public double quantile(double u) {
        return support().nearest(mean + standardDeviation * StandardNormal.quantile(u));
    }

    @Override
    public double inverseSurvival(double q) {
        return support().nearest(mean - standardDeviation * StandardNormal.quantile(q));
    }

    @Override
    public Support support() {
        return Support.open(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @Override
    public double cumulative(double x) {
        return StandardNormal.cumulative(standardised(x));
    }

    @Override
    public double survival(double x) {
        return StandardNormal.cumulative(-standardised(x));
    }

    @Override
    public double density(double x) {
        return StandardNormal.density(standardised(x)) / standardDeviation;
    }

    @Override
    public double partialMean(double low, double high) {
        double densities = StandardNormal.density(standardised(low)) - StandardNormal.density(standardised(high));
        return mean * probability(low, high) + standardDeviation * densities;
    }

    private double standardised(double x) {
        return (x - mean) / standardDeviation;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.normal(this);
    }

    @Override
    public String toString() {
        return "normal(mean " + Range.plain(mean) + ", sd " + Range.plain(standardDeviation) + ")";
    }
}

package org.entente.model.quantity;

/**
 * A distribution conditioned on an interval.
 *
 * @param distribution the distribution, with some probability in the interval
 * @param low lower bound, or minus infinity for none
 * @param high upper bound above {@code low}, or infinity for none
 */
public record Truncated(Continuous distribution, double low, double high) implements Continuous {

    public Truncated {
        if (!(low < high)) {
            throw new IllegalArgumentException("truncate of " + distribution
                    + " must be an interval [low, high] with low below high" + ", but was " + interval(low, high));
        }
        if (!(distribution.probability(low, high) > 0)) {
            throw new IllegalArgumentException("truncate of " + distribution
                    + " must be an interval that has some probability" + ", but was " + interval(low, high));
        }
    }

    @Override
    public double quantile(double u) {
        return solve(u, 1 - u);
    }

    @Override
    public double inverseSurvival(double q) {
        return solve(1 - q, q);
    }

    /**
     * The x with P(X &le; x) = p and P(X &gt; x) = q, which add to 1; found from the smaller tail of
     * {@code distribution}.
     */
    private double solve(double p, double q) {
        double below = q * distribution.cumulative(low) + p * distribution.cumulative(high);
        double x = below <= 0.5
                ? distribution.quantile(below)
                : distribution.inverseSurvival(q * distribution.survival(low) + p * distribution.survival(high));
        return support().nearest(x);
    }

    @Override
    public boolean iterative() {
        return distribution.iterative();
    }

    @Override
    public Support support() {
        Support whole = distribution.support();
        return Support.open(Math.max(low, whole.low()), Math.min(high, whole.high()));
    }

    @Override
    public double mean() {
        return support().nearest(distribution.partialMean(low, high) / distribution.probability(low, high));
    }

    @Override
    public double tailIndex() {
        boolean isBounded =
                Double.isFinite(support().low()) && Double.isFinite(support().high());
        return isBounded ? Double.POSITIVE_INFINITY : distribution.tailIndex();
    }

    @Override
    public double cumulative(double x) {
        return distribution.probability(low, within(x)) / distribution.probability(low, high);
    }

    @Override
    public double survival(double x) {
        return distribution.probability(within(x), high) / distribution.probability(low, high);
    }

    @Override
    public double density(double x) {
        return x >= low && x <= high ? distribution.density(x) / distribution.probability(low, high) : 0;
    }

    @Override
    public double partialMean(double from, double to) {
        return distribution.partialMean(within(from), within(to)) / distribution.probability(low, high);
    }

    private double within(double x) {
        return Math.min(Math.max(x, low), high);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.truncated(this);
    }

    @Override
    public String toString() {
        return distribution + " truncated to " + interval(low, high);
    }

    private static String interval(double low, double high) {
        return "[" + bound(low) + ", " + bound(high) + "]";
    }

    private static String bound(double value) {
        return Double.isInfinite(value) ? "null" : Range.plain(value);
    }
}

package org.entente.model.quantity;

/**
 * A distribution conditioned on an interval.
 *
 * @param of the distribution, of which some probability lies in the interval
 * @param low lower bound, or minus infinity for none
 * @param high upper bound above {@code low}, or infinity for none
 */
public record Truncated(Continuous of, double low, double high) implements Continuous {

    public Truncated {
        if (!(low < high)) {
            throw new IllegalArgumentException("truncate of " + of
                    + " must be an interval [low, high] with low below high" + ", but was " + interval(low, high));
        }
        if (!(of.probability(low, high) > 0)) {
            throw new IllegalArgumentException("truncate of " + of + " must be an interval that has some probability"
                    + ", but was " + interval(low, high));
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

    /** The x with P(X &le; x) = p and P(X &gt; x) = q, which add to 1; found from the smaller tail of {@code of}. */
    private double solve(double p, double q) {
        double below = q * of.cumulative(low) + p * of.cumulative(high);
        double x = below <= 0.5 ? of.quantile(below) : of.inverseSurvival(q * of.survival(low) + p * of.survival(high));
        return support().nearest(x);
    }

    @Override
    public boolean iterative() {
        return of.iterative();
    }

    @Override
    public Support support() {
        Support whole = of.support();
        return Support.open(Math.max(low, whole.low()), Math.min(high, whole.high()));
    }

    @Override
    public double mean() {
        return support().nearest(of.partialMean(low, high) / of.probability(low, high));
    }

    @Override
    public double cumulative(double x) {
        return of.probability(low, within(x)) / of.probability(low, high);
    }

    @Override
    public double survival(double x) {
        return of.probability(within(x), high) / of.probability(low, high);
    }

    @Override
    public double density(double x) {
        return x >= low && x <= high ? of.density(x) / of.probability(low, high) : 0;
    }

    @Override
    public double partialMean(double from, double to) {
        return of.partialMean(within(from), within(to)) / of.probability(low, high);
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
        return of + " truncated to " + interval(low, high);
    }

    private static String interval(double low, double high) {
        return "[" + bound(low) + ", " + bound(high) + "]";
    }

    private static String bound(double value) {
        return Double.isInfinite(value) ? "null" : Range.plain(value);
    }
}

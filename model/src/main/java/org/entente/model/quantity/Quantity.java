package org.entente.model.quantity;

/** A number, or a distribution from which a number is drawn once per path (MODEL 2). */
public sealed interface Quantity permits Constant, Continuous, Discrete, Empirical, Metalog, Mixture {

    /**
     * The value of a uniform draw: the inverse distribution function, except that {@link Discrete} and {@link Mixture}
     * divide (0, 1) in the order of their lists.
     *
     * @param u in the open interval (0, 1); not checked
     */
    double quantile(double u);

    /** The interval of the values that can be drawn. */
    Support support();

    /** P(X &le; x). */
    double cumulative(double x);

    /** The expected value; infinite or NaN where it does not exist. */
    double mean();

    /**
     * The order from which on moments do not exist: the mean exists above 1, the variance above 2. Infinite where all
     * moments exist.
     */
    default double tailIndex() {
        return Double.POSITIVE_INFINITY;
    }

    /** Whether {@code x} is drawn with a probability above 0. */
    boolean hasAtomAt(double x);

    /** Whether {@link #quantile} never falls as u rises, so that an interval of draws is an interval of values. */
    boolean isMonotone();

    /**
     * The least x with P(X &le; x) &ge; {@code p}.
     *
     * @param p in the open interval (0, 1); not checked
     */
    default double percentile(double p) {
        return quantile(p);
    }

    /** The least x with P(X &le; x) &ge; 1/2. */
    default double median() {
        return percentile(0.5);
    }

    /** The result of the method for this kind. */
    <R> R match(Cases<R> cases);

    /**
     * A method per kind of quantity.
     *
     * @param <R> what each method returns
     */
    interface Cases<R> {

        R constant(Constant quantity);

        R normal(Normal quantity);

        R logNormal(LogNormal quantity);

        R uniform(Uniform quantity);

        R triangular(Triangular quantity);

        R pert(Pert quantity);

        R beta(Beta quantity);

        R gamma(Gamma quantity);

        R studentT(StudentT quantity);

        R truncated(Truncated quantity);

        R discrete(Discrete quantity);

        R empirical(Empirical quantity);

        R metalog(Metalog quantity);

        R mixture(Mixture quantity);
    }
}

package org.entente.model.quantity;

import org.apache.commons.math3.util.FastMath;

/**
 * The normal distribution with mean 0 and standard deviation 1, to a relative error of about 1e-15 in both tails.
 *
 * <p>The quantile is Wichura's PPND16 (Algorithm AS 241, Applied Statistics 37, 1988), the distribution function is
 * Cody's (Mathematics of Computation 23, 1969; Algorithm 715, ACM TOMS 19, 1993); both are ratios of polynomials whose
 * coefficients stand below in ascending order.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the coefficients have the digits that were published
public final class StandardNormal {

    /**
     * The 90th percentile. For any normal distribution, p10 and p90 lie this many standard deviations from the mean.
     */
    static final double Z_OF_P90 = 1.2815515655446004;

    private static final double ONE_OVER_ROOT_TWO_PI = 0.3989422804014327;
    /** The distance from 0 beyond which the tail is below the smallest positive double. */
    private static final double MAX_DISTANCE = 38.6;

    private static final double[] CENTRE_NUMERATOR = {
        3.3871328727963666080e0,
        1.3314166789178437745e+2,
        1.9715909503065514427e+3,
        1.3731693765509461125e+4,
        4.5921953931549871457e+4,
        6.7265770927008700853e+4,
        3.3430575583588128105e+4,
        2.5090809287301226727e+3
    };
    private static final double[] CENTRE_DENOMINATOR = {
        1,
        4.2313330701600911252e+1,
        6.8718700749205790830e+2,
        5.3941960214247511077e+3,
        2.1213794301586595867e+4,
        3.9307895800092710610e+4,
        2.8729085735721942674e+4,
        5.2264952788528545610e+3
    };
    private static final double[] MIDDLE_NUMERATOR = {
        1.42343711074968357734e0,
        4.63033784615654529590e0,
        5.76949722146069140550e0,
        3.64784832476320460504e0,
        1.27045825245236838258e0,
        2.41780725177450611770e-1,
        2.27238449892691845833e-2,
        7.74545014278341407640e-4
    };
    private static final double[] MIDDLE_DENOMINATOR = {
        1,
        2.05319162663775882187e0,
        1.67638483018380384940e0,
        6.89767334985100004550e-1,
        1.48103976427480074590e-1,
        1.51986665636164571966e-2,
        5.47593808499534494600e-4,
        1.05075007164441684324e-9
    };
    private static final double[] FAR_NUMERATOR = {
        6.65790464350110377720e0,
        5.46378491116411436990e0,
        1.78482653991729133580e0,
        2.96560571828504891230e-1,
        2.65321895265761230930e-2,
        1.24266094738807843860e-3,
        2.71155556874348757815e-5,
        2.01033439929228813265e-7
    };
    private static final double[] FAR_DENOMINATOR = {
        1,
        5.99832206555887937690e-1,
        1.36929880922735805310e-1,
        1.48753612908506148525e-2,
        7.86869131145613259100e-4,
        1.84631831751005468180e-5,
        1.42151175831644588870e-7,
        2.04426310338993978564e-15
    };

    private static final double[] SMALL_NUMERATOR = {
        18154.981253343561249,
        1067.6894854603709582,
        161.02823106855587881,
        2.2352520354606839287,
        0.065682337918207449113
    };
    private static final double[] SMALL_DENOMINATOR = {
        45507.789335026729956, 10260.932208618978205, 976.09855173777669322, 47.20258190468824187, 1
    };
    private static final double[] LARGE_NUMERATOR = {
        9842.7148383839780218,
        11602.651437647350124,
        6848.1904505362823326,
        2494.5375852903726711,
        597.27027639480026226,
        93.506656132177855979,
        8.8831497943883759412,
        0.39894151208813466764,
        1.0765576773720192317e-8
    };
    private static final double[] LARGE_DENOMINATOR = {
        19685.429676859990727,
        38912.003286093271411,
        34900.952721145977266,
        18615.571640885098091,
        6485.558298266760755,
        1519.377599407554805,
        235.38790178262499861,
        22.266688044328115691,
        1
    };
    private static final double[] HUGE_NUMERATOR = {
        2.9112874951168792e-5,
        0.001421619193227893466,
        0.022235277870649807,
        0.1274011611602473639,
        0.21589853405795699,
        0.02307344176494017303
    };
    private static final double[] HUGE_DENOMINATOR = {
        7.29751555083966205e-5,
        0.00378239633202758244,
        0.0659881378689285515,
        0.468238212480865118,
        1.28426009614491121,
        1
    };

    private StandardNormal() {}

    /**
     * The z with P(Z &le; z) = {@code u}.
     *
     * @param u in [0, 1]: minus infinity at 0, infinity at 1; NaN elsewhere
     */
    public static double quantile(double u) {
        double fromMedian = u - 0.5;
        if (Math.abs(fromMedian) <= 0.425) {
            double r = 0.180625 - fromMedian * fromMedian;
            return fromMedian * ratio(CENTRE_NUMERATOR, CENTRE_DENOMINATOR, r);
        }
        double tail = Math.min(u, 1 - u);
        if (!(tail > 0)) {
            return tail == 0 ? Math.copySign(Double.POSITIVE_INFINITY, fromMedian) : Double.NaN;
        }
        double r = Math.sqrt(-FastMath.log(tail));
        double z = r <= 5
                ? ratio(MIDDLE_NUMERATOR, MIDDLE_DENOMINATOR, r - 1.6)
                : ratio(FAR_NUMERATOR, FAR_DENOMINATOR, r - 5);
        return Math.copySign(z, fromMedian);
    }

    /** P(Z &le; {@code z}); the upper tail is {@code cumulative(-z)}. */
    public static double cumulative(double z) {
        double distance = Math.abs(z);
        if (distance <= 0.67448975) {
            return 0.5 + z * ratio(SMALL_NUMERATOR, SMALL_DENOMINATOR, z * z);
        }
        double tail = upperTail(distance);
        return z > 0 ? 1 - tail : tail;
    }

    private static double upperTail(double z) {
        if (z > MAX_DISTANCE) {
            return 0;
        }
        if (z * z <= 32) {
            return halfSquareExponential(z) * ratio(LARGE_NUMERATOR, LARGE_DENOMINATOR, z);
        }
        double y = 1 / (z * z);
        double correction = y * ratio(HUGE_NUMERATOR, HUGE_DENOMINATOR, y);
        return halfSquareExponential(z) * (ONE_OVER_ROOT_TWO_PI - correction) / z;
    }

    /** P({@code low} &lt; Z &le; {@code high}), without cancellation in the tails. */
    static double probability(double low, double high) {
        return low > 0 ? cumulative(-low) - cumulative(-high) : cumulative(high) - cumulative(low);
    }

    /** The density at {@code z}. */
    public static double density(double z) {
        return Math.abs(z) > MAX_DISTANCE + 1 ? 0 : ONE_OVER_ROOT_TWO_PI * halfSquareExponential(z);
    }

    /** exp(-z²/2), corrected for the rounding error of z². */
    private static double halfSquareExponential(double z) {
        double square = z * z;
        double lost = Math.fma(z, z, -square);
        return FastMath.exp(-0.5 * square) * (1 - 0.5 * lost);
    }

    private static double ratio(double[] numerator, double[] denominator, double x) {
        return polynomial(numerator, x) / polynomial(denominator, x);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = coefficients[coefficients.length - 1];
        for (int i = coefficients.length - 2; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}

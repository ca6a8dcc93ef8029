package org.entente.simulation.contour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.interpolation.AkimaSplineInterpolator;
import org.apache.commons.math3.analysis.interpolation.LinearInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/*
 * H. Akima's splines ("A new method of interpolation and smooth curve fitting based on local procedures", Journal of
 * the ACM 17, 1970) do not overshoot much beside a corner, as where a cap begins to bind.
 */

/**
 * A smooth curve through values, straight where there are fewer than five in a row, with a gap at each value that is
 * not finite.
 */
final class GappedSpline {

    private static final int MIN_POINTS = 5;

    private final List<PolynomialSplineFunction> pieces = new ArrayList<>();

    /** The curve through {@code y} at {@code x}, which ascends. */
    GappedSpline(double[] x, double[] y) {
        int from = 0;
        for (int i = 0; i <= x.length; i++) {
            if (i == x.length || !Double.isFinite(y[i])) {
                add(Arrays.copyOfRange(x, from, i), Arrays.copyOfRange(y, from, i));
                from = Math.min(i + 1, x.length);
            }
        }
    }

    private void add(double[] x, double[] y) {
        if (x.length >= MIN_POINTS) {
            pieces.add(new AkimaSplineInterpolator().interpolate(x, y));
        } else if (x.length > 1) {
            pieces.add(new LinearInterpolator().interpolate(x, y));
        }
    }

    /** The value at {@code x}; NaN in a gap and beyond the ends. */
    double at(double x) {
        return pieces.stream()
                .filter(piece -> piece.isValidPoint(x))
                .findFirst()
                .map(piece -> piece.value(x))
                .orElse(Double.NaN);
    }
}

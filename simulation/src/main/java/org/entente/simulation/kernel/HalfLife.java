package org.entente.simulation.kernel;

import java.util.Arrays;
import org.entente.simulation.math.ColumnMath;

/**
 * A column 2^(−sΔ/h) for a half-life of h years, s months after it began to fade (MODEL 3, 5, 8 and 10).
 *
 * <p>It is one multiplication a month by the monthly factor 2^(−Δ/h), kept in a column of its own; over 84 months that
 * is within 84 roundings of the power itself.
 */
final class HalfLife {

    private static final double LOG_2 = 0.6931471805599453;

    private final int years;
    private final int exponent;
    private final int factor;
    private final int fade;

    /** Fades over the half-life in column {@code years}. */
    HalfLife(Columns columns, int years) {
        this.years = years;
        this.exponent = columns.temporary();
        this.factor = columns.temporary();
        this.fade = columns.temporary();
    }

    /** The column of the fade. */
    int fade() {
        return fade;
    }

    /** Adds what the fade is made of to the wiring of a step. */
    Wiring wire(Wiring wiring) {
        return wiring.reads(years).writes(exponent, factor, fade);
    }

    /** Sets the fade to what it is {@code months} months after it began. */
    void begin(Block block, int months) {
        double[] h = block.column(years);
        double[] x = block.column(exponent);
        int n = block.paths();
        for (int i = 0; i < n; i++) {
            x[i] = -LOG_2 * Loops.DELTA / h[i];
        }
        ColumnMath.exp(x, block.column(factor), n);
        Loops.scale(x, months, n);
        ColumnMath.exp(x, block.column(fade), n);
    }

    /** One month later. */
    void advance(Block block) {
        Loops.multiply(block.column(fade), block.column(factor), block.paths());
    }

    /** Sets the fade to 0, of something that has not begun. */
    void clear(Block block) {
        Arrays.fill(block.column(fade), 0);
    }
}

package org.entente.simulation.step;

import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.math.ColumnMath;

/**
 * An exponential decay: a column 2^(−sΔ/h) for a half-life of h years, s months after its beginning (MODEL 3, 5, 8 and
 * 10).
 *
 * <p>Each month is one multiplication by the monthly factor 2^(−Δ/h), which has a column of its own. Over 84 months the
 * column is within 84 roundings of the power itself.
 */
final class Decay {

    private static final double LOG_2 = 0.6931471805599453;

    private final int years;
    private final int exponent;
    private final int factor;
    private final int left;

    /** A decay with the half-life in column {@code years}. */
    Decay(ColumnLayout layout, int years) {
        this.years = years;
        this.exponent = layout.temporary();
        this.factor = layout.temporary();
        this.left = layout.temporary();
    }

    /** The column of the part that is left. */
    int left() {
        return left;
    }

    /** The dataflow of a step with the columns of the decay. */
    Dataflow join(Dataflow step) {
        return step.reads(years).writes(factor, left).scratch(exponent);
    }

    /** Sets the part that is left to its value {@code months} months after the beginning. */
    void begin(Block block, int months) {
        double[] h = block.column(years);
        double[] x = block.column(exponent);
        int n = block.paths();
        for (int i = 0; i < n; i++) {
            x[i] = -LOG_2 * ColumnLoops.DELTA / h[i];
        }
        ColumnMath.exp(x, block.column(factor), n);
        ColumnLoops.scale(x, months, n);
        ColumnMath.exp(x, block.column(left), n);
    }

    /** Moves one month on. */
    void advance(Block block) {
        ColumnLoops.multiply(block.column(left), block.column(factor), block.paths());
    }
}

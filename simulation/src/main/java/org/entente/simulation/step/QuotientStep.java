package org.entente.simulation.step;

import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/** The step of a column divided by another, which is above 0. */
final class QuotientStep implements Step {

    private final int dividend;
    private final int divisor;
    private final int quotient;

    private QuotientStep(int dividend, int divisor, int quotient) {
        this.dividend = dividend;
        this.divisor = divisor;
        this.quotient = quotient;
    }

    /** The column of {@code dividend} divided by {@code divisor}. */
    static int compile(ProgramBuilder builder, int dividend, int divisor) {
        int quotient = builder.layout().temporary();
        builder.add(new QuotientStep(dividend, divisor, quotient));
        return quotient;
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this).reads(dividend, divisor).renews(quotient);
    }

    @Override
    public void advance(Block block, int t) {
        divide(block.column(dividend), block.column(divisor), block.column(quotient), block.paths());
    }

    private static void divide(double[] dividend, double[] divisor, double[] quotient, int n) {
        for (int i = 0; i < n; i++) {
            quotient[i] = dividend[i] / divisor[i];
        }
    }
}

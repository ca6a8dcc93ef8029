package org.entente.simulation.step;

import org.entente.model.Address;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.math.ColumnMath;

/** The step of the logarithm of a quantity, computed once per path. */
final class LogarithmStep implements Step.OncePerPath {

    private final int quantity;
    private final int log;

    private LogarithmStep(int quantity, int log) {
        this.quantity = quantity;
        this.log = log;
    }

    /**
     * The column of the logarithm of the quantity at {@code address}; adds a step unless the quantity is a constant.
     */
    static int compile(ProgramBuilder builder, Address address) {
        if (builder.isConstant(address)) {
            double[] log = new double[1];
            ColumnMath.log(new double[] {builder.constant(address)}, log, 1);
            return builder.layout().constant(log[0]);
        }
        int log = builder.layout().temporary();
        builder.add(new LogarithmStep(builder.quantity(address), log));
        return log;
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this).reads(quantity).writes(log);
    }

    @Override
    public void begin(Block block) {
        ColumnMath.log(block.column(quantity), block.column(log), block.paths());
    }
}

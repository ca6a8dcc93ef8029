package org.entente.simulation.kernel;

import org.entente.model.Address;
import org.entente.simulation.math.ColumnMath;

/** The logarithm of a quantity that is drawn, once per path. */
final class LogarithmStep implements Step.OncePerPath {

    private final int quantity;
    private final int log;

    private LogarithmStep(int quantity, int log) {
        this.quantity = quantity;
        this.log = log;
    }

    /** The column of the logarithm of the quantity at {@code address}; adds a step if that is not a constant. */
    static int compile(Compilation compilation, Address address) {
        if (compilation.isConstant(address)) {
            double[] log = new double[1];
            ColumnMath.log(new double[] {compilation.constant(address)}, log, 1);
            return compilation.columns().constant(log[0]);
        }
        int log = compilation.columns().temporary();
        compilation.add(new LogarithmStep(compilation.quantity(address), log));
        return log;
    }

    @Override
    public Wiring wiring() {
        return Wiring.of().reads(quantity).writes(log);
    }

    @Override
    public void begin(Block block) {
        ColumnMath.log(block.column(quantity), block.column(log), block.paths());
    }
}

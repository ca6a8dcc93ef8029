package org.entente.simulation.step;

import org.entente.model.Address;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.math.ColumnMath;

/**
 * The step of a run-rate that grows towards a ceiling (MODEL 3):
 *
 * <pre>
 * log D(t+1) = log D(t) + (r (1 − D(t)/K) − σ²/2) Δ + σ √Δ · W(t)
 * </pre>
 */
final class LogisticStep implements Step {

    private final int runRate;
    private final int ceiling;
    private final int rate;
    private final int volatility;
    private final int shock;
    private final int level;
    private final int log;

    private LogisticStep(ProgramBuilder builder, Address address) {
        ColumnLayout layout = builder.layout();
        runRate = builder.quantity(address.child("run-rate"));
        ceiling = builder.quantity(address.child("ceiling"));
        rate = builder.quantity(address.child("rate"));
        volatility = builder.quantity(address.child("volatility"));
        shock = layout.column(ColumnNames.shock(address));
        level = layout.define(ColumnNames.level(address));
        log = layout.temporary();
    }

    /** The column of the run-rate of the process at {@code address}. */
    static int compile(ProgramBuilder builder, Address address) {
        LogisticStep step = new LogisticStep(builder, address);
        builder.add(step);
        return step.level;
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this)
                .reads(runRate, ceiling, rate, volatility, shock)
                .writes(log)
                .renews(level);
    }

    @Override
    public void begin(Block block) {
        ColumnMath.log(block.column(runRate), block.column(log), block.paths());
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        ColumnMath.exp(block.column(log), block.column(level), n);
        step(
                block.column(log),
                block.column(level),
                block.column(ceiling),
                block.column(rate),
                block.column(volatility),
                block.column(shock),
                n);
    }

    private static void step(
            double[] log, double[] level, double[] ceiling, double[] rate, double[] sigma, double[] shock, int n) {
        for (int i = 0; i < n; i++) {
            double drift = rate[i] * (1 - level[i] / ceiling[i]) - 0.5 * sigma[i] * sigma[i];
            log[i] += drift * ColumnLoops.DELTA + sigma[i] * ColumnLoops.ROOT_DELTA * shock[i];
        }
    }
}

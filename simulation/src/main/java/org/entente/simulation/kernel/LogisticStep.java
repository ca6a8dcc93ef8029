package org.entente.simulation.kernel;

import org.entente.model.Address;
import org.entente.simulation.math.ColumnMath;

/**
 * Growth towards a ceiling (MODEL 3):
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

    LogisticStep(Compilation compilation, Address at) {
        Columns columns = compilation.columns();
        runRate = compilation.quantity(at.child("run-rate"));
        ceiling = compilation.quantity(at.child("ceiling"));
        rate = compilation.quantity(at.child("rate"));
        volatility = compilation.quantity(at.child("volatility"));
        shock = columns.of(ShockStep.shockOf(at));
        level = columns.define(ProcessSteps.levelOf(at));
        log = columns.temporary();
    }

    @Override
    public Wiring wiring() {
        return Wiring.of().reads(runRate, ceiling, rate, volatility, shock).writes(level, log);
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
            log[i] += drift * Loops.DELTA + sigma[i] * Loops.ROOT_DELTA * shock[i];
        }
    }
}

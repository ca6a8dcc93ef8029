package org.entente.simulation.step;

import org.entente.model.Address;
import org.entente.model.ExchangeRate;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.math.ColumnMath;

/**
 * The step of the worth X of a foreign currency (MODEL 17):
 *
 * <pre>
 * log X(0)   = log rate
 * log X(t+1) = log X(t) + (log(1 + drift) − σ²/2) Δ + σ √Δ · W(t)
 * </pre>
 */
final class ExchangeRateStep implements Step {

    private final int first;
    private final int drift;
    private final int volatility;
    private final int shock;
    private final int log;
    private final int growth;
    private final int scale;
    private final int rate;

    private ExchangeRateStep(ProgramBuilder builder, Address address) {
        ColumnLayout layout = builder.layout();
        first = builder.quantity(address.child("rate"));
        drift = builder.quantity(address.child("drift"));
        volatility = builder.quantity(address.child("volatility"));
        shock = layout.column(ColumnNames.shock(address));
        log = layout.temporary();
        growth = layout.temporary();
        scale = layout.temporary();
        rate = layout.define(address.text());
    }

    /** Defines the column of the worth of {@code currency}. */
    static void compile(ProgramBuilder builder, ExchangeRate currency) {
        builder.add(new ExchangeRateStep(builder, ExchangeRate.address(currency.currency())));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this)
                .reads(first, drift, volatility, shock)
                .writes(log, growth, scale)
                .renews(rate);
    }

    @Override
    public void begin(Block block) {
        int n = block.paths();
        double[] sigma = block.column(volatility);
        double[] g = block.column(growth);
        double[] s = block.column(scale);
        ColumnMath.log(block.column(first), block.column(log), n);
        ColumnLoops.logOfOnePlus(block.column(drift), s, g, n);
        for (int i = 0; i < n; i++) {
            g[i] = (g[i] - 0.5 * sigma[i] * sigma[i]) * ColumnLoops.DELTA;
            s[i] = sigma[i] * ColumnLoops.ROOT_DELTA;
        }
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        ColumnMath.exp(block.column(log), block.column(rate), n);
        move(block.column(log), block.column(growth), block.column(scale), block.column(shock), n);
    }

    private static void move(double[] log, double[] growth, double[] scale, double[] shock, int n) {
        for (int i = 0; i < n; i++) {
            log[i] += growth[i] + scale[i] * shock[i];
        }
    }
}

package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.model.Address;
import org.entente.model.process.PlannedRunRate;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.math.ColumnMath;

/**
 * The step of a planned run-rate Y, with the part a of its growth that is attained (MODEL 3):
 *
 * <pre>
 * log D(t) = log Y(0) + a · (log Y(t) − log Y(0)) + B(t)
 * B(t+1)   = B(t) − σ²Δ/2 + σ √Δ · W(t)
 * </pre>
 */
final class PlanStep implements Step {

    private final double[] logPlan;
    private final int attainment;
    private final int volatility;
    private final int shock;
    private final int level;
    private final int log;
    private final int noise;

    private PlanStep(ProgramBuilder builder, Address address, PlannedRunRate plan) {
        ColumnLayout layout = builder.layout();
        logPlan = new double[builder.horizon().months()];
        Arrays.setAll(logPlan, t -> plan.logRunRate(builder.month(t)));
        attainment = builder.quantity(address.child("attainment"));
        volatility = builder.quantity(address.child("volatility"));
        shock = layout.column(ColumnNames.shock(address));
        level = layout.define(ColumnNames.level(address));
        log = layout.temporary();
        noise = layout.temporary();
    }

    /** The column of the run-rate of the process at {@code address}. */
    static int compile(ProgramBuilder builder, Address address, PlannedRunRate plan) {
        PlanStep step = new PlanStep(builder, address, plan);
        builder.add(step);
        return step.level;
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, logPlan)
                .reads(attainment, volatility, shock)
                .writes(noise)
                .renews(level)
                .scratch(log);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(noise), 0);
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        double[] b = block.column(noise);
        double[] d = block.column(log);
        double[] a = block.column(attainment);
        for (int i = 0; i < n; i++) {
            d[i] = logPlan[0] + a[i] * (logPlan[t] - logPlan[0]) + b[i];
        }
        ColumnMath.exp(d, block.column(level), n);
        ColumnLoops.addNoise(b, block.column(volatility), block.column(shock), n);
    }
}

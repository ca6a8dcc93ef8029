package org.entente.simulation.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.model.Address;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.Streams;

/**
 * The step of the monthly shocks W of all processes, correlated across processes (MODEL 4): W = L Z for the Cholesky
 * factor L of their correlations and independent standard normals Z. An uncorrelated process keeps its own draw, so a
 * new process never moves the shocks of the others.
 */
final class ShockStep implements Step {

    private final Draws draws;
    private final int[] streams;
    private final int monthsAtOnce;
    private final int[] normals;
    private final int independent;
    private final int[] shocks;
    private final double[][] factor;

    private ShockStep(ProgramBuilder builder, Draws draws) {
        List<Address> addresses = moving(builder);
        this.draws = draws;
        this.streams = Streams.idsOf(addresses);
        this.monthsAtOnce = draws.monthsAtOnce();
        this.normals = builder.layout().temporaries(addresses.size() * monthsAtOnce);
        this.independent = builder.layout().group(normals);
        this.shocks = addresses.stream()
                .mapToInt(address -> builder.layout().define(ColumnNames.shock(address)))
                .toArray();
        this.factor = ShockFactor.of(addresses, builder.correlations());
    }

    /**
     * The processes that move by chance. The shocks of all other processes, which are uncorrelated and have a
     * volatility of 0, have no effect and are zero.
     */
    private static List<Address> moving(ProgramBuilder builder) {
        Set<Address> correlated = new HashSet<>();
        builder.correlations().forEach(pair -> correlated.addAll(List.of(pair.first(), pair.second())));
        List<Address> moving = new ArrayList<>();
        for (Address address : builder.scenario().shocks()) {
            if (correlated.contains(address) || !builder.isZero(address.child("volatility"))) {
                moving.add(address);
            } else {
                builder.layout().defineAsZero(ColumnNames.shock(address));
            }
        }
        return moving;
    }

    /** Defines the columns of the shocks of all processes. */
    static void compile(ProgramBuilder builder, Draws draws) {
        builder.add(new ShockStep(builder, draws));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, draws, streams, monthsAtOnce, factor)
                .writes(normals)
                .renews(shocks);
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        int month = t % monthsAtOnce;
        double[][] z = block.group(independent);
        if (month == 0) {
            draws.shocks(streams, t, block.firstPath(), n, z);
        }
        for (int k = 0; k < shocks.length; k++) {
            correlate(k, block.column(shocks[k]), z, month, n);
        }
    }

    private void correlate(int k, double[] w, double[][] z, int month, int n) {
        multiple(w, factor[k][k], z[k * monthsAtOnce + month], n);
        int j = 0;
        for (; j + 1 < k; j += 2) { // two at a time, as memory traffic is the main cost
            if (factor[k][j] != 0 || factor[k][j + 1] != 0) {
                double[] x = z[j * monthsAtOnce + month];
                double[] y = z[(j + 1) * monthsAtOnce + month];
                addMultiples(w, factor[k][j], x, factor[k][j + 1], y, n);
            }
        }
        if (j < k && factor[k][j] != 0) {
            ColumnLoops.addMultiple(w, factor[k][j], z[j * monthsAtOnce + month], n);
        }
    }

    private static void multiple(double[] target, double multiple, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = multiple * x[i];
        }
    }

    private static void addMultiples(double[] target, double a, double[] x, double b, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            target[i] = target[i] + a * x[i] + b * y[i];
        }
    }
}

package org.entente.simulation.step;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.entente.model.Address;
import org.entente.model.Product;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/**
 * The step of a product's sales in each channel, and of its lost demand (MODEL 5):
 *
 * <pre>
 * sales(c) = demand · ( w(c)·open(c) + δ · [c receives] · Σ_{closed c'} w(c') )
 * lost     = demand · (1 − δ) · Σ_{closed c'} w(c')
 * </pre>
 */
final class SalesStep implements Step {

    private final int demand;
    private final int diversion;
    private final int closed;
    private final int lost;
    private final Outlet[] weighing;
    private final Outlet[] selling;

    /** A channel: the columns of its weight, of whether it is open, of whether it receives, and of its sales. */
    private record Outlet(int weight, int open, int receiving, int sales) {}

    private SalesStep(ProgramBuilder builder, Product product) {
        ColumnLayout layout = builder.layout();
        demand = layout.column(Metrics.demand(product.name()).name());
        diversion = builder.quantity(Address.of("products", product.name(), "diversion"));
        closed = layout.temporary();
        lost = layout.define(Metrics.lost(product.name()).name());
        List<Outlet> outlets = builder.scenario().channels().keySet().stream()
                .map(channel -> outlet(layout, product.name(), channel))
                .toList();
        weighing =
                outlets.stream().filter(outlet -> !layout.isZero(outlet.weight)).toArray(Outlet[]::new);
        selling = outlets.stream().filter(outlet -> !layout.isZero(outlet.open)).toArray(Outlet[]::new);
    }

    /**
     * Adds a step, unless all demand is for the developer's own channel. That channel is always open, so it sells
     * everything.
     */
    static void compile(ProgramBuilder builder, Product product) {
        String own = builder.scenario().developersChannel().name();
        if (!product.channels().weights().keySet().equals(Set.of(own))) {
            builder.add(new SalesStep(builder, product));
            return;
        }
        ColumnLayout layout = builder.layout();
        layout.alias(
                ColumnNames.sales(product.name(), own),
                layout.column(Metrics.demand(product.name()).name()));
        layout.defineAsZero(Metrics.lost(product.name()).name());
        AccessStep.thirdParty(builder.scenario())
                .forEach(channel -> layout.defineAsZero(ColumnNames.sales(product.name(), channel.name())));
    }

    private static Outlet outlet(ColumnLayout layout, String product, String channel) {
        String mix = ColumnNames.mix(product, channel);
        int weight = layout.has(mix) ? layout.column(mix) : layout.constant(0);
        int open = layout.column(ColumnNames.open(product, channel));
        if (layout.isZero(open)) {
            layout.defineAsZero(ColumnNames.sales(product, channel));
        } else {
            layout.define(ColumnNames.sales(product, channel));
        }
        return new Outlet(
                weight,
                open,
                layout.column(ColumnNames.receiving(product, channel)),
                layout.column(ColumnNames.sales(product, channel)));
    }

    @Override
    public Dataflow dataflow() {
        Dataflow flow = Dataflow.of(this, weighing.length)
                .reads(demand, diversion)
                .renews(lost)
                .scratch(closed);
        for (Outlet outlet : weighing) {
            flow = flow.reads(outlet.weight, outlet.open);
        }
        for (Outlet outlet : selling) {
            flow = flow.reads(outlet.weight, outlet.open, outlet.receiving).renews(outlet.sales);
        }
        return flow;
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        double[] closedWeight = block.column(closed);
        Arrays.fill(closedWeight, 0);
        for (Outlet outlet : weighing) {
            addClosed(closedWeight, block.column(outlet.weight), block.column(outlet.open), n);
        }
        double[] d = block.column(demand);
        double[] delta = block.column(diversion);
        for (Outlet outlet : selling) {
            double[] sold = block.column(outlet.sales);
            divert(delta, closedWeight, block.column(outlet.receiving), sold, n);
            sell(d, block.column(outlet.weight), block.column(outlet.open), sold, n);
        }
        lose(d, delta, closedWeight, block.column(lost), n);
    }

    private static void addClosed(double[] closed, double[] weight, double[] open, int n) {
        for (int i = 0; i < n; i++) {
            closed[i] += weight[i] * (1 - open[i]);
        }
    }

    private static void divert(double[] diversion, double[] closed, double[] receiving, double[] diverted, int n) {
        for (int i = 0; i < n; i++) {
            diverted[i] = diversion[i] * receiving[i] * closed[i];
        }
    }

    /** Computes the sales; {@code sales} holds the part of the demand that is diverted here. */
    private static void sell(double[] demand, double[] weight, double[] open, double[] sales, int n) {
        for (int i = 0; i < n; i++) {
            sales[i] = demand[i] * (weight[i] * open[i] + sales[i]);
        }
    }

    private static void lose(double[] demand, double[] diversion, double[] closed, double[] lost, int n) {
        for (int i = 0; i < n; i++) {
            lost[i] = demand[i] * (1 - diversion[i]) * closed[i];
        }
    }
}

package org.entente.simulation.kernel;

import java.util.Arrays;
import java.util.Optional;
import org.entente.model.Channel;
import org.entente.model.Product;
import org.entente.model.term.Access;

/**
 * What the developer receives of the sales of a product in a channel, and what the channel's owner keeps (MODEL 6):
 * revenue = ρ · sales, kept = (1 − ρ) · sales, with ρ = 1 in the developer's own channel.
 */
final class RevenueStep implements Step {

    private final int sales;
    private final int revenue;
    private final int kept;
    private final int[] received;

    private RevenueStep(Compilation compilation, Product product, Channel channel) {
        Columns columns = compilation.columns();
        sales = columns.of(SalesStep.salesOf(product.name(), channel.name()));
        revenue = columns.define(revenueOf(product.name(), channel.name()));
        kept = columns.define(keptOf(product.name(), channel.name()));
        received = new int[compilation.horizon().months()];
        Arrays.setAll(received, t -> received(columns, AccessStep.cover(compilation, product, channel, t)));
    }

    /** Adds a step if there is anything to divide: nothing is in the developer's channel, or where nothing is ever sold. */
    static void compile(Compilation compilation, Product product, Channel channel) {
        Columns columns = compilation.columns();
        int sales = columns.of(SalesStep.salesOf(product.name(), channel.name()));
        if (channel.owner().equals(compilation.scenario().developer()) || columns.isZero(sales)) {
            columns.alias(revenueOf(product.name(), channel.name()), sales);
            columns.defineAsZero(keptOf(product.name(), channel.name()));
        } else {
            compilation.add(new RevenueStep(compilation, product, channel));
        }
    }

    static String revenueOf(String product, String channel) {
        return "revenue." + product + "." + channel;
    }

    static String keptOf(String product, String channel) {
        return "kept." + product + "." + channel;
    }

    private static int received(Columns columns, Optional<Access> term) {
        return term.map(access -> columns.of(ReceivedStep.receivedOf(access))).orElseGet(() -> columns.constant(0));
    }

    @Override
    public Wiring wiring() {
        return Wiring.of().reads(sales).reads(received).writes(revenue, kept);
    }

    @Override
    public void advance(Block block, int t) {
        split(block.column(sales), block.column(received[t]), block.column(revenue), block.column(kept), block.paths());
    }

    private static void split(double[] sales, double[] received, double[] revenue, double[] kept, int n) {
        for (int i = 0; i < n; i++) {
            revenue[i] = received[i] * sales[i];
            kept[i] = sales[i] - revenue[i];
        }
    }
}

package org.entente.simulation.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.model.Channel;
import org.entente.model.Product;
import org.entente.model.term.SellingRight;
import org.entente.model.term.ServedBy;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.metric.Metrics;

/**
 * The step of the cost of serving sales (MODEL 8). The developer bears it, as inference, or a channel's owner, as
 * serving. A term decides who bears it in the months in which the term covers a product in the channel.
 */
final class ServingCostStep implements Step {

    private static final String INFERENCE = Metrics.INFERENCE.name();

    private final int inference;
    private final int[] owners;
    private final Served[] served;

    /**
     * A product in a channel: the columns of unit cost, sales and owner's cost, and the months in which the owner bears
     * it.
     */
    private record Served(int cost, int sales, int owner, List<Boolean> byOwner) {}

    private ServingCostStep(int inference, int[] owners, List<Served> served) {
        this.inference = inference;
        this.owners = owners;
        this.served = served.toArray(Served[]::new);
    }

    /** Defines the columns of the costs of serving, as zero if serving is free. */
    static void compile(ProgramBuilder builder) {
        ColumnLayout layout = builder.layout();
        Collection<Channel> channels = builder.scenario().channels().values();
        if (builder.scenario().products().keySet().stream().allMatch(product -> isFree(layout, product))) {
            layout.defineAsZero(INFERENCE);
            channels.forEach(channel -> layout.defineAsZero(servingOf(channel)));
            return;
        }
        int inference = layout.define(INFERENCE);
        List<Served> served = new ArrayList<>();
        int[] owners = channels.stream()
                .mapToInt(channel -> serve(builder, channel, served))
                .toArray();
        builder.add(new ServingCostStep(inference, owners, served));
    }

    private static boolean isFree(ColumnLayout layout, String product) {
        return layout.isZero(layout.column(ColumnNames.unitCost(product)));
    }

    private static String servingOf(Channel channel) {
        return Metrics.serving(channel.name()).name();
    }

    /**
     * Adds the products of a channel to {@code served}, and returns the column of the cost that the channel's owner
     * bears.
     */
    private static int serve(ProgramBuilder builder, Channel channel, List<Served> served) {
        ColumnLayout layout = builder.layout();
        int owner = layout.define(servingOf(channel));
        for (Product product : builder.scenario().products().values()) {
            int sales = layout.column(ColumnNames.sales(product.name(), channel.name()));
            if (!layout.isZero(sales) && !isFree(layout, product.name())) {
                int cost = layout.column(ColumnNames.unitCost(product.name()));
                served.add(new Served(cost, sales, owner, byOwner(builder, product, channel)));
            }
        }
        return owner;
    }

    private static List<Boolean> byOwner(ProgramBuilder builder, Product product, Channel channel) {
        return IntStream.range(0, builder.horizon().months())
                .mapToObj(t -> Situation.cover(builder, product, channel, t)
                        .map(SellingRight::servedBy)
                        .filter(ServedBy.OWNER::equals)
                        .isPresent())
                .toList();
    }

    @Override
    public Dataflow dataflow() {
        Dataflow flow = Dataflow.of(this).writes(inference).writes(owners);
        for (Served sales : served) {
            int owner = Arrays.stream(owners).boxed().toList().indexOf(sales.owner);
            flow = flow.with(owner, sales.byOwner).reads(sales.cost, sales.sales);
        }
        return flow;
    }

    @Override
    public void advance(Block block, int t) {
        Arrays.fill(block.column(inference), 0);
        for (int owner : owners) {
            Arrays.fill(block.column(owner), 0);
        }
        for (Served sales : served) {
            int bearer = sales.byOwner.get(t) ? sales.owner : inference;
            ColumnLoops.addProduct(
                    block.column(bearer), block.column(sales.cost), block.column(sales.sales), block.paths());
        }
    }
}

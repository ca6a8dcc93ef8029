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
     * The sales of a product in a channel that one side serves.
     *
     * @param cost the column of the cost of serving a dollar of sales
     * @param bearer the column of the cost that the side bears
     * @param sales for each month the column of the sales that it serves, or that of 0
     * @param any for each month whether it serves any
     */
    private record Served(int cost, int bearer, List<Integer> sales, List<Boolean> any) {

        private static Served of(ColumnLayout layout, int cost, int bearer, List<Integer> sales) {
            return new Served(
                    cost,
                    bearer,
                    sales,
                    sales.stream().map(column -> !layout.isZero(column)).toList());
        }
    }

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
                .flatMapToInt(channel -> serve(builder, channel, inference, served))
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
     * bears; none, and that cost is zero, if the owner never serves.
     */
    private static IntStream serve(ProgramBuilder builder, Channel channel, int inference, List<Served> served) {
        ColumnLayout layout = builder.layout();
        boolean serves = serves(builder, channel);
        int owner = serves ? layout.define(servingOf(channel)) : layout.constant(0);
        if (!serves) {
            layout.defineAsZero(servingOf(channel));
        }
        for (Product product : builder.scenario().products().values()) {
            int sales = layout.column(ColumnNames.sales(product.name(), channel.name()));
            if (!layout.isZero(sales) && !isFree(layout, product.name())) {
                int cost = layout.column(ColumnNames.unitCost(product.name()));
                List<Integer> byOwner = servedByOwner(builder, product, channel, sales);
                List<Integer> byDeveloper = byOwner.stream()
                        .map(own -> own == sales ? layout.constant(0) : rest(builder, sales, own))
                        .toList();
                if (serves) {
                    served.add(Served.of(layout, cost, owner, byOwner));
                }
                served.add(Served.of(layout, cost, inference, byDeveloper));
            }
        }
        return serves ? IntStream.of(owner) : IntStream.empty();
    }

    /** Whether the owner of {@code channel} serves any product in it in any month. */
    private static boolean serves(ProgramBuilder builder, Channel channel) {
        return builder.scenario().terms(SellingRight.class).stream()
                .anyMatch(term -> term.holder().equals(channel.owner()) && term.servedBy() == ServedBy.OWNER);
    }

    /** For each month the column of the sales that the channel's owner serves. */
    private static List<Integer> servedByOwner(ProgramBuilder builder, Product product, Channel channel, int sales) {
        return IntStream.range(0, builder.horizon().months())
                .mapToObj(t -> servedByOwner(builder, Situation.covers(builder, product, channel, t), sales))
                .toList();
    }

    /** The column of the sales that the owner serves under whichever of {@code terms} is active. */
    private static int servedByOwner(ProgramBuilder builder, List<SellingRight> terms, int sales) {
        List<SellingRight> own =
                terms.stream().filter(term -> term.servedBy() == ServedBy.OWNER).toList();
        if (own.isEmpty()) {
            return builder.layout().constant(0);
        }
        if (own.equals(terms)) {
            return sales;
        }
        return builder.shared(List.of(ServingCostStep.class, own, sales), () -> {
            List<Integer> actives = own.stream()
                    .map(term -> ActiveStep.compile(builder, term.span()))
                    .toList();
            return ProductStep.compile(builder, SumStep.compile(builder, actives, List.of()), sales);
        });
    }

    private static int rest(ProgramBuilder builder, int sales, int own) {
        return SumStep.compile(builder, List.of(sales), List.of(own));
    }

    @Override
    public Dataflow dataflow() {
        Dataflow flow = Dataflow.of(this).renews(inference).renews(owners);
        for (Served side : served) {
            int bearer = Arrays.stream(owners).boxed().toList().indexOf(side.bearer);
            flow = flow.with(bearer, side.any)
                    .reads(side.cost)
                    .reads(side.sales.stream().mapToInt(Integer::intValue).toArray());
        }
        return flow;
    }

    @Override
    public void advance(Block block, int t) {
        Arrays.fill(block.column(inference), 0);
        for (int owner : owners) {
            Arrays.fill(block.column(owner), 0);
        }
        for (Served side : served) {
            if (side.any.get(t)) {
                ColumnLoops.addProduct(
                        block.column(side.bearer),
                        block.column(side.cost),
                        block.column(side.sales.get(t)),
                        block.paths());
            }
        }
    }
}

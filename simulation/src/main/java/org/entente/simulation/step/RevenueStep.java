package org.entente.simulation.step;

import java.util.Arrays;
import java.util.List;
import org.entente.model.Channel;
import org.entente.model.Product;
import org.entente.model.term.SellingRight;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/**
 * The step that splits the sales of a product in a channel between the developer and the channel's owner (MODEL 6):
 * revenue = ρ · sales, kept = (1 − ρ) · sales, with ρ = 1 in the developer's own channel.
 */
final class RevenueStep implements Step {

    private final int sales;
    private final int revenue;
    private final int kept;
    private final int[] received;

    private RevenueStep(ProgramBuilder builder, Product product, Channel channel) {
        ColumnLayout layout = builder.layout();
        sales = layout.column(ColumnNames.sales(product.name(), channel.name()));
        revenue = layout.define(ColumnNames.revenue(product.name(), channel.name()));
        kept = layout.define(ColumnNames.kept(product.name(), channel.name()));
        received = new int[builder.horizon().months()];
        Arrays.setAll(received, t -> received(builder, Situation.covers(builder, product, channel, t)));
    }

    /**
     * Adds a step if there are sales to split. The developer's own channel, and a channel that never sells, need none.
     */
    static void compile(ProgramBuilder builder, Product product, Channel channel) {
        ColumnLayout layout = builder.layout();
        int sales = layout.column(ColumnNames.sales(product.name(), channel.name()));
        if (channel.owner().equals(builder.scenario().developer()) || layout.isZero(sales)) {
            layout.alias(ColumnNames.revenue(product.name(), channel.name()), sales);
            layout.defineAsZero(ColumnNames.kept(product.name(), channel.name()));
        } else {
            builder.add(new RevenueStep(builder, product, channel));
        }
    }

    /** The column of the part that the developer receives under whichever of {@code terms} is active. */
    private static int received(ProgramBuilder builder, List<SellingRight> terms) {
        if (terms.size() == 1) {
            return builder.layout()
                    .column(ColumnNames.developerShare(terms.get(0).name()));
        }
        return builder.shared(
                List.of(RevenueStep.class, terms),
                () -> SumStep.compile(
                        builder,
                        terms.stream()
                                .map(term -> receivedWhereActive(builder, term))
                                .toList(),
                        List.of()));
    }

    private static int receivedWhereActive(ProgramBuilder builder, SellingRight term) {
        int received = builder.layout().column(ColumnNames.developerShare(term.name()));
        return ProductStep.compile(builder, ActiveStep.compile(builder, term.span()), received);
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this).reads(sales).reads(received).renews(revenue, kept);
    }

    @Override
    public void advance(Block block, int t) {
        split(block.column(sales), block.column(received[t]), block.column(revenue), block.column(kept), block.paths());
    }

    private static void split(double[] sales, double[] received, double[] revenue, double[] kept, int n) {
        for (int i = 0; i < n; i++) {
            double part = received[i] * sales[i];
            double rest = sales[i] - part;
            revenue[i] = part;
            kept[i] = rest;
        }
    }
}

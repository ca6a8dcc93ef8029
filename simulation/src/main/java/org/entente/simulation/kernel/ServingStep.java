package org.entente.simulation.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.model.Channel;
import org.entente.model.Product;
import org.entente.model.Scenario;
import org.entente.model.term.Access;
import org.entente.model.term.ServedBy;

/**
 * Who bears the cost of serving sales (MODEL 8): the developer, as inference, or a channel's owner, as serving. A term
 * says which for the months in which it covers a product in the channel.
 */
final class ServingStep implements Step {

    private final int inference;
    private final int[] owners;
    private final Served[] served;

    /** A product in a channel: its cost, its sales, who else may bear the cost, and in which months it does. */
    private record Served(int cost, int sales, int owner, List<Boolean> byOwner) {}

    ServingStep(Compilation compilation) {
        Columns columns = compilation.columns();
        inference = columns.define("compute.inference");
        List<Served> all = new ArrayList<>();
        owners = compilation.scenario().channels().values().stream()
                .mapToInt(channel -> serve(compilation, channel, all))
                .toArray();
        served = all.toArray(Served[]::new);
    }

    /** Adds what is sold in a channel to {@code served}, and returns the column of what serving it costs its owner. */
    private static int serve(Compilation compilation, Channel channel, List<Served> served) {
        Columns columns = compilation.columns();
        int owner = columns.define("serving." + channel.name());
        for (Product product : compilation.scenario().products().values()) {
            int sales = columns.of(SalesStep.salesOf(product.name(), channel.name()));
            if (!columns.isZero(sales)) {
                int cost = columns.of(InferenceStep.costOf(product.name()));
                served.add(new Served(cost, sales, owner, byOwner(compilation.scenario(), product, channel)));
            }
        }
        return owner;
    }

    private static List<Boolean> byOwner(Scenario scenario, Product product, Channel channel) {
        return IntStream.range(0, scenario.horizon().months())
                .mapToObj(t -> AccessStep.cover(scenario, product, channel, t)
                        .map(Access::servedBy)
                        .filter(ServedBy.OWNER::equals)
                        .isPresent())
                .toList();
    }

    @Override
    public void advance(Block block, int t) {
        Arrays.fill(block.column(inference), 0);
        for (int owner : owners) {
            Arrays.fill(block.column(owner), 0);
        }
        for (Served sales : served) {
            int bearer = sales.byOwner.get(t) ? sales.owner : inference;
            Loops.addProduct(block.column(bearer), block.column(sales.cost), block.column(sales.sales), block.paths());
        }
    }
}

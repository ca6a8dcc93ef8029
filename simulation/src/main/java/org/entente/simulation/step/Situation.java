package org.entente.simulation.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Channel;
import org.entente.model.Product;
import org.entente.model.term.FirstAccess;
import org.entente.model.term.SellingRight;

/**
 * The situation of a product in a month: who may sell it, as far as dates alone decide (MODEL 5 and 6). By the checks
 * of MODEL 6 at most one term covers a channel, at most one exclusive term is in force and at most one party has a
 * first-access window.
 *
 * @param coverEnds for each channel the column of the month in which the term that covers it ends by an event
 * @param exclusiveEnd the column of the month in which the exclusive term ends by an event
 * @param holdsExclusive for each channel whether its owner holds the exclusive term
 * @param window whether there is a first-access window
 * @param holdsWindow for each channel whether its owner holds the window
 */
record Situation(
        List<Integer> coverEnds,
        int exclusiveEnd,
        List<Boolean> holdsExclusive,
        boolean window,
        List<Boolean> holdsWindow) {

    /** The situation of {@code product} in each month of the horizon; equal months in a row share one. */
    static List<Situation> ofMonths(ProgramBuilder builder, Product product, List<Channel> channels) {
        List<Situation> situations = new ArrayList<>();
        for (int t = 0; t < builder.horizon().months(); t++) {
            boolean isSame = t > 0
                    && builder.sellingRights(product, t).equals(builder.sellingRights(product, t - 1))
                    && window(builder, product, t).equals(window(builder, product, t - 1));
            situations.add(isSame ? situations.get(t - 1) : of(builder, product, channels, t));
        }
        return situations;
    }

    private static Situation of(ProgramBuilder builder, Product product, List<Channel> channels, int t) {
        Optional<SellingRight> exclusive = builder.sellingRights(product, t).stream()
                .filter(SellingRight::exclusive)
                .findFirst();
        Optional<String> window = window(builder, product, t);
        return new Situation(
                channels.stream()
                        .map(channel -> end(builder, cover(builder, product, channel, t)))
                        .toList(),
                end(builder, exclusive),
                holds(channels, exclusive.map(SellingRight::holder)),
                window.isPresent(),
                holds(channels, window));
    }

    /** The term that covers a product in a channel in month {@code t}, if there is one, events apart. */
    static Optional<SellingRight> cover(ProgramBuilder builder, Product product, Channel channel, int t) {
        return builder.sellingRights(product, t).stream()
                .filter(term -> term.holder().equals(channel.owner()))
                .findFirst();
    }

    private static Optional<String> window(ProgramBuilder builder, Product product, int t) {
        return product.launch()
                .flatMap(launch -> builder.scenario().terms(FirstAccess.class).stream()
                        .filter(term -> term.products().contains(product.name()))
                        .filter(term -> term.inWindow(launch, builder.month(t)))
                        .map(FirstAccess::holder)
                        .findFirst());
    }

    private static List<Boolean> holds(List<Channel> channels, Optional<String> holder) {
        return channels.stream()
                .map(channel -> holder.filter(channel.owner()::equals).isPresent())
                .toList();
    }

    /** The column of the month in which a term ends by an event: minus infinity when there is no term. */
    private static int end(ProgramBuilder builder, Optional<SellingRight> term) {
        return term.map(access -> builder.endOf(access.span()))
                .orElseGet(() -> builder.layout().constant(Double.NEGATIVE_INFINITY));
    }
}

package org.entente.simulation.step;

import java.util.List;
import org.entente.model.Channel;
import org.entente.model.Product;
import org.entente.model.term.FirstAccess;
import org.entente.model.term.SellingRight;
import org.entente.model.term.Span;

/**
 * The situation of a product in a month: which terms decide who may sell it, as far as dates alone tell (MODEL 5 and
 * 6). By the checks of MODEL 6 at most one of the terms that cover a channel is active on a path, and so are at most
 * one party's exclusive terms and one party's first-access windows.
 *
 * @param covers for each channel the columns that tell where the terms that cover it are active
 * @param exclusives the exclusive terms
 * @param windows the first-access windows
 */
record Situation(List<List<Integer>> covers, List<Closing> exclusives, List<Closing> windows) {

    /**
     * A term that closes the channels of parties other than its holder.
     *
     * @param active the column that tells where the term is active
     * @param holds for each channel whether its owner is the holder
     */
    record Closing(int active, List<Boolean> holds) {}

    /** The situation of {@code product} in each month of the horizon; equal months in a row share one. */
    static List<Situation> ofMonths(ProgramBuilder builder, Product product, List<Channel> channels) {
        Situation[] situations = new Situation[builder.horizon().months()];
        for (int t = 0; t < situations.length; t++) {
            boolean isSame = t > 0
                    && builder.sellingRights(product, t).equals(builder.sellingRights(product, t - 1))
                    && windows(builder, product, t).equals(windows(builder, product, t - 1));
            situations[t] = isSame ? situations[t - 1] : of(builder, product, channels, t);
        }
        return List.of(situations);
    }

    private static Situation of(ProgramBuilder builder, Product product, List<Channel> channels, int t) {
        return new Situation(
                channels.stream()
                        .map(channel -> covers(builder, product, channel, t).stream()
                                .map(term -> ActiveStep.compile(builder, term.span()))
                                .toList())
                        .toList(),
                builder.sellingRights(product, t).stream()
                        .filter(SellingRight::exclusive)
                        .map(term -> closing(builder, channels, term.holder(), term.span()))
                        .toList(),
                windows(builder, product, t).stream()
                        .map(term -> closing(builder, channels, term.holder(), term.span()))
                        .toList());
    }

    private static Closing closing(ProgramBuilder builder, List<Channel> channels, String holder, Span span) {
        return new Closing(
                ActiveStep.compile(builder, span),
                channels.stream().map(channel -> channel.owner().equals(holder)).toList());
    }

    /** The terms that cover a product in a channel in month {@code t}, events apart. */
    static List<SellingRight> covers(ProgramBuilder builder, Product product, Channel channel, int t) {
        return builder.sellingRights(product, t).stream()
                .filter(term -> term.holder().equals(channel.owner()))
                .toList();
    }

    /** The terms with a first-access window for a product in month {@code t}, events apart. */
    private static List<FirstAccess> windows(ProgramBuilder builder, Product product, int t) {
        return product.launch()
                .map(launch -> builder.scenario().terms(FirstAccess.class).stream()
                        .filter(term -> term.products().contains(product.name()))
                        .filter(term -> term.inWindow(launch, builder.month(t)))
                        .toList())
                .orElse(List.of());
    }
}

package org.entente.simulation.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.model.Channel;
import org.entente.model.Product;
import org.entente.model.Scenario;
import org.entente.model.term.Access;
import org.entente.model.term.FirstAccess;

/**
 * Which third-party channels are open for a product, and which one receives what closed channels lose (MODEL 5 and 6).
 *
 * <p>By the checks of MODEL 6 at most one term covers a channel in a month, at most one exclusive term is in force and
 * at most one party has a first-access window. That much is known before any path runs: it is a {@link Situation} per
 * month. Paths differ only in whether the event that ends a term has happened, so the columns are computed again only
 * when the situation changes or an event may.
 */
final class AccessStep implements Step {

    private final Product product;
    private final Scenario scenario;
    private final Compilation compilation;
    private final List<Channel> channels;
    private final int[] open;
    private final int[] receiving;
    private final int developersReceiving;
    private final Situation[] situations;
    private final boolean[] changes;

    /**
     * What dates alone say about a month.
     *
     * @param coverEnds for each channel the column of the month in which the term that covers it ends by an event
     * @param exclusiveEnd the same for the exclusive term
     * @param holdsExclusive for each channel whether its owner holds the exclusive term
     * @param window whether there is a first-access window
     * @param holdsWindow for each channel whether its owner holds the window
     */
    private record Situation(
            List<Integer> coverEnds,
            int exclusiveEnd,
            List<Boolean> holdsExclusive,
            boolean window,
            List<Boolean> holdsWindow) {}

    AccessStep(Compilation compilation, Product product) {
        this.compilation = compilation;
        this.scenario = compilation.scenario();
        this.product = product;
        this.channels =
                thirdParty(scenario).stream().filter(this::isEverCovered).toList();
        this.open = columns(compilation, "open.", product);
        this.receiving = columns(compilation, "receiving.", product);
        this.developersReceiving = developers(compilation.columns());
        this.situations = new Situation[scenario.horizon().months()];
        Arrays.setAll(situations, this::situation);
        this.changes = changes();
    }

    private boolean isEverCovered(Channel channel) {
        return IntStream.range(0, scenario.horizon().months())
                .anyMatch(t -> cover(compilation, product, channel, t).isPresent());
    }

    /** Names what never changes, too: channels that are never open, and the developer's own, which always is. */
    private int developers(Columns columns) {
        for (Channel channel : thirdParty(scenario)) {
            if (!channels.contains(channel)) {
                columns.defineAsZero("open." + product.name() + "." + channel.name());
                columns.defineAsZero("receiving." + product.name() + "." + channel.name());
            }
        }
        String own = product.name() + "." + scenario.developersChannel().name();
        columns.alias("open." + own, columns.constant(1));
        return columns.define("receiving." + own);
    }

    /** The channels that are not the developer's own, in the order of their names. */
    static List<Channel> thirdParty(Scenario scenario) {
        return scenario.channels().values().stream()
                .filter(channel -> !channel.owner().equals(scenario.developer()))
                .toList();
    }

    private int[] columns(Compilation compilation, String prefix, Product product) {
        return channels.stream()
                .mapToInt(channel -> compilation.columns().define(prefix + product.name() + "." + channel.name()))
                .toArray();
    }

    private Situation situation(int t) {
        List<Access> accesses = compilation.accesses(product, t);
        Optional<String> window = window(t);
        if (t > 0 && accesses.equals(compilation.accesses(product, t - 1)) && window.equals(window(t - 1))) {
            return situations[t - 1];
        }
        Optional<Access> exclusive = accesses.stream().filter(Access::exclusive).findFirst();
        return new Situation(
                channels.stream()
                        .map(channel -> end(cover(compilation, product, channel, t)))
                        .toList(),
                end(exclusive),
                channels.stream()
                        .map(channel -> exclusive
                                .map(Access::holder)
                                .filter(channel.owner()::equals)
                                .isPresent())
                        .toList(),
                window.isPresent(),
                channels.stream()
                        .map(channel -> window.filter(channel.owner()::equals).isPresent())
                        .toList());
    }

    /** The term that covers a product in a channel in month {@code t}, if there is one, events apart. */
    static Optional<Access> cover(Compilation compilation, Product product, Channel channel, int t) {
        return compilation.accesses(product, t).stream()
                .filter(term -> term.holder().equals(channel.owner()))
                .findFirst();
    }

    private Optional<String> window(int t) {
        return product.launch()
                .flatMap(launch -> scenario.terms(FirstAccess.class).stream()
                        .filter(term -> term.products().contains(product.name()))
                        .filter(term -> term.inWindow(launch, compilation.month(t)))
                        .map(FirstAccess::holder)
                        .findFirst());
    }

    /** The column of the month in which a term ends by an event: minus infinity when there is no term. */
    private int end(Optional<Access> term) {
        return term.map(access -> compilation.endOf(access.span()))
                .orElseGet(() -> compilation.columns().constant(Double.NEGATIVE_INFINITY));
    }

    private boolean[] changes() {
        boolean byEvent = scenario.terms(Access.class).stream()
                .anyMatch(term -> term.products().contains(product.name())
                        && term.span().endsOn().isPresent());
        boolean[] changes = new boolean[situations.length];
        for (int t = 0; t < changes.length; t++) {
            changes[t] = t == 0 || byEvent || !situations[t].equals(situations[t - 1]);
        }
        return changes;
    }

    @Override
    public Wiring wiring() {
        Wiring wiring =
                Wiring.of((Object) changes).writes(open).writes(receiving).writes(developersReceiving);
        for (int t = 0; t < situations.length; t++) {
            Situation now = situations[t];
            if (changes[t]) {
                wiring.with(now.holdsExclusive, now.window, now.holdsWindow).reads(now.exclusiveEnd);
                now.coverEnds.forEach(wiring::reads);
            }
        }
        return wiring;
    }

    @Override
    public void advance(Block block, int t) {
        if (!changes[t]) {
            return;
        }
        int n = block.paths();
        Situation now = situations[t];
        double[] exclusiveEnd = block.column(now.exclusiveEnd);
        double[] developers = block.column(developersReceiving);
        Arrays.fill(developers, 1);
        for (int c = 0; c < open.length; c++) {
            boolean closedByWindow = now.window && !now.holdsWindow.get(c);
            double[] coverEnd = block.column(now.coverEnds.get(c));
            double[] opened = block.column(open[c]);
            double[] received = block.column(receiving[c]);
            open(coverEnd, exclusiveEnd, now.holdsExclusive.get(c), closedByWindow, t, opened, n);
            receive(opened, exclusiveEnd, now.holdsExclusive.get(c), now.holdsWindow.get(c), t, received, n);
            Loops.subtract(developers, received, n);
        }
    }

    private static void open(
            double[] coverEnd,
            double[] exclusiveEnd,
            boolean holdsExclusive,
            boolean closedByWindow,
            int t,
            double[] open,
            int n) {
        for (int i = 0; i < n; i++) {
            boolean closedByExclusive = exclusiveEnd[i] > t && !holdsExclusive;
            open[i] = coverEnd[i] > t && !closedByExclusive && !closedByWindow ? 1 : 0;
        }
    }

    /** The exclusive term's holder receives, or else the window's, where its own channel is open. */
    private static void receive(
            double[] open,
            double[] exclusiveEnd,
            boolean holdsExclusive,
            boolean holdsWindow,
            int t,
            double[] receiving,
            int n) {
        for (int i = 0; i < n; i++) {
            boolean holds = exclusiveEnd[i] > t ? holdsExclusive : holdsWindow;
            receiving[i] = holds ? open[i] : 0;
        }
    }
}

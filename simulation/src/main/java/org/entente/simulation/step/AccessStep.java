package org.entente.simulation.step;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.model.Channel;
import org.entente.model.Product;
import org.entente.model.Scenario;
import org.entente.model.term.SellingRight;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/**
 * The step of a product's channels: which third-party channels are open, and which channel receives the demand that
 * closed channels lose (MODEL 5 and 6).
 *
 * <p>The {@link Situation} of each month is known before any path runs. Paths differ only in whether the event that
 * ends a term has happened, so the columns are computed again only when the situation changes or an event may.
 */
final class AccessStep implements Step {

    private final int[] open;
    private final int[] receiving;
    private final int developersReceiving;
    private final Situation[] situations;
    private final boolean[] changes;

    private AccessStep(ProgramBuilder builder, Product product, List<Channel> channels) {
        ColumnLayout layout = builder.layout();
        open = channels.stream()
                .mapToInt(channel -> layout.define(ColumnNames.open(product.name(), channel.name())))
                .toArray();
        receiving = channels.stream()
                .mapToInt(channel -> layout.define(ColumnNames.receiving(product.name(), channel.name())))
                .toArray();
        String own = builder.scenario().developersChannel().name();
        developersReceiving = layout.define(ColumnNames.receiving(product.name(), own));
        situations = Situation.ofMonths(builder, product, channels).toArray(Situation[]::new);
        changes = changes(situations, endsByEvent(builder.scenario(), product));
    }

    /**
     * Defines the columns that tell which channels are open for a product, and which channel receives diverted demand.
     */
    static void compile(ProgramBuilder builder, Product product) {
        List<Channel> covered = thirdParty(builder.scenario()).stream()
                .filter(channel -> isEverCovered(builder, product, channel))
                .toList();
        nameConstantColumns(builder, product, covered);
        builder.add(new AccessStep(builder, product, covered));
    }

    /** The channels that are not the developer's own, in the order of their names. */
    static List<Channel> thirdParty(Scenario scenario) {
        return scenario.channels().values().stream()
                .filter(channel -> !channel.owner().equals(scenario.developer()))
                .toList();
    }

    private static boolean isEverCovered(ProgramBuilder builder, Product product, Channel channel) {
        return IntStream.range(0, builder.horizon().months())
                .anyMatch(t -> Situation.cover(builder, product, channel, t).isPresent());
    }

    /** Names the columns of channels that are never open, and of the developer's own channel, which is always open. */
    private static void nameConstantColumns(ProgramBuilder builder, Product product, List<Channel> covered) {
        ColumnLayout layout = builder.layout();
        for (Channel channel : thirdParty(builder.scenario())) {
            if (!covered.contains(channel)) {
                layout.defineAsZero(ColumnNames.open(product.name(), channel.name()));
                layout.defineAsZero(ColumnNames.receiving(product.name(), channel.name()));
            }
        }
        String own = builder.scenario().developersChannel().name();
        layout.alias(ColumnNames.open(product.name(), own), layout.constant(1));
    }

    private static boolean endsByEvent(Scenario scenario, Product product) {
        return scenario.terms(SellingRight.class).stream()
                .anyMatch(term -> term.products().contains(product.name())
                        && term.span().endsOn().isPresent());
    }

    private static boolean[] changes(Situation[] situations, boolean endsByEvent) {
        boolean[] changes = new boolean[situations.length];
        for (int t = 0; t < changes.length; t++) {
            changes[t] = t == 0 || endsByEvent || !situations[t].equals(situations[t - 1]);
        }
        return changes;
    }

    @Override
    public Dataflow dataflow() {
        Dataflow flow = Dataflow.of(this, (Object) changes)
                .writes(open)
                .writes(receiving)
                .writes(developersReceiving);
        for (int t = 0; t < situations.length; t++) {
            Situation situation = situations[t];
            if (changes[t]) {
                flow = flow.with(situation.holdsExclusive(), situation.window(), situation.holdsWindow())
                        .reads(situation.exclusiveEnd())
                        .reads(situation.coverEnds().stream()
                                .mapToInt(Integer::intValue)
                                .toArray());
            }
        }
        return flow;
    }

    @Override
    public void advance(Block block, int t) {
        if (!changes[t]) {
            return;
        }
        int n = block.paths();
        Situation situation = situations[t];
        double[] exclusiveEnd = block.column(situation.exclusiveEnd());
        double[] developers = block.column(developersReceiving);
        Arrays.fill(developers, 1);
        for (int c = 0; c < open.length; c++) {
            boolean closedByWindow =
                    situation.window() && !situation.holdsWindow().get(c);
            double[] coverEnd = block.column(situation.coverEnds().get(c));
            double[] opened = block.column(open[c]);
            double[] received = block.column(receiving[c]);
            open(coverEnd, exclusiveEnd, situation.holdsExclusive().get(c), closedByWindow, t, opened, n);
            receive(
                    opened,
                    exclusiveEnd,
                    situation.holdsExclusive().get(c),
                    situation.holdsWindow().get(c),
                    t,
                    received,
                    n);
            ColumnLoops.subtract(developers, received, n);
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

    /** The holder of the exclusive term receives, or else the holder of the window, where its own channel is open. */
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

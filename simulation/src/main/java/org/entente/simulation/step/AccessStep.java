package org.entente.simulation.step;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.Channel;
import org.entente.model.Product;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.step.Situation.Closing;

/**
 * The step of a product's channels: which third-party channels are open, and which channel receives the demand that
 * closed channels lose (MODEL 5 and 6).
 *
 * <p>The {@link Situation} of each month is known before any path runs. Paths differ only in whether events
 * leave a term active, so the columns are computed again only when the situation changes or an event may.
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
        changes = changes(layout, situations);
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
                .anyMatch(t -> !Situation.covers(builder, product, channel, t).isEmpty());
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

    private static boolean[] changes(ColumnLayout layout, Situation... situations) {
        int always = layout.constant(1);
        boolean[] changes = new boolean[situations.length];
        for (int t = 0; t < changes.length; t++) {
            changes[t] = t == 0
                    || !situations[t].equals(situations[t - 1])
                    || actives(situations[t]).anyMatch(active -> active != always);
        }
        return changes;
    }

    private static IntStream actives(Situation situation) {
        Stream<Integer> closings = Stream.concat(situation.exclusives().stream(), situation.windows().stream())
                .map(Closing::active);
        return Stream.concat(situation.covers().stream().flatMap(List::stream), closings)
                .mapToInt(Integer::intValue);
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
                flow = flow.with(
                                situation.covers().stream().map(List::size).toList(),
                                holders(situation.exclusives()),
                                holders(situation.windows()))
                        .reads(actives(situation).toArray());
            }
        }
        return flow;
    }

    private static List<List<Boolean>> holders(List<Closing> closings) {
        return closings.stream().map(Closing::holds).toList();
    }

    @Override
    public void advance(Block block, int t) {
        if (!changes[t]) {
            return;
        }
        double[] developers = block.column(developersReceiving);
        Arrays.fill(developers, 1);
        for (int c = 0; c < open.length; c++) {
            open(block, situations[t], c);
            receive(block, situations[t], c);
            ColumnLoops.subtract(developers, block.column(receiving[c]), block.paths());
        }
    }

    /** A channel is open where a term covers it and no other party's term closes it. */
    private void open(Block block, Situation situation, int c) {
        int n = block.paths();
        double[] opened = block.column(open[c]);
        Arrays.fill(opened, 0, n, 0);
        List<Integer> covers = situation.covers().get(c);
        for (int k = 0; k < covers.size(); k++) { // an iterator would be allocated
            allow(opened, block.column(covers.get(k)), n);
        }
        close(block, situation.exclusives(), c, opened);
        close(block, situation.windows(), c, opened);
    }

    /** The holder of the exclusive term receives, or else the holder of the window, where its own channel is open. */
    private void receive(Block block, Situation situation, int c) {
        double[] received = block.column(receiving[c]);
        Arrays.fill(received, 0, block.paths(), 0);
        favour(block, situation.windows(), c, received);
        close(block, situation.exclusives(), c, received);
        favour(block, situation.exclusives(), c, received);
        ColumnLoops.multiply(received, block.column(open[c]), block.paths());
    }

    private static void close(Block block, List<Closing> closings, int c, double[] column) {
        for (int k = 0; k < closings.size(); k++) {
            Closing closing = closings.get(k);
            if (!closing.holds().get(c)) {
                forbid(column, block.column(closing.active()), block.paths());
            }
        }
    }

    private static void favour(Block block, List<Closing> closings, int c, double[] column) {
        for (int k = 0; k < closings.size(); k++) {
            Closing closing = closings.get(k);
            if (closing.holds().get(c)) {
                allow(column, block.column(closing.active()), block.paths());
            }
        }
    }

    private static void allow(double[] column, double[] active, int n) {
        for (int i = 0; i < n; i++) {
            column[i] = Math.max(column[i], active[i]);
        }
    }

    private static void forbid(double[] column, double[] active, int n) {
        for (int i = 0; i < n; i++) {
            column[i] *= 1 - active[i];
        }
    }
}

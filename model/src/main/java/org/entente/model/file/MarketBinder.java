package org.entente.model.file;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Channel;
import org.entente.model.Cloud;
import org.entente.model.Compute;
import org.entente.model.Horizon;
import org.entente.model.InferenceCost;
import org.entente.model.Mix;
import org.entente.model.Party;
import org.entente.model.Product;
import org.entente.model.Weight;
import org.entente.model.process.Process;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/** Reads the market: parties, channels, clouds, compute and products (MODEL 5, 8 and 9). */
final class MarketBinder {

    private final Horizon horizon;
    private final Problems problems;

    MarketBinder(Horizon horizon, Problems problems) {
        this.horizon = horizon;
        this.problems = problems;
    }

    static Party party(String name, MapReader reader) {
        return new Party(name, reader.title(name), reader.optionalQuantity("discount-rate", Range.ABOVE_MINUS_ONE));
    }

    Channel channel(String name, MapReader reader) {
        return new Channel(name, owner(reader), reader.title(name));
    }

    Cloud cloud(String name, MapReader reader) {
        return new Cloud(
                name,
                owner(reader),
                reader.title(name),
                reader.quantity("margin", Range.FRACTION),
                reader.required("share", ValueType.Simple.WEIGHT, this::weight).orElse(Weight.steady(Constant.ONE)));
    }

    private String owner(MapReader reader) {
        String owner = reader.text("owner");
        if (reader.hasUnreadable()) {
            problems.markUnusable();
        }
        return owner;
    }

    private Optional<Weight> weight(Node node, String address) {
        return Optional.of(MixBinder.weight(node, address, problems));
    }

    /** Reads {@code compute}, which may be left out unless the mix of {@code clouds} moves. */
    Compute compute(MapReader root, Collection<Cloud> clouds) {
        List<Weight> shares = clouds.stream().map(Cloud::share).toList();
        boolean moves = shares.stream().anyMatch(share -> !share.steady());
        Optional<Compute> compute = moves
                ? Optional.of(root.map("compute", reader -> compute(reader, shares, true)))
                : root.optionalMap("compute", reader -> compute(reader, shares, false));
        return compute.orElse(Compute.none(horizon.from()));
    }

    private Compute compute(MapReader reader, List<Weight> shares, boolean moves) {
        Optional<MixBinder> mix = moves
                ? Optional.of(reader.map("mix", inner -> MixBinder.bind(inner, shares, horizon)))
                : reader.optionalMap("mix", inner -> MixBinder.bind(inner, shares, horizon));
        Optional<Process> training = reader.optionalMap("training", ProcessBinder::bind);
        Quantity priceVolatility = reader.optionalMap(
                        "price", inner -> inner.quantity("volatility", Range.NOT_NEGATIVE, Constant.ZERO))
                .orElse(Constant.ZERO);
        return mix.map(found -> new Compute(priceVolatility, training, found.from(), found.halfLife()))
                .orElse(new Compute(priceVolatility, training, horizon.from(), Constant.ONE));
    }

    /**
     * @param ownChannel the developer's channel, where a product without {@code channels} is sold; empty if no channel
     *     exists
     */
    Product product(String name, MapReader reader, Optional<String> ownChannel) {
        return new Product(
                name,
                reader.title(name),
                reader.optionalMonth("launch"),
                reader.map("demand", ProcessBinder::bind),
                reader.optionalMap("inference-cost", MarketBinder::inferenceCost)
                        .orElse(InferenceCost.NONE),
                reader.optionalMap("channels", this::mix).orElseGet(() -> inOwnChannel(ownChannel)),
                reader.quantity("diversion", Range.FRACTION, Constant.ZERO));
    }

    private static InferenceCost inferenceCost(MapReader reader) {
        return new InferenceCost(
                reader.quantity("initial", Range.NOT_NEGATIVE),
                reader.quantity("floor", Range.NOT_NEGATIVE),
                reader.quantity("half-life", Range.POSITIVE));
    }

    private Mix mix(MapReader reader) {
        reader.need("mix");
        SortedMap<String, Weight> weights = reader.entries(
                "mix",
                ValueType.Simple.WEIGHT,
                (channel, entry) -> weight(entry.value(), reader.address("mix") + "." + channel));
        MixBinder movement = MixBinder.bind(reader, weights.values(), horizon);
        return new Mix(movement.from(), movement.halfLife(), weights);
    }

    private Mix inOwnChannel(Optional<String> ownChannel) {
        SortedMap<String, Weight> weights = new TreeMap<>();
        ownChannel.ifPresent(channel -> weights.put(channel, Weight.steady(Constant.ONE)));
        return new Mix(horizon.from(), Constant.ONE, weights);
    }
}

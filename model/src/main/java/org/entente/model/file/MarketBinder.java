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

    static Party party(String name, MapReader fields) {
        return new Party(name, fields.text("title", name));
    }

    Channel channel(String name, MapReader fields) {
        return new Channel(name, owner(fields), fields.text("title", name));
    }

    Cloud cloud(String name, MapReader fields) {
        return new Cloud(
                name,
                owner(fields),
                fields.text("title", name),
                fields.quantity("margin", Range.FRACTION),
                fields.required("share", ValueType.Simple.WEIGHT, this::weight).orElse(Weight.steady(Constant.ONE)));
    }

    private String owner(MapReader fields) {
        String owner = fields.text("owner");
        if (fields.hasUnreadable()) {
            problems.markUnusable();
        }
        return owner;
    }

    private Optional<Weight> weight(Node node, String address) {
        return Optional.of(MixBinder.weight(node, address, problems));
    }

    /** Reads {@code compute}, which may be left out; {@code clouds} tell whether their mix moves. */
    Compute compute(MapReader root, Collection<Cloud> clouds) {
        List<Weight> shares = clouds.stream().map(Cloud::share).toList();
        boolean moves = shares.stream().anyMatch(share -> !share.steady());
        Optional<Compute> compute = moves
                ? Optional.of(root.map("compute", fields -> compute(fields, shares, true)))
                : root.optionalMap("compute", fields -> compute(fields, shares, false));
        return compute.orElse(Compute.none(horizon.from()));
    }

    private Compute compute(MapReader fields, List<Weight> shares, boolean moves) {
        Optional<MixBinder> mix = moves
                ? Optional.of(fields.map("mix", inner -> MixBinder.bind(inner, shares, horizon)))
                : fields.optionalMap("mix", inner -> MixBinder.bind(inner, shares, horizon));
        Optional<Process> training = fields.optionalMap("training", ProcessBinder::bind);
        Quantity priceVolatility = fields.optionalMap(
                        "price", inner -> inner.quantity("volatility", Range.NOT_NEGATIVE, Constant.ZERO))
                .orElse(Constant.ZERO);
        return mix.map(found -> new Compute(priceVolatility, training, found.from(), found.halfLife()))
                .orElse(new Compute(priceVolatility, training, horizon.from(), Constant.ONE));
    }

    /** @param own the developer's channel, where a product without {@code channels} is sold; empty if there is none */
    Product product(String name, MapReader fields, Optional<String> own) {
        return new Product(
                name,
                fields.text("title", name),
                fields.optionalMonth("launch"),
                fields.map("demand", ProcessBinder::bind),
                fields.optionalMap("inference-cost", MarketBinder::inferenceCost)
                        .orElse(InferenceCost.NONE),
                fields.optionalMap("channels", this::mix).orElseGet(() -> ownChannel(own)),
                fields.quantity("diversion", Range.FRACTION, Constant.ZERO));
    }

    private static InferenceCost inferenceCost(MapReader fields) {
        return new InferenceCost(
                fields.quantity("initial", Range.NOT_NEGATIVE),
                fields.quantity("floor", Range.NOT_NEGATIVE),
                fields.quantity("half-life", Range.POSITIVE));
    }

    private Mix mix(MapReader fields) {
        fields.need("mix");
        SortedMap<String, Weight> weights = fields.entries(
                "mix",
                ValueType.Simple.WEIGHT,
                (channel, entry) -> weight(entry.value(), fields.address("mix") + "." + channel));
        MixBinder movement = MixBinder.bind(fields, weights.values(), horizon);
        return new Mix(movement.from(), movement.halfLife(), weights);
    }

    private Mix ownChannel(Optional<String> own) {
        SortedMap<String, Weight> weights = new TreeMap<>();
        own.ifPresent(channel -> weights.put(channel, Weight.steady(Constant.ONE)));
        return new Mix(horizon.from(), Constant.ONE, weights);
    }
}

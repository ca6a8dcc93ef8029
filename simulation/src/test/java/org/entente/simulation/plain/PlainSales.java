package org.entente.simulation.plain;

import java.util.List;
import java.util.Optional;
import org.entente.model.Channel;
import org.entente.model.Maps;
import org.entente.model.Product;
import org.entente.model.Weight;
import org.entente.model.term.FirstAccess;
import org.entente.model.term.Licence;
import org.entente.model.term.Resale;
import org.entente.model.term.SellingRight;
import org.entente.model.term.ServedBy;

/** Demand, access and sales of one path (MODEL 5 and 6), and what serving them takes (MODEL 8). */
final class PlainSales {

    private final PlainPath path;

    PlainSales(PlainPath path) {
        this.path = path;
    }

    void month(int t) {
        for (String name : List.of("demand", "lost", "sales", "revenue", "compute.inference")) {
            path.amounts.set(name, t, 0);
        }
        for (Channel channel : path.scenario.channels().values()) {
            path.amounts.set("sales." + channel.name(), t, 0);
            path.amounts.set("kept." + channel.name(), t, 0);
            path.amounts.set("serving." + channel.name(), t, 0);
        }
        path.scenario.products().values().forEach(product -> product(product, t));
    }

    private void product(Product product, int t) {
        String name = product.name();
        boolean isLaunched = product.launch().map(path::index).orElse(0) <= t;
        double demand = isLaunched
                ? PlainMarket.DELTA
                        * path.amounts.get("run-rate.products." + name + ".demand", t)
                        * path.events.effects("products." + name + ".demand", t)
                : 0;
        Channel fallback = fallback(product, t);
        double closed = path.scenario.channels().values().stream()
                .filter(channel -> !isOpen(product, channel, t))
                .mapToDouble(channel -> mix(product, channel.name(), t))
                .sum();
        double diversion = path.value("products." + name + ".diversion");
        double revenue = 0;
        for (Channel channel : path.scenario.channels().values()) {
            double open = isOpen(product, channel, t) ? mix(product, channel.name(), t) : 0;
            double diverted = channel.equals(fallback) ? diversion * closed : 0;
            revenue += sold(product, channel, t, demand * (open + diverted));
        }
        double lost = demand * (1 - diversion) * closed;
        path.amounts.set("demand." + name, t, demand);
        path.amounts.set("lost." + name, t, lost);
        path.amounts.set("revenue." + name, t, revenue);
        path.amounts.add("demand", t, demand);
        path.amounts.add("lost", t, lost);
    }

    /** MODEL 5: w(c, t). */
    private double mix(Product product, String channel, int t) {
        double sum = 0;
        double own = 0;
        for (String name : product.channels().weights().keySet()) {
            double weight = weight(product, name, t);
            sum += weight;
            own = name.equals(channel) ? weight : own;
        }
        return own / sum;
    }

    private double weight(Product product, String channel, int t) {
        String channels = "products." + product.name() + ".channels";
        String address = channels + ".mix." + channel;
        Weight weight = Maps.require(product.channels().weights(), channel);
        if (weight.steady()) {
            return path.value(address);
        }
        double target = path.value(address + ".target");
        int from = path.index(product.channels().from());
        return target
                + (path.value(address + ".initial") - target)
                        * PlainMarket.left(path.value(channels + ".half-life"), from, t);
    }

    /** MODEL 5: whether a channel is open for a product. */
    private boolean isOpen(Product product, Channel channel, int t) {
        return channel.owner().equals(path.scenario.developer())
                || (right(product, channel.owner(), t).isPresent()
                        && exclusive(product, t)
                                .filter(holder -> !holder.equals(channel.owner()))
                                .isEmpty()
                        && firstAccess(product, t)
                                .filter(holder -> !holder.equals(channel.owner()))
                                .isEmpty());
    }

    /** The active licence or distribution that covers the channel of a party. */
    private Optional<SellingRight> right(Product product, String owner, int t) {
        return path.scenario.terms(SellingRight.class).stream()
                .filter(term -> term.holder().equals(owner) && covers(term, product, t))
                .findFirst();
    }

    private boolean covers(SellingRight term, Product product, int t) {
        return term.products().contains(product.name()) && path.isActive(term.span(), t);
    }

    /** The holder of an active exclusive term. */
    private Optional<String> exclusive(Product product, int t) {
        return path.scenario.terms(SellingRight.class).stream()
                .filter(term -> term.exclusive() && covers(term, product, t))
                .map(SellingRight::holder)
                .findFirst();
    }

    /** MODEL 6: the holder of an active first-access window. */
    private Optional<String> firstAccess(Product product, int t) {
        return path.scenario.terms(FirstAccess.class).stream()
                .filter(term -> term.products().contains(product.name()) && path.isActive(term.span(), t))
                .filter(term -> product.launch()
                        .map(path::index)
                        .filter(launch -> launch <= t && t < launch + term.lead())
                        .isPresent())
                .map(FirstAccess::holder)
                .findFirst();
    }

    /** MODEL 5: the fallback channel. */
    private Channel fallback(Product product, int t) {
        return exclusive(product, t)
                .or(() -> firstAccess(product, t))
                .flatMap(path.scenario::channelOf)
                .filter(channel -> isOpen(product, channel, t))
                .orElseGet(path.scenario::developersChannel);
    }

    /** MODEL 6 and 8: divides sales in a channel, serves them, and returns the developer's revenue. */
    private double sold(Product product, Channel channel, int t, double sales) {
        path.amounts.add("sales", t, sales);
        path.amounts.add("sales." + channel.name(), t, sales);
        Optional<SellingRight> right = channel.owner().equals(path.scenario.developer())
                ? Optional.empty()
                : right(product, channel.owner(), t);
        double royalty = right.map(this::royalty).orElse(1.0);
        double cost = path.amounts.get("compute.price", t) * unitCost(product, t) * sales;
        boolean isServedByOwner =
                right.filter(term -> term.servedBy() == ServedBy.OWNER).isPresent();
        path.amounts.add(isServedByOwner ? "serving." + channel.name() : "compute.inference", t, cost);
        path.amounts.set(of("sales", product, channel), t, sales);
        path.amounts.set(of("revenue", product, channel), t, royalty * sales);
        path.amounts.add("revenue", t, royalty * sales);
        path.amounts.add("kept." + channel.name(), t, (1 - royalty) * sales);
        return royalty * sales;
    }

    /** The name of an amount of a product in a channel. */
    static String of(String amount, Product product, Channel channel) {
        return amount + " of " + product.name() + " in " + channel.name();
    }

    private double royalty(SellingRight term) {
        return term instanceof Licence licence ? path.value(licence, "royalty") : 1 - path.value((Resale) term, "take");
    }

    /** MODEL 8: the dollars of compute for a dollar of sales, with the effects of events. */
    private double unitCost(Product product, int t) {
        String address = "products." + product.name() + ".inference-cost";
        double floor = path.value(address + ".floor");
        return (floor
                        + (path.value(address + ".initial") - floor)
                                * PlainMarket.left(path.value(address + ".half-life"), 0, t))
                * path.events.effects(address, t);
    }
}

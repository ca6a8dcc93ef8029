package org.entente.simulation.metric;

import java.util.List;
import java.util.Optional;

/** The metrics that simulations report (MODEL 11). Each method takes the name of the subject. */
public final class Metrics {

    /** The demand for all products. */
    public static final Metric DEMAND = MetricFamily.DEMAND.total();

    /** The demand for all products that no channel meets. */
    public static final Metric LOST = MetricFamily.LOST.total();

    /** The sales of all products in all channels. */
    public static final Metric SALES = MetricFamily.SALES.total();

    /** What the developer receives of all sales. */
    public static final Metric REVENUE = MetricFamily.REVENUE.total();

    /** The cost of the developer's compute: inference and training. */
    public static final Metric COMPUTE = MetricFamily.COMPUTE.total();

    /** The cost of serving the sales whose cost the developer bears. */
    public static final Metric INFERENCE = MetricFamily.COMPUTE.about("inference");

    /** The cost of training. */
    public static final Metric TRAINING = MetricFamily.COMPUTE.about("training");

    /** Revenue less shares, compute and shortfalls. */
    public static final Metric CONTRIBUTION = MetricFamily.CONTRIBUTION.total();

    private static final List<Metric> TOTALS = List.of(DEMAND, LOST, SALES, REVENUE, COMPUTE, CONTRIBUTION);
    private static final String CUMULATIVE_SUFFIX = ".cumulative";
    private static final String ACCRUED_SUFFIX = ".accrued";

    private Metrics() {}

    /** The totals: the metrics about the whole scenario. */
    public static List<Metric> totals() {
        return TOTALS;
    }

    /** The demand for a product. */
    public static Metric demand(String product) {
        return MetricFamily.DEMAND.about(product);
    }

    /** The demand for a product that no channel meets. */
    public static Metric lost(String product) {
        return MetricFamily.LOST.about(product);
    }

    /** The sales of all products in a channel. */
    public static Metric sales(String channel) {
        return MetricFamily.SALES.about(channel);
    }

    /** What the developer receives of the sales of a product. */
    public static Metric revenue(String product) {
        return MetricFamily.REVENUE.about(product);
    }

    /** What a channel's owner keeps of the sales in it. */
    public static Metric kept(String channel) {
        return MetricFamily.KEPT.about(channel);
    }

    /** What it costs a channel's owner to serve the sales in it. */
    public static Metric serving(String channel) {
        return MetricFamily.SERVING.about(channel);
    }

    /** What the developer buys from a cloud. */
    public static Metric spend(String cloud) {
        return MetricFamily.SPEND.about(cloud);
    }

    /** What a commitment's schedule has asked for so far and is not bought. */
    public static Metric balance(String term) {
        return MetricFamily.BALANCE.about(term);
    }

    /** What of the schedule of a commitment is still to come, of a commitment that ends after the horizon. */
    public static Metric remaining(String term) {
        return MetricFamily.REMAINING.about(term);
    }

    /** What is paid for falling short of a commitment. */
    public static Metric shortfall(String term) {
        return MetricFamily.SHORTFALL.about(term);
    }

    /** What is drawn of what was paid for falling short of a commitment. */
    public static Metric credit(String term) {
        return MetricFamily.CREDIT.about(term);
    }

    /** What was paid for falling short of a commitment and can still be drawn on. */
    public static Metric prepaid(String term) {
        return MetricFamily.PREPAID.about(term);
    }

    /** What the buyer gets back of the spend under a commitment. */
    public static Metric discount(String term) {
        return MetricFamily.DISCOUNT.about(term);
    }

    /** What is paid when an event ends a commitment. */
    public static Metric fee(String term) {
        return MetricFamily.FEE.about(term);
    }

    /** What is paid under a revenue share. */
    public static Metric share(String term) {
        return MetricFamily.SHARE.about(term);
    }

    /** What has accrued under a revenue share since its beginning, with what was paid before. */
    public static Metric shareCumulative(String term) {
        return new Metric(share(term).name() + CUMULATIVE_SUFFIX, Metric.Kind.LEVEL);
    }

    /** What accrues under a revenue share, some of which is paid later. */
    public static Metric shareAccrued(String term) {
        return new Metric(share(term).name() + ACCRUED_SUFFIX, Metric.Kind.FLOW);
    }

    /** What of its advances a revenue share has not recovered yet. */
    public static Metric advance(String term) {
        return MetricFamily.ADVANCE.about(term);
    }

    /** What is paid under a payment. */
    public static Metric payment(String term) {
        return MetricFamily.PAYMENT.about(term);
    }

    /** The date on which the cap of a revenue share is reached. */
    public static Metric cap(String term) {
        return MetricFamily.CAP.about(term);
    }

    /** The date of an event. */
    public static Metric event(String name) {
        return MetricFamily.EVENT.about(name);
    }

    /** What the holder of a stake pays for it. */
    public static Metric cost(String term) {
        return MetricFamily.COST.about(term);
    }

    /** The value of a stake. */
    public static Metric equity(String term) {
        return MetricFamily.EQUITY.about(term);
    }

    /** What a party gains. */
    public static Metric gain(String party) {
        return MetricFamily.GAIN.about(party);
    }

    /** What a party gains from one source; the sources of a party add up to its {@link #gain(String)}. */
    public static Metric gain(String party, GainSource source) {
        return new Metric(gain(party).name() + "." + source.label(), Metric.Kind.FLOW);
    }

    /** The date from which the sum of what a party gains is never negative again. */
    public static Metric breakeven(String party) {
        return MetricFamily.BREAKEVEN.about(party);
    }

    /** The metric that a person calls {@code name}; empty if no scenario can report a metric of that name. */
    public static Optional<Metric> named(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return TOTALS.stream().filter(total -> total.name().equals(name)).findFirst();
        }
        return MetricFamily.ofLabel(name.substring(0, dot))
                .filter(family -> Metric.isName(name))
                .map(family -> new Metric(name, name.endsWith(CUMULATIVE_SUFFIX) ? Metric.Kind.LEVEL : family.kind()));
    }
}

package org.entente.simulation.metric;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.entente.simulation.metric.Metric.Kind;

/** A family of metrics about one kind of amount or date; its label is the first word of their names. */
public enum MetricFamily {
    /** What buyers would buy. */
    DEMAND(Kind.FLOW),
    /** Demand that no channel meets. */
    LOST(Kind.FLOW),
    /** What buyers pay. */
    SALES(Kind.FLOW),
    /** What the developer receives of sales. */
    REVENUE(Kind.FLOW),
    /** What a channel's owner keeps of sales. */
    KEPT(Kind.FLOW),
    /** What compute costs the developer. */
    COMPUTE(Kind.FLOW),
    /** What compute costs a channel's owner. */
    SERVING(Kind.FLOW),
    /** What is bought from a cloud. */
    SPEND(Kind.FLOW),
    /** What a commitment's schedule has asked for so far and is not bought. */
    BALANCE(Kind.LEVEL),
    /** What of a commitment's schedule is still to come. */
    REMAINING(Kind.LEVEL),
    /** What is paid for falling short of a commitment. */
    SHORTFALL(Kind.FLOW),
    /** What is drawn of what was paid for falling short of a commitment. */
    CREDIT(Kind.FLOW),
    /** What was paid for falling short of a commitment and can still be drawn on. */
    PREPAID(Kind.LEVEL),
    /** What the buyer gets back of the spend under a commitment. */
    DISCOUNT(Kind.FLOW),
    /** What is paid when an event ends a commitment. */
    FEE(Kind.FLOW),
    /** What is paid under a revenue share. */
    SHARE(Kind.FLOW),
    /** What of its advances a revenue share has not recovered yet. */
    ADVANCE(Kind.LEVEL),
    /** What is paid under a payment. */
    PAYMENT(Kind.FLOW),
    /** When the cap of a revenue share is reached. */
    CAP(Kind.DATE),
    /** When an event happens. */
    EVENT(Kind.DATE),
    /** What a stake costs its holder. */
    COST(Kind.FLOW),
    /** What a stake is worth. */
    EQUITY(Kind.FLOW),
    /** What is left to the developer. */
    CONTRIBUTION(Kind.FLOW),
    /** What a party gains. */
    GAIN(Kind.FLOW),
    /** When a party breaks even. */
    BREAKEVEN(Kind.DATE);

    private final Kind kind;

    MetricFamily(Kind kind) {
        this.kind = kind;
    }

    /** The kind of the metrics, except a cumulative share, which is a level. */
    Kind kind() {
        return kind;
    }

    /** The first word of the metrics' names. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The metric that sums the family up. */
    Metric total() {
        return new Metric(label(), kind);
    }

    /** The metric about {@code subject}. */
    Metric about(String subject) {
        return new Metric(label() + "." + subject, kind);
    }

    /** The family whose names begin with the word {@code label}, if there is one. */
    static Optional<MetricFamily> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(family -> family.label().equals(label))
                .findFirst();
    }
}

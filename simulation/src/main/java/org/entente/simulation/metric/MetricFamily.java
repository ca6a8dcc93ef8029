package org.entente.simulation.metric;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.entente.simulation.metric.Metric.Kind;

/** A family of metrics about one kind of amount or date; its label is the first word of their names. */
public enum MetricFamily {
    /** What buyers would buy. */
    DEMAND(Kind.FLOW, Subject.PRODUCT),
    /** Demand that no channel meets. */
    LOST(Kind.FLOW, Subject.PRODUCT),
    /** What buyers pay. */
    SALES(Kind.FLOW, Subject.CHANNEL),
    /** What the developer receives of sales. */
    REVENUE(Kind.FLOW, Subject.PRODUCT),
    /** What a channel's owner keeps of sales. */
    KEPT(Kind.FLOW, Subject.CHANNEL),
    /** What compute costs the developer. */
    COMPUTE(Kind.FLOW, Subject.USE),
    /** What compute costs a channel's owner. */
    SERVING(Kind.FLOW, Subject.CHANNEL),
    /** What is bought from a cloud. */
    SPEND(Kind.FLOW, Subject.CLOUD),
    /** What a commitment's schedule has asked for so far and is not bought. */
    BALANCE(Kind.LEVEL, Subject.TERM),
    /** What of a commitment's schedule is still to come. */
    REMAINING(Kind.LEVEL, Subject.TERM),
    /** What is paid for falling short of a commitment. */
    SHORTFALL(Kind.FLOW, Subject.TERM),
    /** What is drawn of what was paid for falling short of a commitment. */
    CREDIT(Kind.FLOW, Subject.TERM),
    /** What was paid for falling short of a commitment and can still be drawn on. */
    PREPAID(Kind.LEVEL, Subject.TERM),
    /** What the buyer gets back of the spend under a commitment. */
    DISCOUNT(Kind.FLOW, Subject.TERM),
    /** What is paid when an event ends a commitment. */
    FEE(Kind.FLOW, Subject.TERM),
    /** What is paid under a revenue share. */
    SHARE(Kind.FLOW, Subject.TERM),
    /** What of its advances a revenue share has not recovered yet. */
    ADVANCE(Kind.LEVEL, Subject.TERM),
    /** What is paid under a payment. */
    PAYMENT(Kind.FLOW, Subject.TERM),
    /** When the cap of a revenue share is reached. */
    CAP(Kind.DATE, Subject.TERM),
    /** When an event happens. */
    EVENT(Kind.DATE, Subject.EVENT),
    /** What a stake costs its holder. */
    COST(Kind.FLOW, Subject.TERM),
    /** What a stake is worth. */
    EQUITY(Kind.FLOW, Subject.TERM),
    /** What is left to the developer. */
    CONTRIBUTION(Kind.FLOW, Subject.WHOLE),
    /** What a party gains. */
    GAIN(Kind.FLOW, Subject.PARTY),
    /** When a party breaks even. */
    BREAKEVEN(Kind.DATE, Subject.PARTY);

    private final Kind kind;
    private final Subject subject;

    /** What the metrics of a family are about: its label is the word for it in files. */
    public enum Subject {
        /** The whole scenario. */
        WHOLE,
        /** A product. */
        PRODUCT,
        /** A channel. */
        CHANNEL,
        /** A cloud. */
        CLOUD,
        /** A use of compute: inference or training. */
        USE,
        /** A term. */
        TERM,
        /** An event. */
        EVENT,
        /** A party. */
        PARTY;

        /** The word for this subject in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    MetricFamily(Kind kind, Subject subject) {
        this.kind = kind;
        this.subject = subject;
    }

    /** What the metrics are about, except a total, which is about the whole scenario. */
    public Subject subject() {
        return subject;
    }

    /** The kind of the metrics, except a cumulative share, which is a level. */
    public Kind kind() {
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
    public Metric about(String subject) {
        return new Metric(label() + "." + subject, kind);
    }

    /** The family whose names begin with the word {@code label}, if there is one. */
    static Optional<MetricFamily> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(family -> family.label().equals(label))
                .findFirst();
    }
}

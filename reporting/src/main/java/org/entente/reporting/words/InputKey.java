package org.entente.reporting.words;

import static org.entente.reporting.words.InputDimension.FACTOR;
import static org.entente.reporting.words.InputDimension.MONEY;
import static org.entente.reporting.words.InputDimension.NUMBER;
import static org.entente.reporting.words.InputDimension.PERCENT;
import static org.entente.reporting.words.InputDimension.YEARS;

import java.util.ArrayList;
import java.util.List;

/**
 * The words for a key below the name of a thing, such as {@code demand.growth} of a product. The lists hold all keys of
 * quantities, in the order in which readers see them.
 *
 * @param key the key; {@code *} stands for a name, a number or a date in it
 * @param words the words; {@code *} stands for that of the key
 * @param dimension the dimension of the quantity
 */
record InputKey(String key, String words, InputDimension dimension) {

    /** The keys of a process whose amounts are {@code subject}. */
    private static List<InputKey> process(String prefix, String subject) {
        return List.of(
                new InputKey(prefix + "run-rate", subject + " a year at the start", MONEY),
                new InputKey(prefix + "growth", "growth of " + subject + " at the start, a year", PERCENT),
                new InputKey(prefix + "long-run-growth", "growth of " + subject + " in the long run, a year", PERCENT),
                new InputKey(prefix + "half-life", "time in which growth goes half of the way", YEARS),
                new InputKey(prefix + "ceiling", subject + " a year at most", MONEY),
                new InputKey(
                        prefix + "rate", "growth of " + subject + " far below that, a year, as a logarithm", NUMBER),
                new InputKey(prefix + "attainment", "part of the planned growth that comes true", PERCENT),
                new InputKey(prefix + "volatility", "volatility of " + subject + ", a year", PERCENT));
    }

    static final List<InputKey> PRODUCT = concat(
            process("demand.", "demand"),
            List.of(
                    new InputKey("inference-cost.initial", "compute for sales at the start", PERCENT),
                    new InputKey("inference-cost.floor", "compute for sales in the end", PERCENT),
                    new InputKey(
                            "inference-cost.half-life", "time in which compute for sales falls half of the way", YEARS),
                    new InputKey("channels.mix.*", "weight of *", NUMBER),
                    new InputKey("channels.mix.*.initial", "weight of * at the start", NUMBER),
                    new InputKey("channels.mix.*.target", "weight of * in the end", NUMBER),
                    new InputKey("channels.half-life", "time in which weights go half of the way", YEARS),
                    new InputKey("diversion", "part of a closed channel's demand that is not lost", PERCENT)));

    static final List<InputKey> CLOUD = List.of(
            new InputKey("share", "weight in the mix", NUMBER),
            new InputKey("share.initial", "weight in the mix at the start", NUMBER),
            new InputKey("share.target", "weight in the mix in the end", NUMBER),
            new InputKey("margin", "margin of the owner", PERCENT));

    static final List<InputKey> COMPUTE = concat(
            process("training.", "spending on training"),
            List.of(
                    new InputKey("price.volatility", "volatility of the price, a year", PERCENT),
                    new InputKey("mix.half-life", "time in which the mix of clouds goes half of the way", YEARS)));

    static final List<InputKey> CURRENCY = List.of(
            new InputKey("rate", "worth at the start", NUMBER),
            new InputKey("drift", "expected growth of the worth, a year", PERCENT),
            new InputKey("volatility", "volatility of the worth, a year", PERCENT));

    static final List<InputKey> TERM = List.of(
            new InputKey("total", "total", MONEY),
            new InputKey("rate", "rate", PERCENT),
            new InputKey("rate.*", "rate from * on", PERCENT),
            new InputKey("rate.tiers.steps.*.above", "limit of tier *", MONEY),
            new InputKey("rate.tiers.steps.*.rate", "rate of tier *", PERCENT),
            new InputKey("royalty", "royalty", PERCENT),
            new InputKey("take", "part that the distributor keeps", PERCENT),
            new InputKey("cap", "cap", MONEY),
            new InputKey("already-paid", "paid before the start", MONEY),
            new InputKey("annual-cap", "cap a year", MONEY),
            new InputKey("minimum", "minimum a year", MONEY),
            new InputKey("minimum.*", "minimum of *", MONEY),
            new InputKey("deferral.fraction", "part that is paid later", PERCENT),
            new InputKey("take-or-pay", "part of a shortfall that is paid", PERCENT),
            new InputKey("discount", "discount", PERCENT),
            new InputKey("discount.tiers.steps.*.above", "limit of tier * of the discount", MONEY),
            new InputKey("discount.tiers.steps.*.rate", "discount of tier *", PERCENT),
            new InputKey("termination-fee", "part of the rest that is paid at an early end", PERCENT),
            new InputKey("minimum-share", "least part of compute", PERCENT),
            new InputKey("fraction", "part that is held", PERCENT),
            new InputKey("multiple", "value as a multiple", NUMBER),
            new InputKey("cost", "cost", MONEY),
            new InputKey("strike", "strike", MONEY),
            new InputKey("dilution", "dilution a year", PERCENT),
            new InputKey("vests.*.part", "tranche *", PERCENT),
            new InputKey("amount", "amount", MONEY),
            new InputKey("escalation", "growth of the amount a year", PERCENT));

    static final List<InputKey> EVENT = List.of(
            new InputKey("hazard", "rate a year", NUMBER),
            new InputKey("date", "date", InputDimension.DATE),
            new InputKey("probability", "probability", PERCENT),
            new InputKey("when.at-least", "limit at or above which it happens", MONEY),
            new InputKey("when.at-most", "limit at or below which it happens", MONEY),
            new InputKey("effects.*.multiply", "factor on *", FACTOR),
            new InputKey("effects.*.half-life", "time in which half of the factor on * is gone", YEARS));

    private static List<InputKey> concat(List<InputKey> first, List<InputKey> second) {
        List<InputKey> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}

package org.entente.simulation.step;

import org.entente.model.Address;
import org.entente.model.term.Term;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Metric;

/**
 * The names of columns that are no metrics. The column of a quantity has its address, the column of a metric has its
 * name.
 */
public final class ColumnNames {

    /** The discount of one month, (1+r)^(−Δ) (MODEL 11). */
    static final String MONTHLY_DISCOUNT = "discount-of-a-month";

    private ColumnNames() {}

    /** What {@code term} pays under {@code paid}, in the currency of its books. */
    public static String paid(Term term, Metric paid) {
        return paid.name() + (term.currency().isPresent() ? ".in-currency" : "");
    }

    /** The run-rate D(t) of the process at {@code process} (MODEL 3). */
    public static String level(Address process) {
        return process.text() + Program.LEVEL;
    }

    /** The monthly shock W of the process at {@code process} (MODEL 4). */
    static String shock(Address process) {
        return process.text() + ".shock";
    }

    /** The multiple of all effects on {@code target} (MODEL 10). */
    static String effect(Address target) {
        return "effect." + target;
    }

    /** What the threshold of an event compares with its limit (MODEL 10). */
    public static String observed(String event) {
        return "observed." + event;
    }

    /** The limit of the threshold of an event (MODEL 10). */
    public static String limit(String event) {
        return "limit." + event;
    }

    /** The part of a product's demand that wants to buy in a channel (MODEL 5). */
    static String mix(String product, String channel) {
        return "mix." + product + "." + channel;
    }

    /** Whether a channel is open for a product: 1 or 0 (MODEL 5). */
    public static String open(String product, String channel) {
        return "open." + product + "." + channel;
    }

    /** Whether a channel receives the diverted demand for a product: 1 or 0 (MODEL 5). */
    static String receiving(String product, String channel) {
        return "receiving." + product + "." + channel;
    }

    /** The sales of a product in a channel (MODEL 5). */
    public static String sales(String product, String channel) {
        return "sales." + product + "." + channel;
    }

    /** The part ρ of sales that the developer receives under a term (MODEL 6). */
    static String developerShare(String term) {
        return "received." + term;
    }

    /** The developer's revenue from a product in a channel (MODEL 6). */
    public static String revenue(String product, String channel) {
        return "revenue." + product + "." + channel;
    }

    /** The amount that a channel's owner keeps of the sales of a product (MODEL 6). */
    public static String kept(String product, String channel) {
        return "kept." + product + "." + channel;
    }

    /** The amount that a revenue share is a part of (MODEL 7). */
    public static String shareBase(String term) {
        return "share." + term + ".base";
    }

    /** The rate of a revenue share whose rate changes from month to month (MODEL 7). */
    public static String shareRate(String term) {
        return "share." + term + ".rate";
    }

    /** The amount that the tiers of a revenue share have counted so far (MODEL 7). */
    public static String shareCounted(String term) {
        return "share." + term + ".counted";
    }

    /** The amount that has accrued under a revenue share in the year of the term before the month (MODEL 7). */
    public static String shareOfYear(String term) {
        return "share." + term + ".year";
    }

    /** The amount that a revenue share needs for its minimum of the year (MODEL 7). */
    public static String shareNeeded(String term) {
        return "share." + term + ".needed";
    }

    /** The amount that accrues under a revenue share and is retained to recover advances (MODEL 7). */
    public static String shareRecouped(String term) {
        return "share." + term + ".recouped";
    }

    /** The amount that accrues under a revenue share and is not retained (MODEL 7). */
    public static String sharePayable(String term) {
        return "share." + term + ".payable";
    }

    /** The amount of a revenue share without its cap (MODEL 7). */
    public static String shareDue(String term) {
        return "share." + term + ".due";
    }

    /** The amount that a revenue share has left under its cap (MODEL 7). */
    public static String shareRoom(String term) {
        return "share." + term + ".room";
    }

    /** The spend that the tiers of a discount have counted (MODEL 9). */
    static String discountCounted(String term) {
        return "discount." + term + ".counted";
    }

    /** The cost of serving a dollar of sales of a product (MODEL 8). */
    public static String unitCost(String product) {
        return "unit-cost." + product;
    }

    /** A cloud's part of the mix of clouds (MODEL 9). */
    public static String cloudMix(String cloud) {
        return "mix.clouds." + cloud;
    }

    /** The month's purchases on a commitment's schedule (MODEL 9). */
    public static String scheduled(String term) {
        return "scheduled." + term;
    }

    /** The purchases that a commitment needs this month (MODEL 9). */
    public static String needed(String term) {
        return "needed." + term;
    }

    /** The spend under a commitment (MODEL 9). */
    public static String bought(String term) {
        return "bought." + term;
    }

    /** The spend under a commitment that counts towards its schedule, as it draws on no credit (MODEL 9). */
    static String counted(String term) {
        return "counted." + term;
    }

    /** The column called {@code amount}, of a term's books, in the scenario's money (MODEL 17). */
    static String converted(String amount) {
        return amount + ".converted";
    }

    /** The least spend on a cloud (MODEL 9). */
    public static String floor(String cloud) {
        return "floor." + cloud;
    }

    /** The profit of a cloud's owner from the spend on it (MODEL 11). */
    static String profit(String cloud) {
        return "profit." + cloud;
    }
}

package org.entente.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.quantity.Quantity;
import org.entente.model.term.EquityStake;
import org.entente.model.term.PrimaryCloud;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.ShareBase;
import org.entente.model.term.Term;

/**
 * The remarks on parts that may add up to more than the whole: rates of revenue, minimum shares of compute, and stakes.
 * The highest value of each quantity counts, and a term that ends on an event counts until its last month.
 */
final class WholeRemarks {

    /** The sum from which on the parts are more than the whole, so that rounding is no remark. */
    private static final double ABOVE_ALL = 1 + 1e-9;

    private static final int SHOWN_OTHERS = 3;
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private final Scenario scenario;
    private final List<Remark> remarks = new ArrayList<>();

    private WholeRemarks(Scenario scenario) {
        this.scenario = scenario;
    }

    static List<Remark> of(Scenario scenario) {
        WholeRemarks found = new WholeRemarks(scenario);
        found.revenueShares();
        found.check(scenario.terms(PrimaryCloud.class), "minimum-share", WholeRemarks::ofClouds, "compute");
        found.check(scenario.terms(EquityStake.class), "fraction", WholeRemarks::ofStakes, "the developer");
        return found.remarks;
    }

    /** Checks the shares of each product in each channel; those that have the same shares are checked once. */
    private void revenueShares() {
        List<RevenueShare> shares = scenario.terms(RevenueShare.class).stream()
                .filter(this::isOfRevenue)
                .toList();
        Set<List<String>> checked = new HashSet<>();
        for (String product : scenario.products().keySet()) {
            List<RevenueShare> ofProduct = shares.stream()
                    .filter(term -> term.base().products().contains(product))
                    .toList();
            for (String channel : scenario.channels().keySet()) {
                List<RevenueShare> common = ofProduct.stream()
                        .filter(term -> term.base().channels().contains(channel))
                        .toList();
                if (checked.add(common.stream().map(RevenueShare::name).toList())) {
                    check(common, "rate", WholeRemarks::ofShares, "the revenue of " + product + " in " + channel);
                }
            }
        }
    }

    /** Whether the developer pays a part of what it receives, from the first dollar on. */
    private boolean isOfRevenue(RevenueShare term) {
        return term.payer().equals(scenario.developer())
                && term.base().amount() == ShareBase.Amount.REVENUE
                && term.base().after().isEmpty();
    }

    private static double ofShares(List<RevenueShare> terms) {
        return terms.stream().mapToDouble(term -> term.rate().highest()).sum();
    }

    private static double ofStakes(List<EquityStake> terms) {
        return terms.stream().mapToDouble(term -> highest(term.fraction())).sum();
    }

    /** Of several terms about one cloud, the one with the highest share holds (MODEL 9). */
    private static double ofClouds(List<PrimaryCloud> terms) {
        return terms.stream()
                .collect(Collectors.toMap(PrimaryCloud::cloud, term -> highest(term.minimumShare()), Math::max))
                .values()
                .stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static double highest(Quantity quantity) {
        return quantity.support().high();
    }

    /** Adds a remark about the first month in which {@code terms} may be more than all, if there is one. */
    private <T extends Term> void check(List<T> terms, String key, ToDoubleFunction<List<T>> sum, String whole) {
        if (!(terms.size() > 1 && sum.applyAsDouble(terms) > ABOVE_ALL)) {
            return;
        }
        for (YearMonth month : beginnings(terms)) {
            List<T> inForce =
                    terms.stream().filter(term -> term.span().contains(month)).toList();
            double parts = sum.applyAsDouble(inForce);
            if (parts > ABOVE_ALL) {
                add(inForce, key, parts, whole + " from " + month + " on");
                return;
            }
        }
    }

    /** The months of the horizon in which one of {@code terms} begins. */
    private SortedSet<YearMonth> beginnings(List<? extends Term> terms) {
        Horizon horizon = scenario.horizon();
        return terms.stream()
                .map(term -> term.span().from())
                .map(from -> from.isBefore(horizon.from()) ? horizon.from() : from)
                .filter(from -> !from.isAfter(horizon.to()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(List<? extends Term> terms, String key, double sum, String whole) {
        List<String> others = terms.stream().skip(1).map(Term::name).toList();
        Stream<String> shown = others.size() > SHOWN_OTHERS + 1
                ? Stream.concat(others.stream().limit(SHOWN_OTHERS), Stream.of(others.size() - SHOWN_OTHERS + " more"))
                : others.stream();
        remarks.add(Remark.at(
                Address.of("terms", terms.get(0).name(), key),
                "adds up, with that of " + shown.collect(Collectors.joining(", ")) + ", to as much as " + percent(sum)
                        + " % of " + whole));
    }

    private static String percent(double sum) {
        return new BigDecimal(100 * sum)
                .round(THREE_DIGITS)
                .stripTrailingZeros()
                .toPlainString();
    }
}

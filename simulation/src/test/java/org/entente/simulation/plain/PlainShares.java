package org.entente.simulation.plain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.entente.model.Channel;
import org.entente.model.Maps;
import org.entente.model.Product;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.ShareBase.Amount;
import org.entente.model.term.ShareRate;

/** The revenue shares of one path (MODEL 7). */
final class PlainShares {

    private final PlainPath path;
    private final List<RevenueShare> ordered = new ArrayList<>();
    private final Map<RevenueShare, Books> books = new HashMap<>();

    /** The books of a share, in its currency. */
    private static final class Books {
        double cumulative;
        double ofYear;
        int activeMonths;
        double advance;
        final double[] accrued;
        final double[] payable;

        Books(int months, double alreadyPaid) {
            cumulative = alreadyPaid;
            accrued = new double[months];
            payable = new double[months];
        }
    }

    private final Map<RevenueShare, PlainTiers> tiers = new HashMap<>();

    PlainShares(PlainPath path) {
        this.path = path;
        for (RevenueShare term : path.scenario.terms(RevenueShare.class)) {
            order(term);
            books.put(term, new Books(path.months, path.value(term, "already-paid")));
            if (term.rate() instanceof ShareRate.Tiered tiered) {
                tiers.put(term, new PlainTiers(path, term, tiered.tiers(), "rate.tiers"));
            }
        }
    }

    /** Each share after those that it comes after. */
    private void order(RevenueShare term) {
        if (!ordered.contains(term)) {
            term.base().after().forEach(name -> order((RevenueShare) Maps.require(path.scenario.terms(), name)));
            ordered.add(term);
        }
    }

    void month(int t) {
        ordered.forEach(term -> month(term, Maps.require(books, term), t));
    }

    private void month(RevenueShare term, Books of, int t) {
        OptionalInt place = path.place(term, term.yearly().year(), t);
        if (place.isPresent() && place.getAsInt() == 0) {
            of.ofYear = 0;
            of.activeMonths = 0;
            if (tiers.containsKey(term)) {
                Maps.require(tiers, term).beginYear();
            }
        }
        boolean isActive = path.isActive(term.span(), t);
        of.activeMonths += isActive ? 1 : 0;
        double due = isActive ? due(term, base(term, t), t) : 0;
        double inYear =
                Math.max(0, limit(term, "annual-cap", term.yearly().cap().isPresent()) - of.ofYear);
        double inAll = Math.max(0, limit(term, "cap", term.cap().isPresent()) - of.cumulative);
        double accrued = Math.min(Math.max(due, needed(term, of, place, t)), Math.min(inYear, inAll));
        of.accrued[t] = accrued;
        of.cumulative += accrued;
        of.ofYear += accrued;
        double worth = path.worth(term, t);
        double advance = of.advance + advances(term, t) / worth;
        double recouped = Math.min(accrued, advance);
        of.advance = advance - recouped;
        of.payable[t] = accrued - recouped;
        record(term, of, t);
    }

    private void record(RevenueShare term, Books of, int t) {
        String share = "share." + term.name();
        path.amounts.set(share, t, paid(term, of, t) * path.worth(term, t));
        path.amounts.set(share + ".accrued", t, of.accrued[t]);
        path.amounts.set(share + ".cumulative", t, of.cumulative);
        path.amounts.set("advance." + term.name(), t, of.advance);
    }

    /** What the payments pay in month {@code t} that a share recoups. */
    private double advances(RevenueShare term, int t) {
        return term.recoups().stream()
                .mapToDouble(payment -> path.amounts.get("payment." + payment, t))
                .sum();
    }

    private double limit(RevenueShare term, String key, boolean isSet) {
        return isSet ? path.value(term, key) : Double.POSITIVE_INFINITY;
    }

    /** base'(t) in the share's currency: the base less what the shares before it take. */
    private double base(RevenueShare term, int t) {
        double base = 0;
        for (String product : term.base().products()) {
            for (String channel : term.base().channels()) {
                base += base(
                        term,
                        Maps.require(path.scenario.products(), product),
                        Maps.require(path.scenario.channels(), channel),
                        t);
            }
        }
        for (String name : term.base().after()) {
            RevenueShare before = (RevenueShare) Maps.require(path.scenario.terms(), name);
            base -= Maps.require(books, before).accrued[t] * path.worth(before, t);
        }
        return Math.max(0, base) / path.worth(term, t);
    }

    private double base(RevenueShare term, Product product, Channel channel, int t) {
        double sales = path.amounts.get(PlainSales.of("sales", product, channel), t);
        double revenue = path.amounts.get(PlainSales.of("revenue", product, channel), t);
        Amount amount = term.base().amount();
        boolean isKept = amount == Amount.KEPT && channel.owner().equals(term.payer());
        return amount == Amount.SALES ? sales : amount == Amount.REVENUE ? revenue : isKept ? sales - revenue : 0;
    }

    private double due(RevenueShare term, double base, int t) {
        return term.rate().match(new ShareRate.Cases<Double>() {
            @Override
            public Double flat(ShareRate.Flat rate) {
                return path.value(term, "rate") * base;
            }

            @Override
            public Double dated(ShareRate.Dated rate) {
                return path.value(term, "rate." + since(rate, t)) * base;
            }

            @Override
            public Double tiered(ShareRate.Tiered rate) {
                return Maps.require(tiers, term).due(base);
            }
        });
    }

    /** Each rate counts from its month on, and the first also before it. */
    private YearMonth since(ShareRate.Dated rate, int t) {
        return rate.rates().keySet().stream()
                .filter(month -> !month.isAfter(path.month(t)))
                .reduce((earlier, later) -> later)
                .orElse(rate.rates().firstKey());
    }

    /** What is missing of the minimum in a month of settlement. */
    private double needed(RevenueShare term, Books of, OptionalInt place, int t) {
        boolean isSettled = (place.isPresent() && place.getAsInt() == 11)
                || path.month(t).equals(term.span().until())
                || path.end(term.span()) == t;
        if (!isSettled || place.isEmpty() || term.yearly().minimum().isEmpty()) {
            return 0;
        }
        int year = path.month(t).plusMonths(11 - place.getAsInt()).getYear();
        double minimum = term.yearly()
                .minimum()
                .orElseThrow()
                .key("minimum", year)
                .map(key -> path.value(term, key))
                .orElse(0.0);
        return Math.max(0, minimum * of.activeMonths / 12 - of.ofYear);
    }

    /** What is paid in month {@code t}, in the share's currency, also after the horizon. */
    private double paid(RevenueShare term, Books of, int t) {
        int delay = term.deferral().map(RevenueShare.Deferral::months).orElse(0);
        double fraction = delay > 0 ? path.value(term, "deferral.fraction") : 0;
        double atOnce = t < path.months ? (1 - fraction) * of.payable[t] : 0;
        int accrued = t - delay;
        boolean isInside = accrued >= 0 && accrued < path.months;
        return atOnce + (isInside ? fraction * of.payable[accrued] : 0);
    }

    /** MODEL 7: what has accrued inside the horizon and is due after it. */
    void afterHorizon() {
        for (RevenueShare term : ordered) {
            int delay = term.deferral().map(RevenueShare.Deferral::months).orElse(0);
            for (int t = path.months; t < path.months + delay; t++) {
                double amount = paid(term, Maps.require(books, term), t) * path.worth(term, t);
                path.value.transferAfter("share." + term.name(), "shares", term.payer(), term.payee(), t, amount);
            }
        }
    }
}

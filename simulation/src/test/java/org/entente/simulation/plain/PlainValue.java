package org.entente.simulation.plain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.model.Channel;
import org.entente.model.Cloud;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.model.term.EquityStake;
import org.entente.model.term.Holding;
import org.entente.model.term.Moment;
import org.entente.model.term.Payment;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.Span;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.Term;

/** What parties gain on one path (MODEL 11). */
final class PlainValue {

    private static final List<String> SOURCES = List.of("channels", "clouds", "shares", "payments", "equity");

    private final PlainPath path;
    private final Scenario scenario;
    private final Map<EquityStake, Integer> begun = new HashMap<>();
    private final Set<EquityStake> valued = new HashSet<>();
    private final Map<String, List<Late>> late = new HashMap<>();

    /** An amount that is due after the horizon. */
    record Late(int month, double amount) {}

    PlainValue(PlainPath path) {
        this.path = path;
        this.scenario = path.scenario;
    }

    void month(int t) {
        for (String party : scenario.parties().keySet()) {
            for (String source : SOURCES) {
                path.amounts.set(gain(party, source), t, 0);
            }
        }
        path.amounts.add(gain(scenario.developer(), "channels"), t, path.amounts.get("revenue", t));
        path.amounts.add(gain(scenario.developer(), "clouds"), t, -path.amounts.get("compute", t));
        scenario.terms(RevenueShare.class).forEach(term -> transfer("share", "shares", term, t));
        scenario.terms(Payment.class).forEach(term -> transfer("payment", "payments", term, t));
        scenario.terms(EquityStake.class).forEach(term -> cost(term, t));
        scenario.channels().values().forEach(channel -> channel(channel, t));
        scenario.clouds().values().forEach(cloud -> cloud(cloud, t));
        scenario.terms(SpendCommitment.class).forEach(term -> commitment(term, t));
        path.amounts.set("contribution", t, sum(scenario.developer(), t));
        scenario.terms(EquityStake.class).forEach(term -> equity(term, t));
        for (String party : scenario.parties().keySet()) {
            path.amounts.set("gain." + party, t, sum(party, t));
        }
    }

    private static String gain(String party, String source) {
        return "gain." + party + "." + source;
    }

    private double sum(String party, int t) {
        double sum = 0;
        for (String source : SOURCES) {
            sum += path.amounts.get(gain(party, source), t);
        }
        return sum;
    }

    private void transfer(String flow, String source, Term term, int t) {
        double paid = path.amounts.get(flow + "." + term.name(), t);
        String payer = term instanceof Payment payment ? payment.payer() : ((RevenueShare) term).payer();
        String payee = term instanceof Payment payment ? payment.payee() : ((RevenueShare) term).payee();
        path.amounts.add(gain(payer, source), t, -paid);
        path.amounts.add(gain(payee, source), t, paid);
    }

    private void channel(Channel channel, int t) {
        if (!channel.owner().equals(scenario.developer())) {
            double kept = path.amounts.get("kept." + channel.name(), t);
            path.amounts.add(
                    gain(channel.owner(), "channels"), t, kept - path.amounts.get("serving." + channel.name(), t));
        }
    }

    private void cloud(Cloud cloud, int t) {
        if (!cloud.owner().equals(scenario.developer())) {
            double margin = path.value("clouds." + cloud.name() + ".margin");
            path.amounts.add(gain(cloud.owner(), "clouds"), t, margin * path.amounts.get("spend." + cloud.name(), t));
        }
    }

    /** Shortfalls + termination fees − credits drawn − discounts. */
    private void commitment(SpendCommitment term, int t) {
        String name = term.name();
        double paid = path.amounts.get("shortfall." + name, t)
                + path.amounts.get("fee." + name, t)
                - path.amounts.get("credit." + name, t)
                - path.amounts.get("discount." + name, t);
        String owner = Maps.require(scenario.clouds(), term.cloud()).owner();
        path.amounts.add(gain(scenario.developer(), "clouds"), t, -paid);
        if (!owner.equals(scenario.developer())) {
            path.amounts.add(gain(owner, "clouds"), t, paid);
        }
    }

    /** The holder pays in the month a from which on it has the stake; what was paid before the horizon is over. */
    private void cost(EquityStake term, int t) {
        if (!begun.containsKey(term)) {
            begins(term, t).ifPresent(a -> begun.put(term, a));
        }
        boolean isPaid = term.holding().cost().isPresent() && begun.getOrDefault(term, -1) == t;
        double cost = isPaid ? path.value(term, "cost") * path.worth(term, t) : 0;
        path.amounts.set("cost." + term.name(), t, cost);
        path.amounts.add(gain(term.holder(), "payments"), t, -cost);
        path.amounts.add(gain(scenario.developer(), "payments"), t, cost);
    }

    /** Month a, if it has come by month {@code t}; it lies before the horizon where {@code from} alone says so. */
    private OptionalInt begins(EquityStake term, int t) {
        Span span = term.span();
        if (!span.beginsOn().isEmpty()) {
            boolean hasBegun = !path.month(t).isBefore(span.from()) && path.events.first(span.beginsOn()) <= t;
            return hasBegun ? OptionalInt.of(t) : OptionalInt.empty();
        }
        if (span.from().equals(Span.BEGINNING_OF_TIME)) {
            return OptionalInt.of(0);
        }
        return path.month(t).isBefore(span.from()) ? OptionalInt.empty() : OptionalInt.of(path.index(span.from()));
    }

    private void equity(EquityStake term, int t) {
        double equity = 0;
        if (!valued.contains(term) && begun.containsKey(term) && isRealised(term, t)) {
            valued.add(term);
            equity = value(term, Maps.require(begun, term), t);
        }
        path.amounts.set("equity." + term.name(), t, equity);
        path.amounts.add(gain(term.holder(), "equity"), t, equity);
    }

    /** Whether the month of valuation has come: the last of the horizon at the latest. */
    private boolean isRealised(EquityStake term, int t) {
        boolean isBefore = term.holding()
                .realised()
                .flatMap(Moment::date)
                .filter(month -> path.index(month) < 0)
                .isPresent();
        boolean hasCome =
                term.holding().realised().filter(moment -> hasCome(moment, t)).isPresent();
        return !isBefore && (hasCome || t == path.months - 1);
    }

    private boolean hasCome(Moment moment, int t) {
        return moment.date().isPresent()
                ? !path.month(t).isBefore(moment.date().orElseThrow())
                : path.events.first(moment.events()) <= t;
    }

    private double value(EquityStake term, int a, int r) {
        double[] base = path.amounts.get(term.holding().of() == Holding.Base.REVENUE ? "revenue" : "contribution");
        double year = 0;
        for (int s = Math.max(0, r - 11); s <= r; s++) {
            year += base[s];
        }
        year *= r < 11 ? 12.0 / (r + 1) : 1;
        double dilution = path.inputs.value("terms." + term.name() + ".dilution", 0);
        double value = path.value(term, "fraction")
                * Math.pow(1 - dilution, (r - a) / 12.0)
                * path.value(term, "multiple")
                * Math.max(0, year);
        double strike = path.inputs.value("terms." + term.name() + ".strike", 0) * path.worth(term, r);
        return vested(term, r) * Math.max(0, value - strike);
    }

    private double vested(EquityStake term, int r) {
        List<Holding.Tranche> tranches = term.holding().vests();
        double vested = tranches.isEmpty() ? 1 : 0;
        for (int i = 0; i < tranches.size(); i++) {
            vested += hasCome(tranches.get(i).when(), r) ? path.value(term, Holding.partOfTranche(i)) : 0;
        }
        return vested;
    }

    /** What one party owes another in a month after the horizon. */
    void transferAfter(String flow, String source, String payer, String payee, int month, double amount) {
        add(flow, month, amount);
        add("gain." + payer, month, -amount);
        add("gain." + payee, month, amount);
        add(gain(payer, source), month, -amount);
        add(gain(payee, source), month, amount);
        if (payer.equals(scenario.developer()) || payee.equals(scenario.developer())) {
            add("contribution", month, payee.equals(scenario.developer()) ? amount : -amount);
        }
    }

    private void add(String flow, int month, double amount) {
        late.computeIfAbsent(flow, any -> new ArrayList<>()).add(new Late(month, amount));
    }

    /** Σ of a flow over the months after the horizon. */
    double after(String flow) {
        return late.getOrDefault(flow, List.of()).stream()
                .mapToDouble(Late::amount)
                .sum();
    }

    /** The net present value of a flow. */
    double presentValue(String flow) {
        double rate = rate(flow);
        double sum = 0;
        double[] months = path.amounts.get(flow);
        for (int t = 0; t < months.length; t++) {
            sum += months[t] * Math.pow(1 + rate, -(t + 1) / 12.0);
        }
        for (Late amount : late.getOrDefault(flow, List.of())) {
            sum += amount.amount() * Math.pow(1 + rate, -(amount.month() + 1) / 12.0);
        }
        return sum;
    }

    /** A party's rate holds for its gain and its sources, and the developer's for the contribution. */
    private double rate(String flow) {
        String party = flow.equals("contribution")
                ? scenario.developer()
                : flow.startsWith("gain.") ? flow.split("\\.", -1)[1] : "";
        return path.inputs.value("parties." + party + ".discount-rate", path.value("discount-rate"));
    }

    /** The month from which on the sum of a gain is never negative again; infinite if it is at the horizon's end. */
    double breakeven(String party) {
        double sum = 0;
        double magnitude = 0;
        double month = 0;
        for (int t = 0; t < path.months; t++) {
            double gain = path.amounts.get("gain." + party, t);
            sum += gain;
            magnitude += Math.abs(gain);
            month = sum < -1e-12 * magnitude ? t + 1 : month;
        }
        return month < path.months ? month : Double.POSITIVE_INFINITY;
    }

    /** The first month in which a cap is reached (MODEL 7). */
    double cap(String term) {
        double cap = path.value("terms." + term + ".cap");
        for (int t = 0; t < path.months; t++) {
            if (path.amounts.get("share." + term + ".cumulative", t) >= cap * (1 - 1e-12)) {
                return t;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** The amounts of a flow in a fiscal year, added. */
    double inYear(String flow, int year) {
        double sum = 0;
        for (int t = 0; t < path.months; t++) {
            sum += scenario.horizon().year(t) == year ? path.amounts.get(flow, t) : 0;
        }
        return sum;
    }

    /** A level at the end of a fiscal year, or of the horizon if that comes first. */
    double endOfYear(String level, int year) {
        YearMonth last = scenario.horizon().fiscalYear().last(year);
        return path.amounts.get(level, Math.min(path.months - 1, path.index(last)));
    }
}

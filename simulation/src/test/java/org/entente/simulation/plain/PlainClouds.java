package org.entente.simulation.plain;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.model.Cloud;
import org.entente.model.Maps;
import org.entente.model.Weight;
import org.entente.model.term.Discount;
import org.entente.model.term.PrimaryCloud;
import org.entente.model.term.Profile;
import org.entente.model.term.Settlement.Surplus;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.TrueUp;

/** Compute, the clouds where it is bought, and the commitments to buy it, of one path (MODEL 8 and 9). */
final class PlainClouds {

    private final PlainPath path;
    private final Map<SpendCommitment, Books> books = new HashMap<>();
    private final Map<SpendCommitment, PlainTiers> tiers = new HashMap<>();

    /** The books of a commitment, in its currency. */
    private static final class Books {
        double balance;
        double used;
        final double[] prepaid;

        Books(int months) {
            prepaid = new double[months];
        }

        /** P(t), which is 0 before the horizon. */
        double prepaid(int t) {
            return t < 0 ? 0 : prepaid[t];
        }
    }

    PlainClouds(PlainPath path) {
        this.path = path;
        for (SpendCommitment term : path.scenario.terms(SpendCommitment.class)) {
            books.put(term, new Books(path.months));
            term.discount()
                    .filter(Discount.Tiered.class::isInstance)
                    .map(Discount.Tiered.class::cast)
                    .ifPresent(
                            tiered -> tiers.put(term, new PlainTiers(path, term, tiered.tiers(), Discount.Tiered.KEY)));
        }
    }

    void month(int t) {
        double training = path.scenario.compute().training().isPresent()
                ? path.amounts.get("run-rate.compute.training", t)
                        * path.events.effects("compute.training", t)
                        * PlainMarket.DELTA
                : 0;
        path.amounts.set("compute.training", t, training);
        double compute = path.amounts.set("compute", t, path.amounts.get("compute.inference", t) + training);
        SortedMap<String, Double> spend = allocation(compute, t);
        spend.forEach((cloud, amount) -> path.amounts.set("spend." + cloud, t, amount));
        spend.keySet().forEach(cloud -> commitments(cloud, t));
    }

    /** m_k(t), in the commitment's currency. */
    private double scheduled(SpendCommitment term, int t) {
        return path.isOnByEvents(term.span(), t) ? path.value(term, "total") * part(term, path.month(t)) : 0;
    }

    /** weight(t)/Σ weights. */
    private static double part(SpendCommitment term, YearMonth month) {
        return term.span().contains(month)
                ? weight(term, month) / weightFrom(term, term.span().from())
                : 0;
    }

    /** Σ weights from a month on. */
    private static double weightFrom(SpendCommitment term, YearMonth first) {
        double sum = 0;
        for (YearMonth month = first; !month.isAfter(term.span().until()); month = month.plusMonths(1)) {
            sum += term.span().contains(month) ? weight(term, month) : 0;
        }
        return sum;
    }

    private static double weight(SpendCommitment term, YearMonth month) {
        if (term.profile() instanceof Profile.Ramp) {
            return 2 * term.span().from().until(month, ChronoUnit.MONTHS) + 1;
        }
        if (term.profile() instanceof Profile.Years years) {
            long inYear = IntStream.rangeClosed(1, 12)
                    .filter(any -> term.span().contains(YearMonth.of(month.getYear(), any)))
                    .count();
            return years.weights().getOrDefault(month.getYear(), 0.0) / inYear;
        }
        return 1;
    }

    /** The part of the schedule from month {@code t} on. */
    private double partFrom(SpendCommitment term, int t) {
        return weightFrom(term, path.month(t)) / weightFrom(term, term.span().from());
    }

    /** needed_k(t), in the commitment's currency. */
    private double needed(SpendCommitment term, int t) {
        return path.isActive(term.span(), t) ? Math.max(0, Maps.require(books, term).balance + scheduled(term, t)) : 0;
    }

    private List<SpendCommitment> commitmentsOn(String cloud) {
        return path.scenario.terms(SpendCommitment.class).stream()
                .filter(term -> term.cloud().equals(cloud))
                .toList();
    }

    /** F_j(t). */
    private double floor(String cloud, double compute, int t) {
        double minimum = path.scenario.terms(PrimaryCloud.class).stream()
                .filter(term -> term.cloud().equals(cloud) && path.isActive(term.span(), t))
                .mapToDouble(term -> path.value(term, "minimum-share"))
                .max()
                .orElse(0);
        double needed = commitmentsOn(cloud).stream()
                .mapToDouble(term -> path.worth(term, t) * needed(term, t))
                .sum();
        return Math.max(needed, minimum * compute);
    }

    /** The allocation closest to the mix that respects the floors: s_j = max(F_j, θ a_j). */
    private SortedMap<String, Double> allocation(double compute, int t) {
        SortedMap<String, Double> floors = new TreeMap<>();
        path.scenario.clouds().keySet().forEach(cloud -> floors.put(cloud, floor(cloud, compute, t)));
        double sum = floors.values().stream().mapToDouble(floor -> floor).sum();
        SortedMap<String, Double> spend = new TreeMap<>();
        if (sum > compute) {
            floors.forEach((cloud, floor) -> spend.put(cloud, floor * compute / sum));
            return spend;
        }
        List<String> above = new ArrayList<>(floors.keySet());
        double theta = 0;
        for (boolean isDone = false; !isDone; ) {
            double left = compute;
            double weights = 0;
            for (String cloud : floors.keySet()) {
                left -= above.contains(cloud) ? 0 : Maps.require(floors, cloud);
                weights += above.contains(cloud) ? mix(cloud, t) : 0;
            }
            double level = weights > 0 ? left / weights : 0;
            theta = level;
            isDone = !above.removeIf(cloud -> level * mix(cloud, t) < Maps.require(floors, cloud));
        }
        double level = theta;
        floors.forEach((cloud, floor) -> spend.put(cloud, above.contains(cloud) ? level * mix(cloud, t) : floor));
        return spend;
    }

    /** a(j, t), formed like w in MODEL 5. */
    private double mix(String cloud, int t) {
        double sum = 0;
        for (Cloud any : path.scenario.clouds().values()) {
            sum += weight(any, t);
        }
        return weight(Maps.require(path.scenario.clouds(), cloud), t) / sum;
    }

    private double weight(Cloud cloud, int t) {
        String address = "clouds." + cloud.name() + ".share";
        Weight weight = cloud.share();
        if (weight.steady()) {
            return path.value(address);
        }
        double target = path.value(address + ".target");
        int from = path.index(path.scenario.compute().mixFrom());
        return target
                + (path.value(address + ".initial") - target)
                        * PlainMarket.left(path.value("compute.mix.half-life"), from, t);
    }

    private void commitments(String cloud, int t) {
        List<SpendCommitment> terms = commitmentsOn(cloud);
        double[] keys = keys(terms, t);
        double sum = Arrays.stream(keys).sum();
        for (int k = 0; k < terms.size(); k++) {
            double spend = sum > 0 ? path.amounts.get("spend." + cloud, t) * keys[k] / sum : 0;
            settle(terms.get(k), spend / path.worth(terms.get(k), t), t);
        }
    }

    /** In which proportion spending counts towards commitments. */
    private double[] keys(List<SpendCommitment> terms, int t) {
        double[] keys = terms.stream()
                .mapToDouble(term -> path.worth(term, t) * needed(term, t))
                .toArray();
        if (Arrays.stream(keys).allMatch(key -> key == 0)) {
            keys = terms.stream()
                    .mapToDouble(term -> path.worth(term, t) * scheduled(term, t))
                    .toArray();
        }
        if (Arrays.stream(keys).allMatch(key -> key == 0)) {
            keys = terms.stream()
                    .mapToDouble(term -> path.isActive(term.span(), t) ? 1 : 0)
                    .toArray();
        }
        return keys;
    }

    /** Counts what is spent under a commitment in month {@code t}, and settles it. */
    private void settle(SpendCommitment term, double spent, int t) {
        Books of = Maps.require(books, term);
        double asked = of.balance + scheduled(term, t);
        double credit = credit(term, of, spent, asked, t);
        of.balance = asked - (spent - credit);
        double shortfall = 0;
        if (isTrueUp(term, t)) {
            shortfall = path.value(term, "take-or-pay") * Math.max(0, of.balance);
            boolean isForfeited = term.settlement().surplus() == Surplus.FORFEITED;
            of.balance = isForfeited ? 0 : Math.min(0, of.balance);
        }
        boolean isOpen = path.isActive(term.span(), t)
                && path.month(t).isBefore(term.span().until());
        of.prepaid[t] = of.prepaid(t - 1) + (isOpen ? shortfall : 0);
        double worth = path.worth(term, t);
        String name = term.name();
        path.amounts.set("balance." + name, t, of.balance);
        path.amounts.set("remaining." + name, t, remaining(term, t));
        path.amounts.set("prepaid." + name, t, isOpen ? of.prepaid[t] - of.used : 0);
        path.amounts.set("shortfall." + name, t, shortfall * worth);
        path.amounts.set("credit." + name, t, credit * worth);
        path.amounts.set("discount." + name, t, discount(term, spent - credit, t) * worth);
        path.amounts.set("fee." + name, t, fee(term, of, t) * worth);
    }

    private double credit(SpendCommitment term, Books of, double spent, double asked, int t) {
        int expiry = term.settlement().creditMonths().orElse(0);
        if (expiry == 0) {
            return 0;
        }
        double above = Math.max(0, spent - Math.max(0, asked + ahead(term, t)));
        of.used = Math.max(of.used, of.prepaid(t - 1 - expiry));
        double credit = Math.min(above, of.prepaid(t - 1) - of.used);
        of.used += credit;
        return credit;
    }

    /** What the schedule asks for up to the next true-up, as if no event ended the term later: nobody foresees it. */
    private double ahead(SpendCommitment term, int t) {
        double sum = 0;
        OptionalInt place = path.place(term, term.settlement().year(), t);
        for (int s = t;
                !isTrueUpByCalendar(term, s, place, s - t)
                        && !path.month(s).isAfter(term.span().until()); ) {
            s++;
            sum += path.value(term, "total") * part(term, path.month(s));
        }
        return sum;
    }

    private boolean isTrueUp(SpendCommitment term, int t) {
        OptionalInt place = path.place(term, term.settlement().year(), t);
        return path.end(term.span()) == t || isTrueUpByCalendar(term, t, place, 0);
    }

    /** Whether a month is one of settlement that lies {@code later} months after one with a place in its year. */
    private boolean isTrueUpByCalendar(SpendCommitment term, int t, OptionalInt place, int later) {
        boolean isLast = path.month(t).equals(term.span().until());
        boolean endsYear = place.isPresent() && (place.getAsInt() + later) % 12 == 11;
        TrueUp trueUp = term.settlement().trueUp();
        boolean isInTerm = term.span().contains(path.month(t));
        return isLast || (isInTerm && trueUp == TrueUp.MONTHLY) || (isInTerm && trueUp == TrueUp.ANNUAL && endsYear);
    }

    private double remaining(SpendCommitment term, int t) {
        return path.isOnByEvents(term.span(), t) ? path.value(term, "total") * partFrom(term, t + 1) : 0;
    }

    private double discount(SpendCommitment term, double paid, int t) {
        if (!tiers.containsKey(term)) {
            return path.inputs.value("terms." + term.name() + ".discount", 0) * paid;
        }
        PlainTiers counted = Maps.require(tiers, term);
        OptionalInt place = path.place(term, term.settlement().year(), t);
        if (place.isPresent() && place.getAsInt() == 0) {
            counted.beginYear();
        }
        return counted.due(paid);
    }

    private double fee(SpendCommitment term, Books of, int t) {
        boolean isDue = path.end(term.span()) == t && wasActiveBefore(term, t);
        if (!isDue || term.terminationFee().isEmpty()) {
            return 0;
        }
        double rest = path.value(term, "total") * partFrom(term, t) + Math.min(0, of.balance);
        return path.value(term, "termination-fee") * Math.max(0, rest);
    }

    private boolean wasActiveBefore(SpendCommitment term, int t) {
        if (t == 0) {
            return term.span().beginsOn().isEmpty() && term.span().contains(path.month(-1));
        }
        return path.isActive(term.span(), t - 1);
    }
}

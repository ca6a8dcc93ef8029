package org.entente.simulation.kernel;

import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Address;
import org.entente.model.CorrelationMatrix;
import org.entente.model.Event;
import org.entente.model.Horizon;
import org.entente.model.Maps;
import org.entente.model.Occurrence;
import org.entente.model.Scenario;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.simulation.Conditions;
import org.entente.simulation.Conditions.Band;
import org.entente.simulation.Conditions.Window;
import org.entente.simulation.Limit;

/** What conditions mean for one scenario. */
final class ResolvedConditions {

    private static final double MONTHS_PER_YEAR = 12;

    private final Scenario scenario;
    private final SortedMap<Address, Quantity> quantities;
    private final SortedMap<Address, Part> parts = new TreeMap<>();
    private final SortedMap<Address, Double> held = new TreeMap<>();
    private final SortedMap<String, Months> windows = new TreeMap<>();

    /**
     * A part of a distribution, by probability.
     *
     * @param low where it begins, at least 0
     * @param high where it ends, above {@code low} and at most 1
     */
    record Part(double low, double high) {

        /** The place within the part of a draw from the whole. */
        double of(double u) {
            return low + (high - low) * u;
        }
    }

    /**
     * When an event happens, in months of the horizon by index.
     *
     * @param from the first, at least 0, which stands for all the time before it as well
     * @param before above {@code from}; infinite with {@code from} for never
     */
    record Months(double from, double before) {

        boolean isNever() {
            return Double.isInfinite(from);
        }
    }

    /**
     * What {@code conditions} mean for {@code scenario}.
     *
     * @throws IllegalArgumentException if one cannot be met
     */
    ResolvedConditions(Scenario scenario, Conditions conditions) {
        this.scenario = scenario;
        this.quantities = scenario.quantities();
        conditions.bands().forEach((address, band) -> {
            if (quantities.containsKey(address)) {
                parts.put(address, part(address, band));
            }
        });
        conditions.held().forEach((address, value) -> {
            if (quantities.containsKey(address)) {
                requireUncertain(address);
                held.put(address, value);
            }
        });
        conditions.windows().forEach((name, window) -> {
            Event event = scenario.events().get(name);
            if (event != null) {
                window(event, window);
            }
        });
        if (parts.size() > 1) {
            CorrelationMatrix.groupsOf(scenario.effectiveCorrelations()).forEach(this::requireOneOf);
        }
    }

    /** The part of its distribution in which the quantity at {@code address} is drawn, if not the whole. */
    Optional<Part> part(Address address) {
        return Optional.ofNullable(parts.get(address));
    }

    /** The value at which the quantity at {@code address} is held, if it is. */
    Optional<Double> held(Address address) {
        return Optional.ofNullable(held.get(address));
    }

    /** When the event called {@code name} happens, if that is given. */
    Optional<Months> window(String name) {
        return Optional.ofNullable(windows.get(name));
    }

    private Part part(Address address, Band band) {
        Quantity quantity = requireUncertain(address);
        if (!quantity.isMonotone()) {
            throw new IllegalArgumentException("a condition must be on a distribution without separate parts, but "
                    + address + " is " + quantity + "; set it to a value instead");
        }
        double low = band.low().probability(quantity);
        double high = band.high().probability(quantity);
        if (!(low < high)) {
            throw new IllegalArgumentException("a condition must be possible, but " + address + " of " + scenario.name()
                    + ", " + quantity + ", is never in " + band);
        }
        return new Part(low, high);
    }

    private Quantity requireUncertain(Address address) {
        Quantity quantity = Maps.require(quantities, address);
        if (quantity instanceof Constant) {
            throw new IllegalArgumentException("a condition must be on an uncertain quantity, but " + address + " of "
                    + scenario.name() + " is always " + quantity + "; set it to a value instead");
        }
        return quantity;
    }

    private void window(Event event, Window window) {
        Horizon horizon = scenario.horizon();
        Months months = window.before()
                .map(end -> new Months(
                        Math.max(0, window.from().map(horizon::indexOf).orElse(0)), horizon.indexOf(end)))
                .orElse(new Months(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
        if (!months.isNever()) {
            if (!(months.from < months.before)) {
                throw impossible(event, window, "the horizon begins in " + horizon.from());
            }
            event.occurrence()
                    .match(
                            hazard -> requirePossible(event, window, months, hazard),
                            dated -> requirePossible(event, window, dated));
        }
        windows.put(event.name(), months);
    }

    private boolean requirePossible(Event event, Window window, Months months, Occurrence.Hazard hazard) {
        if (!(hazard.rate().cumulative(0) == 0)) {
            throw impossible(event, window, "its hazard may be 0");
        }
        int from = hazard.from().map(scenario.horizon()::indexOf).orElse(0);
        if (!(from < months.before)) {
            throw impossible(
                    event, window, "its hazard counts from " + hazard.from().orElseThrow());
        }
        return true;
    }

    private boolean requirePossible(Event event, Window window, Occurrence.Dated dated) {
        if (!(dated.probability().cumulative(0) == 0)) {
            throw impossible(event, window, "its probability may be 0");
        }
        Address date = Address.of("events", event.name(), "date");
        Limit low = window.from().<Limit>map(ResolvedConditions::decimal).orElse(Band.NO_LOW);
        Limit high = window.before().<Limit>map(ResolvedConditions::decimal).orElse(Band.NO_HIGH);
        if (dated.date() instanceof Constant fixed) {
            if (!(low.probability(fixed) < high.probability(fixed))) {
                throw impossible(event, window, "its date is always " + fixed);
            }
        } else {
            parts.put(date, part(date, new Band(low, high)));
        }
        return true;
    }

    /** Just before the first of {@code month}, so that a date on it lies in it. */
    private static Limit.Value decimal(YearMonth month) {
        return new Limit.Value(
                Math.nextDown(month.getYear() + (month.getMonthValue() - 1) / MONTHS_PER_YEAR - EventStep.ROUNDING));
    }

    private IllegalArgumentException impossible(Event event, Window window, String why) {
        return new IllegalArgumentException("a condition must be possible on every path, but " + event.name() + " of "
                + scenario.name() + " cannot happen " + window + ": " + why);
    }

    private void requireOneOf(CorrelationMatrix group) {
        long given = group.addresses().stream()
                .filter(address -> part(address).isPresent())
                .count();
        if (given > 1) {
            throw new IllegalArgumentException("at most one of correlated quantities can be given, but " + given
                    + " of " + group.addresses() + " were");
        }
    }
}

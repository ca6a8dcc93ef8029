package org.entente.simulation.step;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.model.Address;
import org.entente.model.CorrelationMatrix;
import org.entente.model.DecimalDate;
import org.entente.model.Event;
import org.entente.model.Horizon;
import org.entente.model.Maps;
import org.entente.model.Occurrence;
import org.entente.model.Scenario;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.simulation.plan.BandEnd;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.plan.Conditions.Band;
import org.entente.simulation.plan.Conditions.Window;

/** The conditions of a simulation, resolved for one scenario. */
final class ResolvedConditions {

    private final Scenario scenario;
    private final SortedMap<Address, Quantity> quantities;
    private final SortedMap<Address, List<Band>> bands;
    private final SortedMap<Address, Part> parts = new TreeMap<>();
    private final SortedMap<Address, Double> fixed = new TreeMap<>();
    private final SortedMap<String, Months> windows = new TreeMap<>();

    /**
     * A part of a distribution, by probability.
     *
     * @param low its lower end, at least 0
     * @param high its upper end, at most 1
     */
    record Part(double low, double high) {

        /** The part of {@code quantity} that is in all of {@code bands}. */
        static Part of(Quantity quantity, List<Band> bands) {
            double low = 0;
            double high = 1;
            for (Band band : bands) {
                low = Math.max(low, band.low().probability(quantity));
                high = Math.min(high, band.high().probability(quantity));
            }
            return new Part(low, high);
        }

        boolean isEmpty() {
            return !(low < high);
        }

        /** The number in this part that has the rank of {@code u} in (0, 1). */
        double place(double u) {
            return low + (high - low) * u;
        }
    }

    /**
     * The months in which an event happens, by index in the horizon.
     *
     * @param from the first month, at least 0; 0 also stands for all months before the horizon
     * @param before the month after the last, above {@code from}; both are infinite if the event never happens
     */
    record Months(double from, double before) {

        boolean isNever() {
            return Double.isInfinite(from);
        }
    }

    /**
     * The conditions, resolved for {@code scenario}.
     *
     * @throws IllegalArgumentException if a condition cannot be met
     */
    ResolvedConditions(Scenario scenario, Conditions conditions) {
        this.scenario = scenario;
        this.quantities = scenario.quantities();
        conditions.fixed().forEach((address, value) -> {
            if (quantities.containsKey(address)) {
                requireUncertain(address);
                fixed.put(address, value);
            }
        });
        this.bands = conditions.bands();
        bands.forEach((address, all) -> {
            if (quantities.containsKey(address)) {
                parts.put(address, part(address, all));
            }
        });
        conditions.windows().forEach((name, window) -> {
            Event event = scenario.events().get(name);
            if (event != null) {
                window(event, window);
            }
        });
        if (parts.size() > 1) {
            CorrelationMatrix.groupsOf(scenario.effectiveCorrelations()).forEach(this::requireOneCondition);
        }
    }

    /** The part of its distribution in which the quantity at {@code address} is drawn, if not the whole. */
    Optional<Part> part(Address address) {
        return Optional.ofNullable(parts.get(address));
    }

    /** The value at which the quantity at {@code address} is fixed, if it is. */
    Optional<Double> fixed(Address address) {
        return Optional.ofNullable(fixed.get(address));
    }

    /** The months in which the event called {@code name} must happen, if they are given. */
    Optional<Months> window(String name) {
        return Optional.ofNullable(windows.get(name));
    }

    private Part part(Address address, List<Band> all) {
        Quantity quantity = requireUncertain(address);
        if (!quantity.isMonotone()) {
            throw new IllegalArgumentException("a condition must be on a distribution without separate parts, but "
                    + address + " is " + quantity + "; set it to a value instead");
        }
        Part part = Part.of(quantity, all);
        if (part.isEmpty()) {
            throw new IllegalArgumentException("a condition must be possible, but " + address + " of " + scenario.name()
                    + ", " + quantity + ", is never " + words(all));
        }
        return part;
    }

    private static String words(List<Band> all) {
        return all.stream().map(Band::toString).collect(Collectors.joining(" and "));
    }

    private Quantity requireUncertain(Address address) {
        Quantity quantity = quantity(address);
        if (quantity instanceof Constant) {
            throw new IllegalArgumentException("a condition must be on an uncertain quantity, but " + address + " of "
                    + scenario.name() + " is always " + quantity + "; set it to a value instead");
        }
        return quantity;
    }

    /** The quantity at {@code address}, which is a constant where it is fixed. */
    private Quantity quantity(Address address) {
        Quantity quantity = Maps.require(quantities, address);
        return fixed(address).<Quantity>map(Constant::new).orElse(quantity);
    }

    private void window(Event event, Window window) {
        if (!event.isDrawn()) {
            throw new IllegalArgumentException("a condition must be on an event whose time chance decides, but "
                    + event.name() + " of " + scenario.name() + " "
                    + why(event));
        }
        Horizon horizon = scenario.horizon();
        Months months = window.before()
                .map(end -> new Months(
                        Math.max(0, window.from().map(horizon::indexOf).orElse(0)), horizon.indexOf(end)))
                .orElse(new Months(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
        if (!months.isNever()) {
            if (!(months.from < months.before)) {
                throw impossible(event, window, "the horizon begins in " + horizon.from());
            }
            if (event.occurrence() instanceof Occurrence.Hazard hazard) {
                requirePossible(event, window, months, hazard);
            } else {
                requirePossible(event, window);
            }
        }
        windows.put(event.name(), months);
    }

    /** Why chance does not decide when {@code event} happens. */
    private static String why(Event event) {
        if (event.threshold().isPresent()) {
            return "happens when a metric comes to a limit";
        }
        return event.isBroughtAbout() ? "happens where it is worthwhile" : "follows from other events";
    }

    private void requirePossible(Event event, Window window, Months months, Occurrence.Hazard hazard) {
        if (!(quantity(EventStep.addressOf(event.name()).child("hazard")).cumulative(0) == 0)) {
            throw impossible(event, window, "its hazard may be 0");
        }
        int from = hazard.from().map(scenario.horizon()::indexOf).orElse(0);
        if (!(from < months.before)) {
            throw impossible(
                    event, window, "its hazard counts from " + hazard.from().orElseThrow());
        }
    }

    private void requirePossible(Event event, Window window) {
        Address address = EventStep.addressOf(event.name());
        if (!(quantity(address.child("probability")).cumulative(0) == 0)) {
            throw impossible(event, window, "its probability may be 0");
        }
        Address date = address.child("date");
        List<Band> given = bands.getOrDefault(date, List.of());
        List<Band> all = new ArrayList<>(given);
        all.add(dates(window));
        if (!given.isEmpty() && Part.of(quantity(date), all).isEmpty()) {
            throw impossible(event, window, "its date is given as " + words(given));
        }
        if (!(quantity(date) instanceof Constant)) {
            parts.put(date, part(date, all));
        } else if (Part.of(quantity(date), all).isEmpty()) {
            throw impossible(event, window, "its date is always " + quantity(date));
        }
    }

    /** The decimal dates in a window. */
    private static Band dates(Window window) {
        return new Band(
                window.from().map(ResolvedConditions::beginning).orElse(Band.NO_LOW),
                window.before().map(ResolvedConditions::beginning).orElse(Band.NO_HIGH));
    }

    /** The end just before the dates of {@code month}, so that the first date of the month lies above it. */
    private static BandEnd beginning(YearMonth month) {
        return new BandEnd.Value(DecimalDate.before(month));
    }

    private IllegalArgumentException impossible(Event event, Window window, String why) {
        return new IllegalArgumentException("a condition must be possible on every path, but " + event.name() + " of "
                + scenario.name() + " cannot happen " + window + ": " + why);
    }

    private void requireOneCondition(CorrelationMatrix group) {
        long given = group.addresses().stream()
                .filter(address -> part(address).isPresent())
                .count();
        if (given > 1) {
            throw new IllegalArgumentException("at most one of correlated quantities can be given, but " + given
                    + " of " + group.addresses() + " were");
        }
    }
}

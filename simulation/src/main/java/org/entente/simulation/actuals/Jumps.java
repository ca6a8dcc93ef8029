package org.entente.simulation.actuals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.entente.model.Address;
import org.entente.model.CorrelationMatrix;
import org.entente.model.DecimalDate;
import org.entente.model.Maps;
import org.entente.model.Occurrence;
import org.entente.model.Scenario;
import org.entente.model.quantity.Quantity;
import org.entente.simulation.random.KnownMonths;

/** The jumps of a scenario in its first months, by the rules that decide when events happen (MODEL 10). */
final class Jumps {

    private final Scenario scenario;
    private final int months;
    private final List<Jump> found = new ArrayList<>();

    /** The jumps of a scenario in {@code months} months. */
    Jumps(Scenario scenario, int months) {
        this.scenario = scenario;
        this.months = months;
    }

    List<Jump> found() {
        return List.copyOf(found);
    }

    /** Adds the jumps of an event whose time chance decides. */
    void add(String event, KnownMonths known) {
        Occurrence occurrence = Maps.require(scenario.events(), event).occurrence();
        Address address = Address.of("events", event);
        if (occurrence instanceof Occurrence.Hazard hazard) {
            double from = hazard.from().map(scenario.horizon()::indexOf).orElse(0);
            found(Jump.of(
                    address,
                    IntStream.rangeClosed(1, months)
                            .mapToDouble(t -> part(hazard.rate().median() / 12, from, t, known))));
        } else if (occurrence instanceof Occurrence.Dated dated) {
            addDated(address, dated, known);
        }
    }

    private void found(Optional<Jump> jump) {
        jump.ifPresent(found::add);
    }

    /** The part of what is known to be possible that lies before month {@code t}. */
    private static double part(double rate, double from, int t, KnownMonths known) {
        double begin = survival(rate, known.from() - from);
        double end = known.isPast() ? survival(rate, known.before() - from) : 0;
        return (begin - survival(rate, t - from)) / (begin - end);
    }

    private static double survival(double rate, double months) {
        return FastMath.exp(-rate * Math.max(0, months));
    }

    private void addDated(Address address, Occurrence.Dated dated, KnownMonths known) {
        if (!known.isPast()) {
            found(Jump.of(address, DoubleStream.of(dated.probability().median())));
        }
        Address ofDate = address.child("date");
        Quantity date = dated.date();
        Predicate<CorrelationMatrix> hasDate = group -> group.addresses().contains(ofDate);
        if (date.isMonotone()
                && CorrelationMatrix.groupsOf(scenario.effectiveCorrelations()).stream()
                        .noneMatch(hasDate)) {
            found(Jump.of(
                    ofDate,
                    IntStream.rangeClosed(1, months)
                            .mapToDouble(t -> date.cumulative(
                                    DecimalDate.before(scenario.horizon().month(t))))));
        }
    }
}

package org.entente.reporting.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.Source;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;

/**
 * A number that a scenario assumes, with where it comes from.
 *
 * @param address its place in the scenario
 * @param quantity its value or distribution
 * @param source of the number or of the smallest group that has one; none where the scenario names none
 */
public record Assumption(Address address, Quantity quantity, Optional<Source> source) {

    /** Every number of {@code scenario}, by address. */
    public static List<Assumption> of(Scenario scenario) {
        List<Assumption> all = new ArrayList<>();
        scenario.quantities()
                .forEach((address, quantity) -> all.add(new Assumption(address, quantity, source(scenario, address))));
        return all;
    }

    private static Optional<Source> source(Scenario scenario, Address of) {
        return scenario.sources().entrySet().stream()
                .filter(entry -> entry.getKey().covers(of))
                .max((a, b) -> Integer.compare(
                        a.getKey().text().length(), b.getKey().text().length()))
                .map(Map.Entry::getValue);
    }

    /** Whether the number is drawn on each path, rather than known. */
    public boolean isUncertain() {
        return !(quantity instanceof Constant);
    }

    /** The value that lies in {@code part} of the outcomes at or above the number. */
    public double percentile(double part) {
        return quantity.percentile(part);
    }

    /** Whether this is of a term of the agreement rather than of the market. */
    public boolean isOfTerm() {
        return Address.of("terms").covers(address);
    }
}

package org.entente.reporting.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Address;
import org.entente.model.file.Provenance;
import org.entente.model.file.ScenarioFile;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;

/**
 * A number that a scenario assumes, with where it comes from.
 *
 * @param address its place in the scenario
 * @param quantity its value or distribution
 * @param basis what it rests on; empty where the file leaves it out, so that it has its usual value
 */
public record Assumption(Address address, Quantity quantity, Optional<Provenance> basis) {

    /** Every number of the scenario of {@code file}, by address. */
    public static List<Assumption> of(ScenarioFile file) {
        List<Assumption> all = new ArrayList<>();
        file.scenario()
                .quantities()
                .forEach((address, quantity) ->
                        all.add(new Assumption(address, quantity, Provenance.at(address, file.provenance()))));
        return all;
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

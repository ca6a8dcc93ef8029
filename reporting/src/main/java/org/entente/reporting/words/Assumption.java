package org.entente.reporting.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.model.Address;
import org.entente.model.NameOrder;
import org.entente.model.file.Provenance;
import org.entente.model.file.ScenarioFile;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;

/**
 * A number that a scenario assumes, with its provenance.
 *
 * @param address the address of the number in the scenario
 * @param quantity the value or the distribution
 * @param provenance the provenance; empty if the file leaves the number out, so that it has its default
 */
public record Assumption(Address address, Quantity quantity, Optional<Provenance> provenance) {

    /** Every number of the scenario of {@code file}, by address. */
    public static List<Assumption> all(ScenarioFile file) {
        List<Assumption> all = new ArrayList<>();
        file.scenario()
                .quantities()
                .forEach((address, quantity) ->
                        all.add(new Assumption(address, quantity, Provenance.at(address, file.provenance()))));
        all.sort(Comparator.comparing(assumption -> assumption.address().text(), NameOrder.INSTANCE));
        return all;
    }

    /** Whether the number is drawn on each path, rather than fixed. */
    public boolean isUncertain() {
        return !(quantity instanceof Constant);
    }

    /** The value that the number does not exceed with the probability {@code part}. */
    public double percentile(double part) {
        return quantity.percentile(part);
    }

    /** Whether the number belongs to a term of the agreement rather than to the market. */
    public boolean isOfTerm() {
        return Address.of("terms").covers(address);
    }
}

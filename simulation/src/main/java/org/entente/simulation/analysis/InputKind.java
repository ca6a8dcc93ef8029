package org.entente.simulation.analysis;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.term.EquityStake;

/** Who decides an uncertain input. */
public enum InputKind {
    /** Negotiators: it is an address of a term, but not the multiple at which the market values a stake. */
    TERM,
    /** The world. */
    DRIVER,
    /** Both, as correlated inputs belong to a term and to the world. */
    MIXED;

    private static final Address TERMS = Address.of("terms");

    /** The kind of the input at {@code address} of {@code scenario}. */
    public static InputKind of(Scenario scenario, Address address) {
        return TERMS.covers(address) && !valuations(scenario).anyMatch(address::equals) ? TERM : DRIVER;
    }

    private static Stream<Address> valuations(Scenario scenario) {
        return scenario.terms(EquityStake.class).stream()
                .map(stake -> TERMS.child(stake.name()).child("multiple"));
    }

    /** The kind of inputs together. */
    static InputKind of(Scenario scenario, Collection<Address> addresses) {
        boolean terms = addresses.stream().anyMatch(address -> of(scenario, address) == TERM);
        boolean drivers = addresses.stream().anyMatch(address -> of(scenario, address) == DRIVER);
        return terms && drivers ? MIXED : terms ? TERM : DRIVER;
    }

    /** The name in files: {@code term}, {@code driver} or {@code mixed}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

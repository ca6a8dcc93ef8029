package org.entente.simulation.analysis;

import java.util.Collection;
import java.util.Locale;
import org.entente.model.Address;

/** Who decides an uncertain input. */
public enum InputKind {
    /** Negotiators: it is an address of a term. */
    TERM,
    /** The world. */
    DRIVER,
    /** Both, as correlated inputs belong to a term and to the world. */
    MIXED;

    private static final Address TERMS = Address.of("terms");

    /** The kind of the input at {@code address}. */
    public static InputKind of(Address address) {
        return TERMS.covers(address) ? TERM : DRIVER;
    }

    /** The kind of inputs together. */
    static InputKind of(Collection<Address> addresses) {
        boolean terms = addresses.stream().anyMatch(address -> of(address) == TERM);
        boolean drivers = addresses.stream().anyMatch(address -> of(address) == DRIVER);
        return terms && drivers ? MIXED : terms ? TERM : DRIVER;
    }

    /** The name in files: {@code term}, {@code driver} or {@code mixed}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

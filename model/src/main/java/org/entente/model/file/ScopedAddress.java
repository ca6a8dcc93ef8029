package org.entente.model.file;

import java.util.Optional;

/**
 * An address in one of several scenarios, or in all in which it moves.
 *
 * @param scenario the only scenario that is meant, as the user writes it; empty for an address without a scope
 * @param address where
 */
public record ScopedAddress(Optional<String> scenario, String address) {

    /** Reads {@code address} or {@code scenario:address}. */
    public static ScopedAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        return new ScopedAddress(
                colon >= 0 ? Optional.of(text.substring(0, colon)) : Optional.empty(), text.substring(colon + 1));
    }

    /** The address as it is written. */
    @Override
    public String toString() {
        return scenario.map(name -> name + ":").orElse("") + address;
    }
}

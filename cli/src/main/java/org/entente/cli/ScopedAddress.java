package org.entente.cli;

import java.util.Optional;
import org.entente.model.file.Setting;

/**
 * An address in the scenarios of a run.
 *
 * @param scenario the only scenario that is meant, as the user writes it; empty for an address without a scope
 * @param address where
 */
record ScopedAddress(Optional<String> scenario, String address) {

    /** Reads {@code address} or {@code scenario:address}. */
    static ScopedAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        return new ScopedAddress(
                colon >= 0 ? Optional.of(text.substring(0, colon)) : Optional.empty(), text.substring(colon + 1));
    }

    /** The setting of a value there. */
    ScopedSetting with(String value) {
        return new ScopedSetting(scenario, new Setting(address, value));
    }

    /** The address as it is written. */
    @Override
    public String toString() {
        return scenario.map(name -> name + ":").orElse("") + address;
    }
}

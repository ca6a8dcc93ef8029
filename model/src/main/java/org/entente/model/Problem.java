package org.entente.model;

import java.util.Optional;

/**
 * One thing that is wrong with a scenario.
 *
 * @param address the address of the field that is wrong
 * @param rule what must hold and what was found, as one sentence without its full stop
 * @param suggestion the nearest known spelling
 */
public record Problem(Address address, String rule, Optional<String> suggestion) {

    /** A problem without a suggestion. */
    public static Problem at(Address address, String rule) {
        return new Problem(address, rule, Optional.empty());
    }

    @Override
    public String toString() {
        return address + ": " + rule + Spelling.hint(suggestion);
    }
}

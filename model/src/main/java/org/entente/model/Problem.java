package org.entente.model;

import java.util.Optional;

/**
 * A broken rule of a scenario.
 *
 * @param address the address of the wrong field
 * @param rule the rule and the value found, as one sentence without its full stop
 * @param suggestion the nearest known spelling, if one is near
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

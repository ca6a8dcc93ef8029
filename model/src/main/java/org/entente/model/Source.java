package org.entente.model;

import java.util.List;
import java.util.Optional;

/**
 * The source of a number: published facts, an assumption, or both (MODEL 14).
 *
 * @param facts the ids of published facts, such as {@code T30}
 * @param assumption the reason for a number that is assumed
 */
public record Source(List<String> facts, Optional<String> assumption) {

    public Source {
        facts = List.copyOf(facts);
        if (facts.isEmpty() && assumption.isEmpty()) {
            throw new IllegalArgumentException("a source must name a fact or an assumption");
        }
    }
}

package org.entente.simulation.seek;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.Scenario;

/**
 * The scenarios at one value of what is varied.
 *
 * @param scenario the scenario that is asked about
 * @param reference the other scenario, which is the target or what a difference is less, if it moves as well; empty if
 *     it stays as it is
 */
public record Candidate(Scenario scenario, Optional<Scenario> reference) {

    /** A scenario whose target stays as it is. */
    public static Candidate of(Scenario scenario) {
        return new Candidate(scenario, Optional.empty());
    }

    /** The reference scenario of an objective, if it stays as it is: what is simulated beside the candidates. */
    List<Scenario> fixed(Optional<Scenario> ofObjective) {
        return reference.isPresent() ? List.of() : ofObjective.stream().toList();
    }

    /** Both scenarios, the one that is asked about first. */
    Stream<Scenario> scenarios() {
        return Stream.concat(Stream.of(scenario), reference.stream());
    }
}

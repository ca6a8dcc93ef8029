package org.entente.simulation.live;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.results.WorthwhileDecision;

/**
 * A scenario and its program. Where a number moves, programs of the scenarios differ in the values of parameters alone.
 *
 * @param decisions the decisions that are taken where they are worthwhile
 */
record CompiledScenario(Scenario scenario, Program program, List<WorthwhileDecision> decisions) {

    CompiledScenario {
        decisions = List.copyOf(decisions);
    }

    /** {@code next} and its program, if that is this program with other values of its parameters. */
    Optional<CompiledScenario> with(Scenario next, SortedMap<Address, Double> values) {
        SortedMap<String, Double> byName = new TreeMap<>();
        values.forEach((address, value) -> byName.put(address.text(), value));
        return !values.isEmpty() && program.parameters().containsAll(byName.keySet())
                ? Optional.of(new CompiledScenario(next, program.with(byName), decisions))
                : Optional.empty();
    }
}

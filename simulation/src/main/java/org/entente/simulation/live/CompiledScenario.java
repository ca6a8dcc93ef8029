package org.entente.simulation.live;

import java.util.List;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.results.WorthwhileDecision;

/**
 * A scenario and its program.
 *
 * @param decisions the decisions that are taken where they are worthwhile
 */
record CompiledScenario(Scenario scenario, Program program, List<WorthwhileDecision> decisions) {

    CompiledScenario {
        decisions = List.copyOf(decisions);
    }
}

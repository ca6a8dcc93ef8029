package org.entente.simulation.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.entente.model.ObservedAmounts;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.step.DecisionRule.Function;
import org.entente.simulation.step.DecisionRule.Input;

/**
 * What a decider knows at the end of a month (MODEL 10): run-rates, the price of compute, levels, the month's demand,
 * contribution and own gain, and which events have happened.
 */
final class KnownInputs {

    private KnownInputs() {}

    /** The columns of what is known, for the decision on {@code event}, each once. */
    static List<Input> columns(Scenario scenario, Program program, String event, String decider) {
        List<Input> inputs = new ArrayList<>();
        scenario.events().keySet().stream()
                .filter(other -> !other.equals(event))
                .forEach(other -> inputs.add(new Input(Metrics.event(other).name(), Function.HAPPENED)));
        SortedSet<String> names = program.columnNames();
        names.stream()
                .filter(name -> name.endsWith(Program.LEVEL) || name.equals(Scenario.COMPUTE_PRICE.text()))
                .forEach(name -> inputs.add(new Input(name, Function.VALUE)));
        scenario.products()
                .keySet()
                .forEach(product -> inputs.add(value(Metrics.demand(product).name())));
        ObservedAmounts.of(scenario).forEach((name, kind) -> {
            if (kind == ObservedAmounts.Kind.LEVEL) {
                inputs.add(value(name));
            }
        });
        inputs.add(value(Metrics.CONTRIBUTION.name()));
        if (!decider.equals(scenario.developer())) {
            inputs.add(value(Metrics.gain(decider).name()));
        }
        return inputs;
    }

    private static Input value(String column) {
        return new Input(column, Function.VALUE);
    }
}

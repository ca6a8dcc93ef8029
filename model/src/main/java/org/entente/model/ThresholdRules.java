package org.entente.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.entente.model.ObservedAmounts.Kind;

/** The rules on what events wait for (MODEL 10): a flow over months, or a level, of the scenario. */
final class ThresholdRules {

    private final SortedMap<String, Kind> amounts;
    private final List<Problem> problems = new ArrayList<>();

    private ThresholdRules(SortedMap<String, Kind> amounts) {
        this.amounts = amounts;
    }

    static List<Problem> problemsOf(Scenario scenario) {
        if (scenario.events().values().stream()
                .allMatch(event -> event.threshold().isEmpty())) {
            return List.of();
        }
        ThresholdRules rules = new ThresholdRules(ObservedAmounts.of(scenario));
        scenario.events()
                .values()
                .forEach(event -> event.threshold().ifPresent(threshold -> rules.check(event.name(), threshold)));
        return rules.problems;
    }

    private void check(String event, Threshold threshold) {
        Address address = Address.of("events", event, "when");
        Kind kind = amounts.get(threshold.metric());
        if (kind == null) {
            problems.add(unknown(address.child("metric"), threshold.metric()));
        } else if (kind == Kind.LEVEL && threshold.over().isPresent()) {
            problems.add(Problem.at(
                    address.child("over"),
                    "must not be there, as " + threshold.metric() + " is a level, which is not added up"));
        } else if (kind == Kind.FLOW && threshold.over().isEmpty()) {
            problems.add(Problem.at(
                    address,
                    "must have over: over how many months " + threshold.metric()
                            + " is added up, or year-to-date, or total"));
        }
    }

    private Problem unknown(Address address, String metric) {
        if (metric.startsWith("event.") || metric.startsWith("cap.")) {
            return Problem.at(
                    address,
                    "must be a flow or a level, but was the date '" + metric
                            + "'; an event that follows from others has any or all");
        }
        Optional<String> nearest = Spelling.nearest(metric, amounts.keySet());
        return new Problem(address, "must be a flow or a level of the scenario, but was '" + metric + "'", nearest);
    }
}

package org.entente.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rules between the parts of a scenario. The record of each part checks the rules inside the part. */
final class ScenarioRules {

    private ScenarioRules() {}

    /** @throws InvalidScenarioException with every problem */
    static void check(Scenario scenario, List<Correlation> correlationsAsGiven) {
        List<Problem> problems = new ArrayList<>();
        problems.addAll(ReferenceRules.problemsOf(scenario));
        problems.addAll(CurrencyRules.problemsOf(scenario));
        problems.addAll(ThresholdRules.problemsOf(scenario));
        problems.addAll(MixRules.problemsOf(scenario));
        problems.addAll(CommitmentRules.problemsOf(scenario));
        problems.addAll(AccessRules.problemsOf(scenario));
        problems.addAll(CorrelationRules.problemsOf(scenario, correlationsAsGiven));
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(Problem::address));
            throw new InvalidScenarioException(problems);
        }
    }
}

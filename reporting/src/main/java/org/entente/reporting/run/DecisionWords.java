package org.entente.reporting.run;

import java.util.List;
import java.util.Optional;
import org.entente.model.Event;
import org.entente.model.Party;
import org.entente.model.Scenario;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.MonthWords;
import org.entente.reporting.words.Words;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.WorthwhileDecision;

/** The sentences about decisions that are taken where they are worthwhile. */
final class DecisionWords {

    private DecisionWords() {}

    /** A paragraph for each decision in the scenario of {@code scenarioResults}. */
    static List<String> sentences(Results results, ScenarioResults scenarioResults) {
        Scenario scenario = scenarioResults.scenario();
        return results.decisions().stream()
                .filter(decision -> decision.scenario().equals(scenario.name()))
                .map(decision -> sentences(scenario, decision))
                .toList();
    }

    /** A paragraph for each decision of {@code results}, after the title of its scenario if there are several. */
    static List<String> sentences(Results results) {
        boolean isAlone = results.scenarios().size() == 1;
        return results.scenarios().stream()
                .flatMap(scenario -> sentences(results, scenario).stream()
                        .map(text -> isAlone ? text : scenario.scenario().title() + ": " + text))
                .toList();
    }

    private static String sentences(Scenario scenario, WorthwhileDecision decision) {
        String title = Optional.ofNullable(scenario.events().get(decision.event()))
                .map(Event::title)
                .orElse(decision.event());
        String decider = Optional.ofNullable(scenario.parties().get(decision.decider()))
                .map(Party::title)
                .orElse(decision.decider());
        return decider + " decides on “" + title + "” as is best for it. It says yes "
                + Words.all(decision.months().stream().map(DecisionWords::month).toList())
                + ". That choice is worth " + amount(scenario, decision.overNever())
                + " to it on average over never, and "
                + amount(scenario, decision.overFixed()) + " over the better of never and always.";
    }

    private static String month(WorthwhileDecision.Month month) {
        double part = month.taken().value();
        String paths = part == 0 ? "on none" : part == 1 ? "on all" : "on " + Amounts.percent(part);
        return paths + " of the paths in " + MonthWords.text(month.month());
    }

    private static String amount(Scenario scenario, WorthwhileDecision.Value value) {
        return MoneyWords.of(scenario).roundedWithSign(value.mean(), value.standardError());
    }
}

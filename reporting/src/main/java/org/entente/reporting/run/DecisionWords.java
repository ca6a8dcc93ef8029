package org.entente.reporting.run;

import java.util.List;
import java.util.Optional;
import org.entente.model.Event;
import org.entente.model.Party;
import org.entente.model.Scenario;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.MonthWords;
import org.entente.reporting.words.Probabilities;
import org.entente.reporting.words.Words;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.WorthwhileDecision;

/** The sentences about decisions that are taken where they are worthwhile. */
final class DecisionWords {

    private DecisionWords() {}

    /** A paragraph for each decision of {@code results}. */
    static List<String> sentences(Results results) {
        return results.decisions().stream()
                .flatMap(decision -> results
                        .scenario(decision.scenario())
                        .map(ScenarioResults::scenario)
                        .map(scenario -> sentences(scenario, decision))
                        .stream())
                .toList();
    }

    private static String sentences(Scenario scenario, WorthwhileDecision decision) {
        String title = Optional.ofNullable(scenario.events().get(decision.event()))
                .map(Event::title)
                .orElse(decision.event());
        String decider = Optional.ofNullable(scenario.parties().get(decision.decider()))
                .map(Party::title)
                .orElse(decision.decider());
        return scenario.title() + ": " + decider + " takes “" + title + "” where it is worthwhile: "
                + Words.all(decision.months().stream().map(DecisionWords::month).toList())
                + ". This adds " + amount(scenario, decision.overNever())
                + " to the present value of its gain over never, and " + amount(scenario, decision.overFixed())
                + " over the better of never and always (" + Amounts.count(decision.paths())
                + " pilot paths).";
    }

    private static String month(WorthwhileDecision.Month month) {
        return "on " + Probabilities.ofPaths(month.taken(), " of pilot paths") + " in " + MonthWords.text(month.month())
                + " (R² "
                + Amounts.fixed(month.rSquared(), 2) + ")";
    }

    private static String amount(Scenario scenario, WorthwhileDecision.Value value) {
        return (value.mean() < 0 ? Amounts.MINUS : "")
                + MoneyWords.of(scenario).rounded(value.mean(), value.standardError());
    }
}

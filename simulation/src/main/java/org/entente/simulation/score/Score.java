package org.entente.simulation.score;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.actuals.Actual;
import org.entente.model.actuals.Actuals;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

/**
 * What a run foretold, held to what was reported.
 *
 * @param scenarios the score of each scenario
 * @param known the last month that was known when the forecast was made: what is reported of later months is scored
 */
public record Score(List<ScenarioScore> scenarios, YearMonth known) {

    public Score {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * The score of {@code results}.
     *
     * @param actuals what was reported
     * @param known the last month that was known before
     */
    public static Score of(Results results, Actuals actuals, YearMonth known) {
        return new Score(
                results.scenarios().stream()
                        .map(scenario -> of(scenario, actuals, known))
                        .toList(),
                known);
    }

    private static ScenarioScore of(ScenarioResults results, Actuals actuals, YearMonth known) {
        Foretold foretold = new Foretold(results);
        List<AmountScore> amounts = new ArrayList<>();
        List<DateScore> dates = new ArrayList<>();
        List<Unscored> unscored = new ArrayList<>();
        for (Actual actual : actuals.after(known).observations()) {
            foretold.probability(actual).ifPresent(probability -> dates.add(new DateScore(actual, probability)));
            foretold.amount(actual)
                    .ifPresent(amount -> amounts.add(new AmountScore(
                            actual, amount.quantiles(), amount.sample(), CarriedGrowth.of(actuals, known, actual))));
            foretold.lack(actual).ifPresent(reason -> unscored.add(new Unscored(actual, reason)));
        }
        return new ScenarioScore(results.scenario().name(), amounts, dates, unscored);
    }
}

package org.entente.simulation.score;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.entente.model.Scenario;
import org.entente.model.actuals.Actuals;
import org.entente.simulation.Simulation;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;

/**
 * A scenario forecast from several dates, each forecast held to what was reported later.
 *
 * @param origins the score of each forecast, by the last month that was known; each is of the one scenario
 * @param fans what each forecast says quarter by quarter, in the order of the origins
 */
public record Backtest(List<Score> origins, List<OfOrigin> fans) {

    /** The fans of the forecast from an origin. */
    public record OfOrigin(YearMonth known, List<Fan> fans) {

        public OfOrigin {
            fans = List.copyOf(fans);
        }
    }

    /** So many paths are kept month by month, for what was reported of a part of a year. */
    private static final int KEPT = 2_048;

    public Backtest {
        origins = List.copyOf(origins);
        fans = List.copyOf(fans);
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("a backtest must have at least one origin, but has none");
        }
    }

    /**
     * The forecasts of {@code scenario} from {@code origins}, in the order of time.
     *
     * @param actuals what was reported
     * @param origins the last months that were known
     * @param plans the plan of a forecast, in the world that was known at an origin
     * @throws IllegalArgumentException if nothing that was reported after an origin can be held against its forecast
     */
    public static Backtest run(
            Scenario scenario, Actuals actuals, List<YearMonth> origins, Function<YearMonth, SimulationPlan> plans) {
        List<YearMonth> sorted = origins.stream().distinct().sorted().toList();
        sorted.forEach(origin -> requireLater(actuals, origin));
        List<Score> scores = new ArrayList<>();
        List<OfOrigin> fans = new ArrayList<>();
        for (YearMonth origin : sorted) {
            Results results = results(scenario, actuals, plans.apply(origin));
            Score score = score(results, actuals, origin);
            scores.add(score);
            fans.add(new OfOrigin(
                    origin,
                    Fans.of(
                            results.scenarios().get(0),
                            actuals,
                            score.scenarios().get(0))));
        }
        return new Backtest(scores, fans);
    }

    private static void requireLater(Actuals actuals, YearMonth origin) {
        YearMonth last = actuals.last()
                .orElseThrow(() ->
                        new IllegalArgumentException("a backtest must have something that was reported, but has not"));
        if (!origin.isBefore(last)) {
            throw new IllegalArgumentException(
                    "an origin must be before the last month of what was reported, " + last + ", but was " + origin);
        }
    }

    private static Results results(Scenario scenario, Actuals actuals, SimulationPlan plan) {
        Kept kept = Kept.first((int) Math.min(plan.paths(), KEPT)).byMonth();
        Simulation simulation = Simulation.of(List.of(scenario))
                .reporting(metric -> actuals.metrics().contains(metric.name()));
        return simulation.run(plan.withKept(kept));
    }

    private static Score score(Results results, Actuals actuals, YearMonth origin) {
        Score score = Score.of(results, actuals, origin);
        ScenarioScore only = score.scenarios().get(0);
        if (only.amounts().isEmpty() && only.dates().isEmpty()) {
            Unscored first = only.unscored().get(0);
            throw new IllegalArgumentException("something that was reported after " + origin
                    + " must be foretold, but nothing is: " + first.actual().label() + " " + first.reason());
        }
        return score;
    }

    /** The scores of all origins together. */
    public ScenarioScore all() {
        List<ScenarioScore> scores =
                origins.stream().map(origin -> origin.scenarios().get(0)).toList();
        return new ScenarioScore(
                scores.get(0).scenario(),
                scores.stream().flatMap(score -> score.amounts().stream()).toList(),
                scores.stream().flatMap(score -> score.dates().stream()).toList(),
                scores.stream().flatMap(score -> score.unscored().stream()).toList());
    }
}

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

/**
 * A scenario forecast from several dates, each forecast held to what was reported later.
 *
 * @param origins the score of each forecast, by the last month that was known; each is of the one scenario
 */
public record Backtest(List<Score> origins) {

    /** So many paths are kept month by month, for what was reported of a part of a year. */
    private static final int KEPT = 2_048;

    public Backtest {
        origins = List.copyOf(origins);
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
        for (YearMonth origin : sorted) {
            scores.add(score(scenario, actuals, origin, plans.apply(origin)));
        }
        return new Backtest(scores);
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

    private static Score score(Scenario scenario, Actuals actuals, YearMonth origin, SimulationPlan plan) {
        Kept kept = Kept.first((int) Math.min(plan.paths(), KEPT)).byMonth();
        Simulation simulation = Simulation.of(List.of(scenario))
                .reporting(metric -> actuals.metrics().contains(metric.name()));
        Score score = Score.of(simulation.run(plan.withKept(kept)), actuals, origin);
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

package org.entente.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.Outcomes.Outcome;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.statistics.ColumnStatistics;
import org.entente.simulation.statistics.MomentEstimate;

/** Puts what the threads of a run have counted into results. */
final class SimulatedResults {

    private final List<Scenario> scenarios;
    private final OptionalInt baseline;
    private final SimulationPlan plan;

    SimulatedResults(List<Scenario> scenarios, OptionalInt baseline, SimulationPlan plan) {
        this.scenarios = scenarios;
        this.baseline = baseline;
        this.plan = plan;
    }

    /** The results of a tally; {@code estimates} are those of the outcomes, then of each comparison. */
    Results of(
            List<Program> programs, Tally tally, List<List<MomentEstimate>> estimates, List<Convergence> convergences) {
        List<Summary> summaries = tally.columns().each(estimates.get(0), plan.threads() > 1, ColumnStatistics::summary);
        List<ScenarioResults> results = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>();
        for (int k = 0; k < scenarios.size(); k++) {
            List<SamplePath> kept = SamplePaths.of(programs.get(k), plan.keptPaths());
            results.add(scenario(k, tally, summaries, kept));
            if (baseline.isPresent() && baseline.getAsInt() != k) {
                int c = comparisons.size();
                List<MomentEstimate> ofDifferences = estimates.get(1 + c);
                comparisons.add(comparison(scenarios.get(k), tally.comparisons().get(c), ofDifferences));
            }
        }
        return new Results(plan, results, comparisons, convergences);
    }

    private ScenarioResults scenario(int k, Tally tally, List<Summary> found, List<SamplePath> kept) {
        SortedMap<Metric, Map<Period, Summary>> summaries = byMetric(tally.outcomes(k), found);
        SortedMap<Metric, DateCurve> dates = new TreeMap<>();
        tally.dates(k).forEach(date -> {
            summaries.put(date.metric(), Map.of(Period.DATE, date.counts().summary()));
            dates.put(date.metric(), date.counts().curve());
        });
        return new ScenarioResults(scenarios.get(k), summaries, dates, kept);
    }

    private Comparison comparison(Scenario scenario, ComparisonTally tally, List<MomentEstimate> estimates) {
        List<Difference> found = tally.columns().each(estimates, plan.threads() > 1, ColumnStatistics::difference);
        return new Comparison(
                scenarios.get(baseline.orElseThrow()).name(), scenario.name(), byMetric(tally.outcomes(), found));
    }

    private static <R> SortedMap<Metric, Map<Period, R>> byMetric(Map<Outcome, Integer> outcomes, List<R> found) {
        SortedMap<Metric, Map<Period, R>> byMetric = new TreeMap<>();
        outcomes.forEach(
                (outcome, column) -> byMetric.computeIfAbsent(outcome.metric(), metric -> new LinkedHashMap<>())
                        .put(outcome.period(), found.get(column)));
        return byMetric;
    }
}

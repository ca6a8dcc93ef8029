package org.entente.benchmarks.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.ConfidenceInterval;
import org.entente.simulation.results.PointEstimate;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Quantiles;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/** The figures of a run that are studied, each with its interval of 95 %, by kind and name. */
final class StudiedFigures {

    private static final List<Integer> PERCENTS = List.of(1, 5, 10, 50, 90, 95, 99);
    private static final List<Integer> PERCENTS_OF_DIFFERENCES = List.of(5, 50, 95);

    private final SimulationPlan plan;
    private final Map<Name, Estimate> found = new LinkedHashMap<>();

    private StudiedFigures(SimulationPlan plan) {
        this.plan = plan;
    }

    /**
     * The name of a figure.
     *
     * @param kind the kind, such as {@code P99}
     * @param what the outcome and its period
     */
    record Name(String kind, String what) {}

    /** The figures of {@code results}: of the last scenario, and of its difference from the baseline. */
    static Map<Name, Estimate> of(Results results) {
        StudiedFigures figures = new StudiedFigures(results.plan());
        figures.addScenario(results.scenarios().get(results.scenarios().size() - 1));
        results.comparisons().forEach(figures::addComparison);
        return figures.found;
    }

    private void addScenario(ScenarioResults results) {
        results.summaries().forEach((outcome, summary) -> {
            if (outcome.metric().kind() != Metric.Kind.DATE) {
                add(outcome, summary);
            }
        });
        results.dates()
                .forEach((metric, curve) -> curve.horizon()
                        .years()
                        .forEach(year -> add("probability of a date", metric + " by " + year, curve.by(year))));
    }

    private void add(Outcome outcome, Summary summary) {
        String what = outcome.toString();
        add("mean", what, new PointEstimate(summary.mean(), summary.standardError()));
        addQuantiles("", PERCENTS, what, summary.quantiles());
        add("expected shortfall, 5 %", what, summary.shortfall5());
        add("expected shortfall, 95 %", what, summary.shortfall95());
        add("probability below 0", what, summary.negative());
    }

    private void addComparison(Comparison comparison) {
        comparison.differences().forEach((outcome, difference) -> {
            String what = outcome.toString();
            add("difference: mean", what, new PointEstimate(difference.mean(), difference.standardError()));
            addQuantiles("difference: ", PERCENTS_OF_DIFFERENCES, what, difference.quantiles());
            add("difference: probability above 0", what, difference.positive());
        });
    }

    private void addQuantiles(String prefix, List<Integer> percents, String what, Quantiles quantiles) {
        percents.forEach(percent -> add(prefix + "P" + percent, what, quantiles.figure(percent)));
    }

    private void add(String kind, String what, PointEstimate figure) {
        ConfidenceInterval interval = ConfidenceInterval.around(figure.value(), figure.standardError(), plan);
        found.put(new Name(kind, what), new Estimate(figure.value(), figure.standardError(), interval));
    }

    private void add(String kind, String what, Proportion part) {
        found.put(new Name(kind, what), Estimate.of(part));
    }
}

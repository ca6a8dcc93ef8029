package org.entente.explorer.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.explorer.deal.CommandLine;
import org.entente.explorer.deal.Deal;
import org.entente.model.Scenario;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;

/**
 * What questions about a deal have in common.
 *
 * @param deal the deal
 * @param plan the plan of each simulation
 */
public record Inquiry(Deal deal, SimulationPlan plan) {

    /** The plan of {@code paths} paths for each of many variants, as commands have it. */
    public static SimulationPlan plan(long paths, int threads) {
        return SimulationPlan.withDefaults(paths).withSampling(Sampling.SOBOL).withThreads(threads);
    }

    /** The arguments that set what the deal changes and how it is simulated. */
    public List<String> settings() {
        List<String> arguments = new ArrayList<>(CommandLine.settings(deal));
        arguments.addAll(List.of("--paths", Long.toString(plan.paths()), "--sampling", "sobol"));
        return arguments;
    }

    /**
     * The statistic of a measure of the scenario, which may be less the baseline.
     *
     * @throws IllegalArgumentException if there is no such measure or statistic
     */
    Objective objective(String metric, String statistic) {
        Measure measure = Measure.parse(metric);
        Objective alone = Objective.of(measure, Statistic.parse(statistic));
        return less(measure).map(alone::less).orElse(alone);
    }

    /** {@code text} as an argument of a command, if it is about {@code measure}. */
    String argument(String text, Measure measure) {
        return measure.less()
                .map(name -> text.replace(" less " + name, " less " + deal.baselineReference()))
                .orElse(text);
    }

    /** Whether the baseline is called {@code name}: as a page calls it, or as a command does. */
    private boolean isBaseline(String name) {
        return deal.baselineReference().equals(name) || deal.baselineReference().endsWith("/" + name);
    }

    /** The scenario that a measure is less: the baseline, if any. */
    Optional<Scenario> less(Measure measure) {
        measure.less().filter(name -> !isBaseline(name)).ifPresent(name -> {
            throw new IllegalArgumentException("a difference must be from the baseline " + deal.baselineReference()
                    + ", but was from '" + name + "'");
        });
        return measure.less().map(name -> deal.baselineScenario());
    }
}

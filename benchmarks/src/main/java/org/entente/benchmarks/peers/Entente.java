package org.entente.benchmarks.peers;

import java.util.List;
import org.entente.benchmarks.ScenarioResource;
import org.entente.model.Scenario;
import org.entente.simulation.Simulation;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.ScenarioResults;

/** The reference problem with Entente, through its public door: every metric, period and quantile, on one thread. */
final class Entente {

    private final Scenario scenario = ScenarioResource.read("reference-problem.yaml", List.of());

    Answer solve(int paths) {
        ScenarioResults results = Simulation.of(List.of(scenario))
                .run(SimulationPlan.withDefaults()
                        .withSampling(Sampling.RANDOM)
                        .withPaths(paths)
                        .withThreads(1))
                .scenarios()
                .get(0);
        return new Answer(
                estimate(results, Metrics.REVENUE, Period.TOTAL),
                estimate(results, Metrics.share("investor-share"), Period.NPV));
    }

    private static Answer.Estimate estimate(ScenarioResults results, Metric metric, Period period) {
        return results.summary(metric, period)
                .map(summary -> new Answer.Estimate(summary.mean(), summary.standardError()))
                .orElseThrow();
    }
}

package org.entente.simulation.engine;

import java.util.function.Predicate;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;

/**
 * What outcomes of a scenario are less in another one, path by path, to be reported among the outcomes of the scenario.
 *
 * @param scenario the number of the scenario
 * @param baseline the number of the other one
 * @param less the name of the other one, which ends the names of the metrics
 * @param counted the outcomes whose differences count
 */
public record MeasuredDifference(int scenario, int baseline, String less, Predicate<Outcome> counted) {

    /** The outcome that is the difference of {@code outcome}. */
    Outcome of(Outcome outcome) {
        Metric metric = outcome.metric();
        String name = Measure.of(metric, outcome.period()).less(less).name();
        return new Outcome(new Metric(name, metric.kind()), outcome.period());
    }
}

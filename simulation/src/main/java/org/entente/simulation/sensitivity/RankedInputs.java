package org.entente.simulation.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.model.Scenario;
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.experiment.Observations;
import org.entente.simulation.experiment.Sample;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.plan.SimulationPlan;

/**
 * What chance decides in a scenario, by how closely a measure rises or falls with it on the paths of an ordinary run.
 * Where inputs are correlated, each gets credit for what moves with it.
 *
 * <pre>{@code
 * RankedInputs ranked = RankedInputs.run(scenario, Measure.parse("npv of gain.microsoft"), plan);
 * RankedInputs.Entry closest = ranked.inputs().get(0);
 * System.out.printf("%s %.2f%n", closest.input(), closest.correlation().value());
 * }</pre>
 *
 * @param measure that rises or falls
 * @param inputs the most closely correlated first, those that do not vary last
 * @param plan how it was simulated
 */
public record RankedInputs(Measure measure, List<Entry> inputs, SimulationPlan plan) {

    public RankedInputs {
        inputs = List.copyOf(inputs);
    }

    /**
     * One input.
     *
     * @param input as {@link Observations} call it
     * @param side who decides it: {@link InputKind#TERM}, or {@link InputKind#DRIVER} for all that the world decides
     * @param correlation of the measure with it
     */
    public record Entry(String input, InputKind side, RankCorrelation correlation) {

        private double closeness() {
            double value = correlation.value();
            return Double.isNaN(value) ? -1 : Math.abs(value);
        }
    }

    /**
     * Simulates and ranks the inputs of {@code scenario}.
     *
     * @throws IllegalArgumentException if the scenario has no such measure
     */
    public static RankedInputs run(Scenario scenario, Measure measure, SimulationPlan plan) {
        return of(measure, Experiment.of(plan, List.of(scenario)).observe(scenario, List.of(measure)), plan);
    }

    /** @param observations whose first measure it is */
    static RankedInputs of(Measure measure, Observations observations, SimulationPlan plan) {
        Ranking ranking = new Ranking(observations.measures().get(0), plan);
        List<Entry> inputs = new ArrayList<>();
        observations
                .inputs()
                .forEach((name, sample) ->
                        inputs.add(new Entry(name, observations.kind(name).side(), ranking.of(sample))));
        inputs.sort(Comparator.comparingDouble(Entry::closeness).reversed().thenComparing(Entry::input));
        return new RankedInputs(measure, inputs, plan);
    }

    /** Correlations with one outcome, and their errors: from replicates where paths are not independent. */
    private static final class Ranking {

        private final Sample outcome;
        private final SpearmanRanker whole;
        private final List<SpearmanRanker> ofReplicates = new ArrayList<>();

        Ranking(Sample outcome, SimulationPlan plan) {
            this.outcome = outcome;
            this.whole = new SpearmanRanker(outcome.raw());
            for (int s = 0; plan.replicates() > 1 && s < outcome.sections(); s++) {
                ofReplicates.add(new SpearmanRanker(outcome.section(s)));
            }
        }

        RankCorrelation of(Sample input) {
            RankCorrelation correlation = whole.of(input.raw());
            if (ofReplicates.isEmpty()) {
                return correlation;
            }
            double error = outcome.error(
                    correlation.value(),
                    s -> ofReplicates.get(s).of(input.section(s)).value());
            return new RankCorrelation(correlation.value(), error);
        }
    }
}

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
 * The random inputs of a scenario, ranked by their rank correlation with a measure on the paths of an ordinary run. A
 * correlated input gets credit for the effects of the inputs that move with it.
 *
 * <pre>{@code
 * RankedInputs ranked = RankedInputs.run(scenario, Measure.parse("npv of gain.microsoft"), plan);
 * RankedInputs.Entry closest = ranked.inputs().get(0);
 * System.out.printf("%s %.2f%n", closest.input(), closest.correlation().value());
 * }</pre>
 *
 * @param measure the measure
 * @param inputs the inputs, the most closely correlated first, those that do not vary last
 * @param plan the plan of the simulation
 */
public record RankedInputs(Measure measure, List<Entry> inputs, SimulationPlan plan) {

    public RankedInputs {
        inputs = List.copyOf(inputs);
    }

    /**
     * One input.
     *
     * @param input its name in {@link Observations}
     * @param side the side that decides it: {@link InputKind#TERM}, or {@link InputKind#DRIVER} for the world
     * @param correlation the correlation of the measure with it
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
        return rank(measure, Experiment.of(plan, List.of(scenario)).observe(scenario, List.of(measure)), plan);
    }

    /**
     * Ranks observed inputs.
     *
     * @param observations the observations, with {@code measure} as the first measure
     */
    static RankedInputs rank(Measure measure, Observations observations, SimulationPlan plan) {
        Ranking ranking = new Ranking(observations.measures().get(0), plan);
        List<Entry> inputs = new ArrayList<>();
        observations
                .inputs()
                .forEach((name, sample) ->
                        inputs.add(new Entry(name, observations.kind(name).side(), ranking.correlation(sample))));
        inputs.sort(Comparator.comparingDouble(Entry::closeness).reversed().thenComparing(Entry::input));
        return new RankedInputs(measure, inputs, plan);
    }

    /** The correlations with one outcome. Their errors come from replicates where paths are not independent. */
    private static final class Ranking {

        private final Sample outcome;
        private final SpearmanRanker ranker;
        private final List<SpearmanRanker> replicateRankers = new ArrayList<>();

        Ranking(Sample outcome, SimulationPlan plan) {
            this.outcome = outcome;
            this.ranker = new SpearmanRanker(outcome.isConstant() ? new double[outcome.count()] : outcome.raw());
            for (int s = 0; plan.replicates() > 1 && s < outcome.sections(); s++) {
                replicateRankers.add(new SpearmanRanker(outcome.section(s)));
            }
        }

        RankCorrelation correlation(Sample input) {
            RankCorrelation correlation = ranker.correlation(input.raw());
            if (replicateRankers.isEmpty()) {
                return correlation;
            }
            double error = outcome.error(
                    correlation.value(),
                    s -> replicateRankers.get(s).correlation(input.section(s)).value());
            return new RankCorrelation(correlation.value(), error);
        }
    }
}

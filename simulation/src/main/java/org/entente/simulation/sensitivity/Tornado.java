package org.entente.simulation.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Sample;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.plan.SimulationPlan;

/**
 * How a statistic changes when one uncertain quantity after the other is held at its 10th and at its 90th percentile,
 * with everything else drawn as ever, the same on the same path. What is correlated with a quantity does not move with
 * it: this is what the quantity does by itself.
 *
 * <pre>{@code
 * Objective gain = Objective.of(Measure.parse("npv of gain.microsoft"), Statistic.MEAN);
 * Tornado tornado = Tornado.run(scenario, gain, plan);
 * Tornado.Bar longest = tornado.bars().get(0);
 * System.out.printf("%s %.1f ± %.1f%n", longest.address(), longest.swing().value(), longest.swing().standardError());
 * }</pre>
 *
 * @param objective the statistic that changes; a target plays no part
 * @param base the statistic when nothing is held
 * @param bars of all uncertain quantities, those that change most first
 * @param plan how it was simulated
 */
public record Tornado(Objective objective, Estimate base, List<Bar> bars, SimulationPlan plan) {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /** How many quantities are simulated side by side at most, which have most in common. */
    private static final int MAX_AT_ONCE = 8;

    /** How many paths of quantities are kept at a time, of both ends: 64 MB. */
    private static final long MAX_KEPT = 4_000_000;

    public Tornado {
        bars = List.copyOf(bars);
    }

    /**
     * What one quantity does.
     *
     * @param address of the quantity
     * @param kind who decides it
     * @param p10 its value at the low end
     * @param p90 its value at the high end
     * @param low the change of the statistic when the quantity is held at {@code p10}, with its paired error
     * @param high the change when it is held at {@code p90}
     * @param swing from the low end to the high end, with its paired error
     * @param effective whether the measure changes on any path at either end
     */
    public record Bar(
            Address address,
            InputKind kind,
            double p10,
            double p90,
            Estimate low,
            Estimate high,
            Estimate swing,
            boolean effective) {

        /** The largest of the three changes, without its sign. */
        public double size() {
            return Math.max(Math.abs(swing.value()), Math.max(Math.abs(low.value()), Math.abs(high.value())));
        }
    }

    /**
     * Simulates the tornado of an objective's statistic in {@code scenario}.
     *
     * @throws IllegalArgumentException if the scenario has no such measure
     */
    public static Tornado run(Scenario scenario, Objective objective, SimulationPlan plan) {
        return run(scenario, objective, Experiment.of(plan, List.of(scenario)));
    }

    static Tornado run(Scenario scenario, Objective objective, Experiment experiment) {
        Sample base = experiment.sample(scenario, objective.measure());
        Ends ends = new Ends(scenario, objective, base);
        List<Map.Entry<Address, Quantity>> held = uncertain(scenario);
        List<Bar> bars = new ArrayList<>();
        long paths = experiment.plan().paths();
        int atOnce = (int) Math.max(1, Math.min(MAX_AT_ONCE, MAX_KEPT / paths));
        for (int first = 0; first < held.size(); first += atOnce) {
            bars.addAll(ends.bars(experiment, held.subList(first, Math.min(held.size(), first + atOnce))));
        }
        bars.sort(Comparator.comparing(Bar::effective)
                .thenComparingDouble(Bar::size)
                .reversed()
                .thenComparing(Bar::address));
        return new Tornado(objective, base.estimate(objective.statistic()), bars, experiment.plan());
    }

    /** The bars of one kind that change anything, longest first. */
    public List<Bar> effective(InputKind kind) {
        return bars.stream().filter(bar -> bar.effective && bar.kind() == kind).toList();
    }

    /** The quantities that change the measure on no path. */
    public List<Address> withoutEffect() {
        return bars.stream().filter(bar -> !bar.effective).map(Bar::address).toList();
    }

    private static List<Map.Entry<Address, Quantity>> uncertain(Scenario scenario) {
        return scenario.quantities().entrySet().stream()
                .filter(entry -> !(entry.getValue() instanceof Constant))
                .toList();
    }

    /** Simulates with quantities held at both ends. */
    private record Ends(Scenario scenario, Objective objective, Sample base) {

        List<Bar> bars(Experiment experiment, List<Map.Entry<Address, Quantity>> held) {
            List<Experiment.Variant> variants = new ArrayList<>();
            held.forEach(one -> variants.addAll(List.of(at(one, LOW), at(one, HIGH))));
            List<List<Sample>> samples = experiment.samples(variants, List.of(objective.measure()));
            List<Bar> bars = new ArrayList<>();
            for (int k = 0; k < held.size(); k++) {
                bars.add(bar(
                        held.get(k),
                        samples.get(2 * k).get(0),
                        samples.get(2 * k + 1).get(0)));
            }
            return bars;
        }

        private Experiment.Variant at(Map.Entry<Address, Quantity> held, double percentile) {
            double value = held.getValue().percentile(percentile);
            return new Experiment.Variant(scenario, Conditions.NONE.holding(held.getKey(), value));
        }

        private Bar bar(Map.Entry<Address, Quantity> held, Sample low, Sample high) {
            Statistic statistic = objective.statistic();
            return new Bar(
                    held.getKey(),
                    InputKind.of(scenario, held.getKey()),
                    held.getValue().percentile(LOW),
                    held.getValue().percentile(HIGH),
                    low.difference(statistic, base),
                    high.difference(statistic, base),
                    high.difference(statistic, low),
                    !Arrays.equals(low.raw(), base.raw()) || !Arrays.equals(high.raw(), base.raw()));
        }
    }
}

package org.entente.simulation.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Experiment;
import org.entente.simulation.experiment.Experiment.Variant;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Sample;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.plan.SimulationPlan;

/**
 * The change of a statistic when one uncertain quantity after the other is held at its 10th and at its 90th percentile.
 * All other draws stay as they are, path by path. Inputs that are correlated with the held quantity do not move, so the
 * change is due to the quantity alone.
 *
 * <pre>{@code
 * Objective gain = Objective.of(Measure.parse("npv of gain.microsoft"), Statistic.MEAN);
 * Tornado tornado = Tornado.run(scenario, gain, plan);
 * Tornado.Bar longest = tornado.bars().get(0);
 * System.out.printf("%s %.1f ± %.1f%n", longest.address(), longest.swing().value(), longest.swing().standardError());
 * }</pre>
 *
 * @param objective the statistic; a target plays no part
 * @param base the statistic when nothing is held
 * @param bars the bars of all uncertain quantities, the largest change first
 * @param plan the plan of the simulation
 */
public record Tornado(Objective objective, Estimate base, List<Bar> bars, SimulationPlan plan) {

    private static final double LOW_PROBABILITY = 0.1;
    private static final double HIGH_PROBABILITY = 0.9;

    /** The most quantities that are simulated side by side. */
    private static final int MAX_QUANTITIES_AT_ONCE = 8;

    /** The most paths that are kept at a time, summed over quantities: 64 MB for both ends. */
    private static final long MAX_PATHS_KEPT = 4_000_000;

    public Tornado {
        bars = List.copyOf(bars);
    }

    /**
     * The changes due to one quantity.
     *
     * @param address the address of the quantity
     * @param kind the kind of the quantity
     * @param p10 its value at the low end
     * @param p90 its value at the high end
     * @param low the change of the statistic when the quantity is held at {@code p10}, with its paired error
     * @param high the change when it is held at {@code p90}
     * @param swing the change from the low end to the high end, with its paired error
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
        Variant variant = Variant.of(scenario, objective.lessScenario());
        return run(variant, objective, Experiment.of(plan, variant.scenarios()));
    }

    static Tornado run(Variant variant, Objective objective, Experiment experiment) {
        Sample base = experiment
                .samples(List.of(variant), List.of(objective.measure()))
                .get(0)
                .get(0);
        Ends ends = new Ends(variant, objective, base);
        List<Map.Entry<Address, Quantity>> held = uncertain(variant.scenario());
        List<Bar> bars = new ArrayList<>();
        long paths = experiment.plan().paths();
        int atOnce = (int) Math.max(1, Math.min(MAX_QUANTITIES_AT_ONCE, MAX_PATHS_KEPT / paths));
        for (int first = 0; first < held.size(); first += atOnce) {
            bars.addAll(ends.bars(experiment, held.subList(first, Math.min(held.size(), first + atOnce))));
        }
        bars.sort(Comparator.comparing(Bar::effective)
                .thenComparingDouble(Bar::size)
                .reversed()
                .thenComparing(Bar::address));
        return new Tornado(objective, base.estimate(objective.statistic()), bars, experiment.plan());
    }

    /** The number of simulations of a tornado of {@code scenario}: as it is, and with each quantity at both ends. */
    static long simulations(Scenario scenario) {
        return 1 + 2L * uncertain(scenario).size();
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

    /** The simulations with quantities held at both ends. */
    private record Ends(Variant variant, Objective objective, Sample base) {

        List<Bar> bars(Experiment experiment, List<Map.Entry<Address, Quantity>> held) {
            List<Variant> variants = new ArrayList<>();
            held.forEach(quantity -> variants.addAll(List.of(
                    holding(variant, quantity.getKey(), LOW_PROBABILITY),
                    holding(variant, quantity.getKey(), HIGH_PROBABILITY))));
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

        /** The variant with a quantity held at its percentile in each scenario in which it is uncertain. */
        private static Variant holding(Variant variant, Address address, double percentile) {
            return new Variant(
                    variant.scenario(),
                    Optional.ofNullable(variant.scenario().quantities().get(address))
                            .filter(quantity -> !(quantity instanceof Constant))
                            .map(quantity -> Conditions.NONE.holding(address, quantity.percentile(percentile)))
                            .orElse(Conditions.NONE),
                    variant.less().map(other -> holding(other, address, percentile)));
        }

        private Bar bar(Map.Entry<Address, Quantity> held, Sample low, Sample high) {
            Statistic statistic = objective.statistic();
            return new Bar(
                    held.getKey(),
                    InputKind.of(variant.scenario(), held.getKey()),
                    held.getValue().percentile(LOW_PROBABILITY),
                    held.getValue().percentile(HIGH_PROBABILITY),
                    low.difference(statistic, base),
                    high.difference(statistic, base),
                    high.difference(statistic, low),
                    !low.isSame(base) || !high.isSame(base));
        }
    }
}

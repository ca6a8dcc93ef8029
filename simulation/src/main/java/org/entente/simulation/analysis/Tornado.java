package org.entente.simulation.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.simulation.Conditions;
import org.entente.simulation.Measure;
import org.entente.simulation.SimulationPlan;

/**
 * How a statistic changes when one uncertain quantity after the other is held at its 10th and at its 90th percentile,
 * with everything else drawn as ever, the same on the same path. What is correlated with a quantity does not move with it:
 * this is what the quantity does by itself.
 *
 * <pre>{@code
 * Tornado tornado = Tornado.of(scenario, Measure.parse("npv of gain.microsoft"), Statistic.MEAN, plan);
 * Tornado.Bar longest = tornado.bars().get(0);
 * System.out.printf("%s %.1f ± %.1f%n", longest.address(), longest.swing().value(), longest.swing().standardError());
 * }</pre>
 *
 * @param measure whose statistic it is
 * @param statistic which one
 * @param base the statistic when nothing is held
 * @param bars of all uncertain quantities, those that change most first
 * @param plan how it was simulated
 */
public record Tornado(Measure measure, Statistic statistic, Estimated base, List<Bar> bars, SimulationPlan plan) {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

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
            Estimated low,
            Estimated high,
            Estimated swing,
            boolean effective) {

        /** The largest of the three changes, without its sign. */
        public double size() {
            return Math.max(Math.abs(swing.value()), Math.max(Math.abs(low.value()), Math.abs(high.value())));
        }
    }

    /**
     * The tornado of a statistic of {@code measure} in {@code scenario}.
     *
     * @throws IllegalArgumentException if the scenario has no such measure
     */
    public static Tornado of(Scenario scenario, Measure measure, Statistic statistic, SimulationPlan plan) {
        return of(scenario, measure, statistic, Experiment.of(plan, List.of(scenario)));
    }

    static Tornado of(Scenario scenario, Measure measure, Statistic statistic, Experiment experiment) {
        Sample base = experiment.sample(scenario, measure);
        List<Bar> bars = new ArrayList<>();
        Ends ends = new Ends(scenario, measure, statistic, base);
        experiment.forEach(uncertain(scenario), ends::bar, bars::add);
        bars.sort(Comparator.comparing(Bar::effective)
                .thenComparingDouble(Bar::size)
                .reversed()
                .thenComparing(Bar::address));
        return new Tornado(measure, statistic, base.estimate(statistic), bars, experiment.plan());
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

    /** Simulates with a quantity held at both ends. */
    private record Ends(Scenario scenario, Measure measure, Statistic statistic, Sample base) {

        Bar bar(Experiment experiment, Map.Entry<Address, Quantity> held) {
            Address address = held.getKey();
            double p10 = held.getValue().percentile(LOW);
            double p90 = held.getValue().percentile(HIGH);
            Sample low = sample(experiment, address, p10);
            Sample high = p10 == p90 ? low : sample(experiment, address, p90);
            return new Bar(
                    address,
                    InputKind.of(scenario, address),
                    p10,
                    p90,
                    low.difference(statistic, base),
                    high.difference(statistic, base),
                    high.difference(statistic, low),
                    !Arrays.equals(low.raw(), base.raw()) || !Arrays.equals(high.raw(), base.raw()));
        }

        private Sample sample(Experiment experiment, Address address, double value) {
            return experiment
                    .sample(scenario, Conditions.NONE.holding(address, value), List.of(measure))
                    .get(0);
        }
    }
}

package org.entente.simulation.bridge;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.simulation.bridge.Bridge.Value;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Sample;
import org.entente.simulation.plan.SimulationPlan;

/** The steps of a bridge as averages over all orders of its clauses, from all sets of replaced clauses. */
final class AveragedSteps {

    /** How many agreements are simulated side by side. Neighbouring sets have most in common. */
    private static final int MAX_AGREEMENTS_AT_ONCE = 8;

    private final Crossing crossing;
    private final SimulationPlan plan;

    /** {@code steps[k][s][i]} is the step of clause k for series s on path i. */
    private final double[][][] steps;

    private List<Sample> before = List.of();
    private List<Sample> after = List.of();

    AveragedSteps(Crossing crossing, SimulationPlan plan) {
        this.crossing = crossing;
        this.plan = plan;
        this.steps = new double[crossing.count()][crossing.series().size()][Math.toIntExact(plan.paths())];
    }

    /** The values of each series, from simulations of all agreements. */
    List<Value> simulate() {
        int sets = 1 << steps.length;
        for (int first = 0; first < sets; first += MAX_AGREEMENTS_AT_ONCE) {
            add(first, Math.min(sets, first + MAX_AGREEMENTS_AT_ONCE));
        }
        return IntStream.range(0, crossing.series().size())
                .mapToObj(this::value)
                .toList();
    }

    /** Adds the agreements whose numbers, in binary, say which clauses are replaced. */
    private void add(int first, int end) {
        List<BitSet> replaced = IntStream.range(first, end)
                .mapToObj(bits -> BitSet.valueOf(new long[] {bits}))
                .toList();
        List<List<Sample>> gains = crossing.gains(replaced);
        before = first == 0 ? gains.get(0) : before;
        after = gains.get(gains.size() - 1);
        for (int i = 0; i < gains.size(); i++) {
            for (int k = 0; k < steps.length; k++) {
                add(steps[k], gains.get(i), weight(steps.length, replaced.get(i), k));
            }
        }
    }

    private static void add(double[][] step, List<Sample> gains, double weight) {
        for (int s = 0; s < step.length; s++) {
            double[] values = gains.get(s).raw();
            for (int i = 0; i < values.length; i++) {
                step[s][i] += weight * values[i];
            }
        }
    }

    /**
     * The weight of a set of replaced clauses in the step of clause {@code k}: with s other clauses in the set, s! (n -
     * 1 - s)! / n!, positive if k is in the set.
     */
    private static double weight(int n, BitSet replaced, int k) {
        boolean isReplaced = replaced.get(k);
        int others = replaced.cardinality() - (isReplaced ? 1 : 0);
        double weight = 1.0 / n;
        for (int i = 1; i <= others; i++) {
            weight *= (double) i / (n - i);
        }
        return isReplaced ? weight : -weight;
    }

    private Value value(int series) {
        List<Estimate> averages = Arrays.stream(steps)
                .map(step -> WholeUnits.rounded(new Sample(plan, step[series]).mean()))
                .toList();
        return WholeUnits.exact(WholeUnits.value(before.get(series), after.get(series), averages));
    }
}

package org.entente.simulation.step;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.entente.model.Address;
import org.entente.model.Weight;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/**
 * The step of a mix: weights that move from initial to target, normalised to sum to one (MODEL 5 and 9):
 *
 * <pre>
 * weight(c, t) = target_c + (initial_c − target_c) · 2^(−max(0, t − t_from) Δ / h)
 * w(c, t)      = weight(c, t) / Σ_c weight(c, t)
 * </pre>
 */
final class MixStep implements Step {

    private final boolean drifts;
    private final boolean drawn;
    private final int[] initials;
    private final int[] targets;
    private final int[] normalised;
    private final int sum;
    private final int decay;

    /**
     * One of the weights of a mix.
     *
     * @param column the name of the column of the normalised weight
     * @param weight the weight, from initial to target
     * @param address the address of the weight
     */
    record Part(String column, Weight weight, Address address) {

        private boolean isConstant(ProgramBuilder builder) {
            return builder.isConstant(weight.initialAt(address)) && builder.isConstant(weight.targetAt(address));
        }
    }

    private MixStep(ProgramBuilder builder, List<Part> parts, boolean drawn, OptionalInt decay) {
        ColumnLayout layout = builder.layout();
        this.drifts = decay.isPresent();
        this.drawn = drawn;
        this.initials = parts.stream()
                .mapToInt(part -> builder.quantity(part.weight.initialAt(part.address)))
                .toArray();
        this.targets = parts.stream()
                .mapToInt(part -> builder.quantity(part.weight.targetAt(part.address)))
                .toArray();
        this.normalised =
                parts.stream().mapToInt(part -> layout.define(part.column)).toArray();
        this.sum = layout.temporary();
        this.decay = decay.orElseGet(() -> layout.constant(1));
    }

    /**
     * Defines the columns of the normalised weights of a mix.
     *
     * @param from the index of the month after which the weights move
     * @param halfLife the address of the half-life
     */
    static void compile(ProgramBuilder builder, List<Part> parts, int from, Address halfLife) {
        boolean drifts = parts.stream().anyMatch(part -> !part.weight.steady());
        boolean drawn = !builder.isConstant(halfLife) || !parts.stream().allMatch(part -> part.isConstant(builder));
        OptionalInt decay = drifts
                ? OptionalInt.of(DecayStep.compile(builder, builder.quantity(halfLife), from))
                : OptionalInt.empty();
        builder.add(new MixStep(builder, parts, drawn, decay));
    }

    @Override
    public Dataflow dataflow() {
        Dataflow flow = Dataflow.of(this, drifts, drawn)
                .reads(initials)
                .reads(targets)
                .reads(decay)
                .scratch(sum);
        return drifts ? flow.renews(normalised) : flow.writes(normalised);
    }

    @Override
    public void begin(Block block) {
        if (!drifts) {
            normalise(block);
        }
    }

    @Override
    public void advance(Block block, int t) {
        if (drifts) {
            normalise(block);
        }
    }

    /**
     * Normalises the weights. Weights that are not drawn are equal on every path: they are computed for one and copied.
     */
    private void normalise(Block block) {
        normalise(block, drawn ? block.paths() : 1);
        for (int k = 0; !drawn && k < normalised.length; k++) {
            Arrays.fill(block.column(normalised[k]), block.column(normalised[k])[0]);
        }
    }

    private void normalise(Block block, int n) {
        double[] total = block.column(sum);
        Arrays.fill(total, 0);
        for (int c = 0; c < normalised.length; c++) {
            double[] w = block.column(normalised[c]);
            weigh(block.column(initials[c]), block.column(targets[c]), block.column(decay), w, n);
            ColumnLoops.add(total, w, n);
        }
        invert(total, n);
        for (int column : normalised) {
            ColumnLoops.multiply(block.column(column), total, n);
        }
    }

    private static void weigh(double[] initial, double[] target, double[] decay, double[] weight, int n) {
        for (int i = 0; i < n; i++) {
            weight[i] = target[i] + (initial[i] - target[i]) * decay[i];
        }
    }

    private static void invert(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = 1 / x[i];
        }
    }
}

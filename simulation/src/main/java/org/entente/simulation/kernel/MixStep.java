package org.entente.simulation.kernel;

import java.util.Arrays;
import java.util.SortedMap;
import org.entente.model.Address;
import org.entente.model.Weight;

/**
 * Weights that move from initial to target and are made to sum to one (MODEL 5 and 9):
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
    private final int fade;

    /**
     * The step of a mix whose normalised weights go to the columns {@code prefix + name}.
     *
     * @param at the address of the weights, which have their names as keys there
     * @param key what follows a name in the address of a weight; empty when nothing does
     * @param from the index of the month after which the weights move
     * @param halfLife the address of the half-life
     */
    MixStep(
            Compilation compilation,
            String prefix,
            SortedMap<String, Weight> weights,
            Address at,
            String key,
            int from,
            Address halfLife) {
        Columns columns = compilation.columns();
        this.drifts = weights.values().stream().anyMatch(weight -> !weight.steady());
        this.initials = new int[weights.size()];
        this.targets = new int[weights.size()];
        this.normalised = new int[weights.size()];
        boolean uncertain = !compilation.isConstant(halfLife);
        int c = 0;
        for (var entry : weights.entrySet()) {
            Address place = key.isEmpty()
                    ? at.child(entry.getKey())
                    : at.child(entry.getKey()).child(key);
            initials[c] = compilation.quantity(entry.getValue().initialAt(place));
            targets[c] = compilation.quantity(entry.getValue().targetAt(place));
            normalised[c] = columns.define(prefix + entry.getKey());
            uncertain |= !compilation.isConstant(entry.getValue().initialAt(place))
                    || !compilation.isConstant(entry.getValue().targetAt(place));
            c++;
        }
        this.drawn = uncertain;
        this.sum = columns.temporary();
        this.fade = drifts ? compilation.fade(compilation.quantity(halfLife), from) : columns.constant(1);
    }

    @Override
    public Wiring wiring() {
        return Wiring.of(drifts, drawn)
                .reads(initials)
                .reads(targets)
                .reads(fade)
                .writes(normalised)
                .writes(sum);
    }

    @Override
    public void begin(Block block) {
        normalise(block);
    }

    @Override
    public void advance(Block block, int t) {
        if (drifts) {
            normalise(block);
        }
    }

    /** Weights that are not drawn are the same on every path: then the first path's are worked out and copied. */
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
            weigh(block.column(initials[c]), block.column(targets[c]), block.column(fade), w, n);
            Loops.add(total, w, n);
        }
        invert(total, n);
        for (int column : normalised) {
            Loops.multiply(block.column(column), total, n);
        }
    }

    private static void weigh(double[] initial, double[] target, double[] fade, double[] weight, int n) {
        for (int i = 0; i < n; i++) {
            weight[i] = target[i] + (initial[i] - target[i]) * fade[i];
        }
    }

    private static void invert(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = 1 / x[i];
        }
    }
}

package org.entente.simulation.kernel;

import java.util.Arrays;

/** A column that is each month the sum of some columns less the sum of others, in the order given; 0 without any. */
final class SumStep implements Step {

    private final int target;
    private final int[] plus;
    private final int[] minus;

    SumStep(int target, int[] plus, int[] minus) {
        this.target = target;
        this.plus = plus.clone();
        this.minus = minus.clone();
    }

    @Override
    public Wiring wiring() {
        return Wiring.of(plus.length).reads(plus).reads(minus).writes(target);
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        double[] sum = block.column(target);
        int first = plus.length & 1;
        if (first == 0) {
            Arrays.fill(sum, 0, n, 0);
        } else {
            System.arraycopy(block.column(plus[0]), 0, sum, 0, n);
        }
        for (int k = first; k < plus.length; k += 2) { // two at a time, as memory is what costs
            Loops.addTwo(sum, block.column(plus[k]), block.column(plus[k + 1]), n);
        }
        for (int column : minus) {
            Loops.subtract(sum, block.column(column), n);
        }
    }
}

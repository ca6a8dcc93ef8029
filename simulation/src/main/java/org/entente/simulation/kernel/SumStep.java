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
    public void advance(Block block, int t) {
        int n = block.paths();
        double[] sum = block.column(target);
        Arrays.fill(sum, 0, n, 0);
        for (int column : plus) {
            Loops.add(sum, block.column(column), n);
        }
        for (int column : minus) {
            Loops.subtract(sum, block.column(column), n);
        }
    }
}

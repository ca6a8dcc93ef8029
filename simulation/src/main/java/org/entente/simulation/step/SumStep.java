package org.entente.simulation.step;

import java.util.Arrays;
import java.util.List;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;

/** The step of a sum of columns less the sum of other columns, in the order given. */
final class SumStep implements Step {

    private final int sum;
    private final int[] plus;
    private final int[] minus;

    private SumStep(int sum, List<Integer> plus, List<Integer> minus) {
        this.sum = sum;
        this.plus = plus.stream().mapToInt(Integer::intValue).toArray();
        this.minus = minus.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The column of the sum of {@code plus} less {@code minus}; equal sums share it, and one column is its own sum. */
    static int compile(ProgramBuilder builder, List<Integer> plus, List<Integer> minus) {
        ColumnLayout layout = builder.layout();
        List<Integer> added = withoutZeros(layout, plus);
        List<Integer> subtracted = withoutZeros(layout, minus);
        if (subtracted.isEmpty() && added.size() < 2) {
            return added.isEmpty() ? layout.constant(0) : added.get(0);
        }
        return builder.shared(List.of(SumStep.class, added, subtracted), () -> compileApart(builder, plus, minus));
    }

    /** A column of its own of the sum of {@code plus} less {@code minus}. */
    static int compileApart(ProgramBuilder builder, List<Integer> plus, List<Integer> minus) {
        ColumnLayout layout = builder.layout();
        int sum = layout.temporary();
        builder.add(new SumStep(sum, withoutZeros(layout, plus), withoutZeros(layout, minus)));
        return sum;
    }

    private static List<Integer> withoutZeros(ColumnLayout layout, List<Integer> numbers) {
        return numbers.stream().filter(number -> !layout.isZero(number)).toList();
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, plus.length).reads(plus).reads(minus).renews(sum);
    }

    @Override
    public void advance(Block block, int t) {
        int n = block.paths();
        double[] total = block.column(sum);
        for (int k = start(block, total, n); k < plus.length; k += 2) { // two at a time, as memory traffic is dear
            ColumnLoops.addTwo(total, block.column(plus[k]), block.column(plus[k + 1]), n);
        }
        for (int column : minus) {
            ColumnLoops.subtract(total, block.column(column), n);
        }
    }

    /** Starts the total with as many columns as leave an even number, in one pass; returns how many these are. */
    private int start(Block block, double[] total, int n) {
        if (plus.length == 0) {
            Arrays.fill(total, 0, n, 0);
            return 0;
        }
        if (plus.length == 1) {
            System.arraycopy(block.column(plus[0]), 0, total, 0, n);
            return 1;
        }
        if (plus.length % 2 == 0) {
            ColumnLoops.sumOfTwo(block.column(plus[0]), block.column(plus[1]), total, n);
            return 2;
        }
        ColumnLoops.sumOfThree(block.column(plus[0]), block.column(plus[1]), block.column(plus[2]), total, n);
        return 3;
    }
}

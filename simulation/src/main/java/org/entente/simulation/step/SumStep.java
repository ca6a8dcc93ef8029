package org.entente.simulation.step;

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
        ColumnLoops.sum(block, plus, total, n);
        for (int column : minus) {
            ColumnLoops.subtract(total, block.column(column), n);
        }
    }
}

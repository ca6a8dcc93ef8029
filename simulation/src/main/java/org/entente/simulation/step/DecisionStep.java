package org.entente.simulation.step;

import java.util.Arrays;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.math.ColumnMath;

/**
 * The step of a decision that is taken where it is worthwhile (MODEL 10): it is taken in month t + 1 if its rule, of
 * what is known at the end of month t, is above 0, and if it was not taken before.
 */
final class DecisionStep implements Step.OfNextMonth {

    private final DecisionRule rule;
    private final Asked[] months;
    private final int month;
    private final int sum;
    private final int part;

    /** The rule of a month, with its columns. */
    private static final class Asked {

        private static final Asked NEVER = new Asked();

        private final double constant;
        private final DecisionRule.Term[] terms;
        private final int[] columns;

        /** A month in which nobody decides. */
        private Asked() {
            constant = Double.NEGATIVE_INFINITY;
            terms = new DecisionRule.Term[0];
            columns = new int[0];
        }

        Asked(ColumnLayout layout, DecisionRule.Month asked) {
            constant = asked.constant();
            terms = asked.terms().toArray(DecisionRule.Term[]::new);
            columns = Arrays.stream(terms)
                    .mapToInt(term -> layout.column(term.input().column()))
                    .toArray();
        }
    }

    private DecisionStep(ColumnLayout layout, String event, DecisionRule rule, int horizon) {
        this.rule = rule;
        months = new Asked[horizon];
        Arrays.fill(months, Asked.NEVER);
        for (DecisionRule.Month asked : rule.months()) {
            months[asked.index() - 1] = new Asked(layout, asked);
        }
        month = layout.column(EventStep.monthOf(event));
        sum = layout.temporary();
        part = layout.temporary();
    }

    /** Computes the column of the month of {@code event}, which is there already, as earlier steps read it. */
    static void compile(ProgramBuilder builder, String event, DecisionRule rule) {
        builder.add(new DecisionStep(
                builder.layout(), event, rule, builder.horizon().months()));
    }

    @Override
    public Dataflow dataflow() {
        Dataflow flow = Dataflow.of(this, rule, months.length);
        for (Asked asked : months) {
            flow = flow.reads(asked.columns);
        }
        return flow.writes(month).scratch(sum, part);
    }

    @Override
    public void begin(Block block) {
        Arrays.fill(block.column(month), Double.POSITIVE_INFINITY);
    }

    @Override
    public void advance(Block block, int t) {
        Asked asked = months[t];
        if (asked == Asked.NEVER) {
            return;
        }
        int n = block.paths();
        double[] expected = block.column(sum);
        Arrays.fill(expected, 0, n, asked.constant);
        for (int k = 0; k < asked.columns.length; k++) {
            double[] x = block.column(asked.columns[k]);
            double[] value = block.column(part);
            evaluate(asked.terms[k].input().function(), x, t, value, n);
            ColumnLoops.scale(value, asked.terms[k].coefficient(), n);
            ColumnLoops.add(expected, value, n);
        }
        take(expected, t + 1.0, block.column(month), n);
    }

    private static void evaluate(DecisionRule.Function function, double[] x, int t, double[] value, int n) {
        switch (function) {
            case VALUE -> System.arraycopy(x, 0, value, 0, n);
            case LOG -> ColumnMath.log(x, value, n);
            case HAPPENED -> {
                for (int i = 0; i < n; i++) {
                    value[i] = x[i] <= t ? 1 : 0;
                }
            }
        }
    }

    private static void take(double[] expected, double next, double[] month, int n) {
        for (int i = 0; i < n; i++) {
            month[i] = expected[i] > 0 ? Math.min(month[i], next) : month[i];
        }
    }
}

package org.entente.simulation.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;

/**
 * What the programs of an ensemble report of paths (MODEL 11): for each flow a column per calendar year, one for the total
 * and one for the present value; for each level a column per calendar year and one for the end. What is always the same,
 * in one program or in several, shares its columns. For one thread, as it has blocks of its own.
 */
public final class OutcomeBlock {

    private final List<OutcomeAccumulator> accumulators = new ArrayList<>();
    private final OutcomeColumns columns = new OutcomeColumns();
    private final int months;

    /** Told of each month of the paths that are run. */
    @FunctionalInterface
    public interface MonthListener {
        /** The blocks of {@code found} hold month {@code t}; a program with a shorter horizon stays at its last. */
        void month(OutcomeBlock found, int t);
    }

    /** Everything that {@code program} reports. */
    public OutcomeBlock(Program program) {
        this(new ProgramGroup(List.of(program)));
    }

    /** Everything that the programs of {@code ensemble} report. */
    public OutcomeBlock(ProgramGroup ensemble) {
        this(ensemble, ensemble.programs().stream().map(Program::metrics).toList());
    }

    /**
     * Some of what programs compute.
     *
     * @param reported what is reported of each program, each with the column that holds it
     */
    public OutcomeBlock(ProgramGroup ensemble, List<SortedMap<Metric, Integer>> reported) {
        List<Block> blocks = ensemble.newBlocks();
        for (int k = 0; k < blocks.size(); k++) {
            accumulators.add(new OutcomeAccumulator(ensemble, k, blocks.get(k), reported.get(k), columns));
        }
        months =
                accumulators.stream().mapToInt(OutcomeAccumulator::months).max().orElse(0);
    }

    /** What program {@code k} reports, each with the number of its column. */
    public Map<Outcome, Integer> outcomes(int k) {
        return accumulators.get(k).outcomes();
    }

    /** How many columns there are. */
    public int count() {
        return columns.count();
    }

    /** The values in column {@code number} on the paths that were run last. */
    public double[] column(int number) {
        return columns.get(number);
    }

    /** The block of program {@code k}, as it is after the last month of the paths that were run last. */
    public Block block(int k) {
        return accumulators.get(k).block();
    }

    /** Runs the programs side by side over the whole horizon, on {@code paths} paths from {@code firstPath} on. */
    public void run(long firstPath, int paths) {
        run(firstPath, paths, (found, t) -> {});
    }

    /** Runs the programs as {@link #run(long, int)} does and tells {@code listener} of each month. */
    public void run(long firstPath, int paths, MonthListener listener) {
        for (OutcomeAccumulator accumulator : accumulators) {
            accumulator.begin(firstPath, paths);
        }
        for (int t = 0; t < months; t++) {
            for (OutcomeAccumulator accumulator : accumulators) {
                accumulator.advance(t);
            }
            listener.month(this, t);
        }
        for (OutcomeAccumulator accumulator : accumulators) {
            accumulator.end();
        }
    }
}

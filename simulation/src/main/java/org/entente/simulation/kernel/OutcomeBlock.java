package org.entente.simulation.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.simulation.math.ColumnMath;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;

/**
 * The outcomes that the programs of a group report of a block of paths (MODEL 11). A flow has a column for each
 * calendar year, one for the total, one for the present value, and one for what is due after the horizon, where
 * anything ever is; a level has a column for each calendar year and one for the end. Outcomes that are always the same,
 * in one program or in several, share their columns. Each thread has an outcome block of its own.
 */
public final class OutcomeBlock {

    private static final int[] ALL = IntStream.range(0, Block.PATHS).toArray();

    private final ProgramGroup group;
    private final List<SortedMap<Metric, Integer>> reported;
    private final boolean isWhole;
    private final List<OutcomeAccumulator> accumulators = new ArrayList<>();
    private final OutcomeColumns columns = new OutcomeColumns();
    private final int months;

    /** The magnitudes of all outcomes on each path, added: where this is bounded, each outcome is. */
    private final double[] magnitude = ColumnMath.newColumn(Block.PATHS);

    /** The places in the unit of the paths that are not left out. */
    private int[] places = ALL;

    /** A taker of paths that carry what is no amount of money, which are then left out. */
    @FunctionalInterface
    public interface UnboundedPaths {

        /** Refuses them, with an exception about the first. */
        UnboundedPaths REFUSED = paths -> {
            throw new UnboundedPathException(paths.get(0));
        };

        /** Takes those of a unit, at least one, in order. */
        void take(List<UnboundedPath> paths);
    }

    /** A listener that is told of each month of the paths that are run. */
    @FunctionalInterface
    public interface MonthListener {
        /** Takes month {@code t}, which the blocks of {@code found} hold; a shorter program stays at its last month. */
        void month(OutcomeBlock found, int t);
    }

    /** A block of all outcomes that {@code program} reports. */
    public OutcomeBlock(Program program) {
        this(new ProgramGroup(List.of(program)));
    }

    /** A block of all outcomes that the programs of {@code group} report. */
    public OutcomeBlock(ProgramGroup group) {
        this(group, group.programs().stream().map(Program::metrics).toList());
    }

    /**
     * A block of some outcomes of the programs of {@code group}.
     *
     * @param reported the metrics that are reported of each program, each with its column
     */
    public OutcomeBlock(ProgramGroup group, List<SortedMap<Metric, Integer>> reported) {
        this(group, reported, false);
    }

    private OutcomeBlock(ProgramGroup group, List<SortedMap<Metric, Integer>> reported, boolean isWhole) {
        this.group = group;
        this.reported = List.copyOf(reported);
        this.isWhole = isWhole;
        List<Block> blocks = isWhole ? group.newWholeBlocks() : group.newBlocks(reported);
        for (int k = 0; k < blocks.size(); k++) {
            accumulators.add(new OutcomeAccumulator(group, k, blocks.get(k), reported.get(k), columns));
        }
        months =
                accumulators.stream().mapToInt(OutcomeAccumulator::months).max().orElse(0);
    }

    /**
     * A block of the same outcomes, with the same numbers, whose months can be looked at: each column of its blocks
     * holds its value until the next month, at the price of more memory and time.
     */
    public OutcomeBlock whole() {
        return new OutcomeBlock(group, reported, true);
    }

    /** The outcomes of flows and levels of program {@code k}, each with the number of its column. */
    public Map<Outcome, Integer> outcomes(int k) {
        return accumulators.get(k).outcomes();
    }

    /** The number of columns. */
    public int count() {
        return columns.count();
    }

    /** The values in column {@code number}. */
    public double[] column(int number) {
        return columns.get(number);
    }

    /** The months of a date of program {@code k}, by the column of the date in the program. */
    public double[] months(int k, int column) {
        return block(k).column(column);
    }

    /**
     * The block of program {@code k}, as it is after the last month of the paths that were run last. Unless this is a
     * {@link #whole} block, only the columns of dates, of what is drawn once per path and of what is due after the
     * horizon mean anything.
     */
    public Block block(int k) {
        return accumulators.get(k).block();
    }

    /** What a block takes whose months are not looked at. */
    public BlockCost cost() {
        ColumnAllocation allocation = group.allocation(reported);
        BitSet ofMonth = new BitSet();
        int steps = 0;
        int recorded = 0;
        for (int k = 0; k < accumulators.size(); k++) {
            int program = k;
            for (Dataflow step : group.programs().get(k).steps()) {
                if (step.isMonthly()) {
                    steps++;
                    IntStream.concat(step.reads(), step.writes())
                            .forEach(column -> ofMonth.set(allocation.arrayOf(program, column)));
                }
            }
            recorded += accumulators.get(k).recorded();
        }
        return new BlockCost(
                group.values(), allocation.count(), steps, columns.count(), recorded, ofMonth.cardinality());
    }

    /**
     * Runs the programs side by side over the whole horizon, on {@code paths} paths from {@code firstPath} on.
     *
     * @throws UnboundedPathException if a path would carry what is no amount of money
     */
    public void run(long firstPath, int paths) {
        run(firstPath, paths, UnboundedPaths.REFUSED);
    }

    /** Runs the programs as {@link #run(long, int)} does; the paths that {@code unbounded} takes are left out. */
    public void run(long firstPath, int paths, UnboundedPaths unbounded) {
        runMonths(firstPath, paths, (found, t) -> {});
        requireBounded(firstPath, paths, unbounded);
    }

    /**
     * Runs the programs as {@link #run(long, int)} does and tells {@code listener} of each month.
     *
     * @throws IllegalStateException unless this is a {@link #whole} block
     */
    public void run(long firstPath, int paths, MonthListener listener) {
        run(firstPath, paths, listener, UnboundedPaths.REFUSED);
    }

    /**
     * Runs the programs and tells {@code listener} of each month of all paths; the paths that {@code unbounded} takes
     * are then left out.
     *
     * @throws IllegalStateException unless this is a {@link #whole} block
     */
    public void run(long firstPath, int paths, MonthListener listener, UnboundedPaths unbounded) {
        if (!isWhole) {
            throw new IllegalStateException("only a whole block has months that can be looked at");
        }
        runMonths(firstPath, paths, listener);
        requireBounded(firstPath, paths, unbounded);
    }

    private void runMonths(long firstPath, int paths, MonthListener listener) {
        places = ALL;
        for (OutcomeAccumulator accumulator : accumulators) {
            accumulator.begin(firstPath, paths);
        }
        for (int t = 0; t < months; t++) {
            for (OutcomeAccumulator accumulator : accumulators) {
                accumulator.advance(t);
            }
            listener.month(this, t);
        }
    }

    /** Completes the outcomes; hands paths one of whose outcomes breaks the bound to {@code unbounded}. */
    private void requireBounded(long firstPath, int paths, UnboundedPaths unbounded) {
        Arrays.fill(magnitude, 0);
        for (OutcomeAccumulator accumulator : accumulators) {
            accumulator.end(magnitude);
        }
        if (PathBounds.firstBeyond(magnitude, paths) < paths) {
            BitSet beyond = new BitSet(paths);
            IntStream.range(0, paths)
                    .filter(i -> !(magnitude[i] <= PathBounds.MAX_AMOUNT))
                    .filter(i -> beyond(i).isPresent())
                    .forEach(beyond::set);
            if (!beyond.isEmpty()) {
                unbounded.take(causes(firstPath, paths, beyond));
                leaveOut(firstPath, paths, beyond);
            }
        }
    }

    /** Of each path {@code beyond} the first column that breaks the bound in the first month in which one does. */
    private List<UnboundedPath> causes(long firstPath, int paths, BitSet beyond) {
        SortedMap<Integer, UnboundedPath> found = new TreeMap<>();
        OutcomeBlock whole = whole();
        List<SortedMap<Integer, String>> carried =
                group.programs().stream().map(PathBounds::carried).toList();
        whole.runMonths(
                firstPath,
                paths,
                (block, t) -> beyond.stream()
                        .filter(i -> !found.containsKey(i))
                        .forEach(i -> block.cause(carried, t, i).ifPresent(cause -> found.put(i, cause))));
        beyond.stream()
                .filter(i -> !found.containsKey(i))
                .forEach(i -> found.put(i, beyond(i).orElseThrow()));
        return List.copyOf(found.values());
    }

    private Optional<UnboundedPath> beyond(int i) {
        return accumulators.stream()
                .flatMap(accumulator -> accumulator.beyond(i).stream())
                .findFirst();
    }

    private Optional<UnboundedPath> cause(List<SortedMap<Integer, String>> carried, int t, int i) {
        return IntStream.range(0, accumulators.size())
                .mapToObj(k -> accumulators.get(k).beyond(carried.get(k), t, i))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Lets the other paths move up to the places of those that are {@code gone}. */
    private void leaveOut(long firstPath, int paths, BitSet gone) {
        places = IntStream.range(0, paths).filter(i -> !gone.get(i)).toArray();
        Set<double[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        IntStream.range(0, columns.count()).forEach(k -> arrays.add(columns.get(k)));
        accumulators.forEach(accumulator -> {
            accumulator.block().addArraysTo(arrays);
            accumulator.block().moveTo(firstPath, places.length);
        });
        for (double[] array : arrays) {
            for (int i = 0; i < places.length; i++) {
                array[i] = array[places[i]];
            }
        }
    }

    /** The number of paths that were run last and not left out. */
    public int paths() {
        return block(0).paths();
    }

    /** The place in the unit of path {@code i} of those that are not left out: {@code i} where none is. */
    public int place(int i) {
        return places[i];
    }
}

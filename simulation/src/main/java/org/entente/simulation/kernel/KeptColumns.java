package org.entente.simulation.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.entente.model.Maps;
import org.entente.simulation.metric.Metric;

/*
 * Of a unit of paths, an array holds the values after `begin`, then those at the end of each month, column by column:
 * it is written and read from front to back.
 */

/**
 * Columns of a program that are kept as they are on each path, before the first month and at the end of each month.
 * Another program that computes the same values plays them instead. Threads record different units; memory is taken
 * when a unit is recorded.
 */
public final class KeptColumns {

    private final int[] once;
    private final int[] monthly;
    private final int months;
    private final double[][] units;
    private final boolean[] isKept;

    /**
     * Room for columns.
     *
     * @param once the columns that are known before the first month
     * @param monthly the columns that change from month to month
     */
    KeptColumns(int[] once, int[] monthly, int months, int units) {
        this.once = once.clone();
        this.monthly = monthly.clone();
        this.months = months;
        this.units = new double[units][0];
        this.isKept = new boolean[units];
    }

    /** Room to keep the flow or level {@code metric} of {@code program} month by month, on the first {@code units}. */
    public static KeptColumns ofMonths(Program program, Metric metric, int units) {
        int[] column = {Maps.require(program.metrics(), metric)};
        return new KeptColumns(new int[0], column, program.horizon().months(), units);
    }

    /** {@code program} with a last step that records {@code metric}, whose values are the only ones kept here. */
    public Program recordedBy(Program program, Metric metric) {
        return recordedBy(program, column -> Maps.require(program.metrics(), metric));
    }

    /** The number of units for which there is room. */
    public int units() {
        return units.length;
    }

    /** Copies the values of the first column at the end of month {@code t} of {@code unit}, which is kept. */
    public void copy(int unit, int t, double[] into, int at) {
        System.arraycopy(units[unit], offset(0, t), into, at, Block.PATHS);
    }

    /** Whether {@code unit} has been recorded and is kept. */
    public boolean has(int unit) {
        return unit < isKept.length && isKept[unit];
    }

    /** Keeps {@code unit}, all of whose months have been recorded. */
    public void keep(int unit) {
        if (unit < isKept.length) {
            isKept[unit] = true;
        }
    }

    /** The number of columns. */
    int count() {
        return once.length + monthly.length;
    }

    /** The column at a place: those that are known before the first month come first. */
    int column(int place) {
        return place < once.length ? once[place] : monthly[place - once.length];
    }

    /** Where the column at {@code place} begins: before the first month, and at the end of month {@code t}. */
    private int offset(int place, int t) {
        return place < once.length ? place * Block.PATHS : (place + (t + 1) * monthly.length) * Block.PATHS;
    }

    private static int number(Block block) {
        return (int) (block.firstPath() / Block.PATHS);
    }

    private void makeRoom(int unit) {
        if (units[unit].length == 0) {
            units[unit] = new double[(once.length + monthly.length * (months + 1)) * Block.PATHS];
        }
    }

    /** {@code program}, whose columns these are, with a last step that records them. */
    public Program recordedBy(Program program) {
        return recordedBy(program, column -> column);
    }

    /**
     * {@code program} with a last step that records these columns.
     *
     * @param columnOf the column of the program that always holds the values of one of these columns
     */
    Program recordedBy(Program program, IntUnaryOperator columnOf) {
        List<Dataflow> steps = new ArrayList<>(program.steps());
        steps.add(new Recorder(columnOf).dataflow());
        return program.with(steps);
    }

    /**
     * A step that plays kept columns.
     *
     * @param once the columns that are written before the first month
     * @param monthly the columns that are written in each month too
     * @param placeOf the place of each of them here
     */
    Step player(int[] once, int[] monthly, IntUnaryOperator placeOf) {
        return new Player(once, monthly, placeOf);
    }

    /** The step that records columns. */
    private final class Recorder implements Step {

        private final int[] columns;

        Recorder(IntUnaryOperator columnOf) {
            columns = IntStream.range(0, count())
                    .map(place -> columnOf.applyAsInt(column(place)))
                    .toArray();
        }

        @Override
        public Dataflow dataflow() {
            return Dataflow.of(this, KeptColumns.this).reads(columns);
        }

        @Override
        public void begin(Block block) {
            if (number(block) < units.length) {
                makeRoom(number(block));
                record(block, 0, -1);
            }
        }

        @Override
        public void advance(Block block, int t) {
            if (number(block) < units.length) {
                record(block, once.length, t);
            }
        }

        private void record(Block block, int first, int t) {
            double[] unit = units[number(block)];
            for (int place = first; place < columns.length; place++) {
                System.arraycopy(block.column(columns[place]), 0, unit, offset(place, t), Block.PATHS);
            }
        }
    }

    /** The step that plays columns. */
    private final class Player implements Step {

        private final int[] columns;
        private final int[] places;
        private final int firstMonthly;

        Player(int[] once, int[] monthly, IntUnaryOperator placeOf) {
            columns =
                    IntStream.concat(IntStream.of(once), IntStream.of(monthly)).toArray();
            places = IntStream.of(columns).map(placeOf).toArray();
            firstMonthly = once.length;
        }

        @Override
        public Dataflow dataflow() {
            return Dataflow.of(this, KeptColumns.this).writes(columns);
        }

        @Override
        public void begin(Block block) {
            play(block, 0, -1);
        }

        @Override
        public void advance(Block block, int t) {
            play(block, firstMonthly, t);
        }

        private void play(Block block, int first, int t) {
            double[] unit = units[number(block)];
            for (int k = first; k < columns.length; k++) {
                System.arraycopy(unit, offset(places[k], t), block.column(columns[k]), 0, Block.PATHS);
            }
        }
    }
}

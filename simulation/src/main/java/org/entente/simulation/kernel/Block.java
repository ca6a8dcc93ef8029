package org.entente.simulation.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.entente.simulation.random.Draws;

/** The columns of a block of consecutive paths: for each column a value for each of up to {@link #PATHS} paths. */
public final class Block {

    /**
     * The number of paths in a full block: a unit of draws and of work. Columns of 256 doubles keep a scenario's few
     * hundred columns within a second-level cache of 1 MiB. Moments merge block by block, so another number would
     * change the bits of results.
     */
    public static final int PATHS = Draws.UNIT_PATHS;

    private final double[][] columns;
    private final double[][][] groups;
    private long firstPath;
    private int paths;

    /** A block of the columns of {@code layout}; {@code arrays} gives an array of {@link #PATHS} values by number. */
    Block(ColumnLayout layout, IntFunction<double[]> arrays) {
        columns = IntStream.range(0, layout.count()).mapToObj(arrays).toArray(double[][]::new);
        groups = layout.groups().stream().map(this::members).toArray(double[][][]::new);
        layout.constants().forEach((column, value) -> Arrays.fill(columns[column], value));
    }

    /** The number of units of {@code paths} paths; the last unit may not be full. */
    public static long units(long paths) {
        return (paths + PATHS - 1) / PATHS;
    }

    private double[][] members(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(this::column).toArray(double[][]::new);
    }

    /** Moves this block to the {@code paths} paths from {@code firstPath} on. */
    void moveTo(long firstPath, int paths) {
        this.firstPath = firstPath;
        this.paths = paths;
    }

    /** Adds the arrays of all columns to {@code arrays}. */
    void addArraysTo(Collection<double[]> arrays) {
        arrays.addAll(Arrays.asList(columns));
    }

    /** The values of column {@code number}; those past {@link #paths()} mean nothing. */
    public double[] column(int number) {
        return columns[number];
    }

    /** The columns of group {@code number}. */
    public double[][] group(int number) {
        return groups[number];
    }

    /** The index of the first path. */
    public long firstPath() {
        return firstPath;
    }

    /** The number of paths: at least 1, unless all are left out. */
    public int paths() {
        return paths;
    }
}

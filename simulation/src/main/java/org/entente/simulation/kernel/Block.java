package org.entente.simulation.kernel;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.entente.simulation.random.Draws;

/** The columns of a block of consecutive paths: for each column a value for each of up to {@link #PATHS} paths. */
public final class Block {

    /**
     * Paths in a full block, which are a unit of draws and of work. Columns of 256 doubles keep a scenario's few
     * hundred columns within a second-level cache of 1 MiB. A part of the promise of same bits: moments merge block by
     * block.
     */
    public static final int PATHS = Draws.UNIT;

    private final double[][] columns;
    private final double[][][] groups;
    private long firstPath;
    private int paths;

    /** A block with an array of {@link #PATHS} values for the number of each column. */
    Block(ColumnLayout columns, IntFunction<double[]> arrays) {
        this.columns = IntStream.range(0, columns.count()).mapToObj(arrays).toArray(double[][]::new);
        this.groups = columns.groups().stream().map(this::members).toArray(double[][][]::new);
        columns.constants().forEach((value, column) -> Arrays.fill(this.columns[column], value));
    }

    /** How many units {@code paths} paths are: the last may not be full. */
    public static long units(long paths) {
        return (paths + PATHS - 1) / PATHS;
    }

    private double[][] members(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(this::column).toArray(double[][]::new);
    }

    /** Makes this the block of the {@code paths} paths from {@code firstPath} on. */
    void moveTo(long firstPath, int paths) {
        this.firstPath = firstPath;
        this.paths = paths;
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

    /** The number of paths, at least 1. */
    public int paths() {
        return paths;
    }
}

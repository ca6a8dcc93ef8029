package org.entente.reporting.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.model.Scenario;
import org.entente.reporting.words.Amounts;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.results.PathTable;

/**
 * The size of the files of kept paths, before they are computed.
 *
 * @param rows the rows of {@code paths.csv}
 * @param columns its columns
 * @param bytes the most bytes of all files of kept paths
 * @param memory the bytes of memory that the kept paths take
 */
public record KeptSize(long rows, int columns, long bytes, long memory) {

    /** The most bytes of a number, with a comma: 17 digits, a sign, a point and a short exponent. */
    private static final long BYTES_OF_NUMBER = 22;

    /** The most bytes of a row of months beside its number, of which the names of scenarios and metrics take most. */
    private static final long BYTES_OF_MONTH = 90;

    /** The part of the memory of Java that kept paths may take. */
    private static final double MAX_PART_OF_MEMORY = 0.6;

    private static final double MEGABYTE = 1e6;
    private static final double GIGABYTE = 1e9;

    /**
     * The size of what is {@code kept} of each of several scenarios.
     *
     * @param columns the columns of each of {@code scenarios}
     */
    public static KeptSize of(Kept kept, List<Scenario> scenarios, List<List<PathTable.Column>> columns) {
        Set<PathTable.Column> all = new LinkedHashSet<>();
        columns.forEach(all::addAll);
        long numbers = columns.stream().mapToLong(List::size).sum();
        long rows = (long) kept.paths() * columns.size();
        long months = IntStream.range(0, columns.size())
                .mapToLong(k -> months(scenarios.get(k), columns.get(k)))
                .sum();
        long monthly = kept.months() ? kept.paths() * months : 0;
        long cells = kept.paths() * numbers;
        return new KeptSize(
                rows,
                all.size() + 2,
                (cells + rows) * BYTES_OF_NUMBER + rows * all.size() + monthly * (BYTES_OF_MONTH + BYTES_OF_NUMBER),
                (cells + monthly) * Double.BYTES);
    }

    /** The number of monthly values of a path. */
    private static long months(Scenario scenario, List<PathTable.Column> columns) {
        return scenario.horizon().months()
                * columns.stream()
                        .flatMap(column -> column.outcome().stream())
                        .map(Outcome::metric)
                        .filter(metric -> metric.kind() != Metric.Kind.DATE)
                        .distinct()
                        .count();
    }

    /** The size as a sentence. */
    public String text() {
        return "paths.csv will have " + Amounts.count(rows) + " rows and " + Amounts.count(columns)
                + " columns; the files of kept paths take up to " + bytes(bytes) + ".";
    }

    /** Why these files cannot be written with {@code free} bytes on the disk; empty if they can. */
    public String lackOfSpace(long free) {
        return bytes <= free
                ? ""
                : "kept paths take up to " + bytes(bytes) + ", but the disk has " + bytes(free)
                        + " left; keep fewer paths, or name another --out";
    }

    /** Why these paths cannot be kept in {@code most} bytes of memory; empty if they can. */
    public String lackOfMemory(long most) {
        return (double) memory <= MAX_PART_OF_MEMORY * (double) most
                ? ""
                : "kept paths take " + bytes(memory) + " of memory, but Java has " + bytes(most)
                        + " in all; keep fewer paths, or give it more, as with JAVA_TOOL_OPTIONS=-Xmx"
                        + (long) Math.ceil((double) memory / MAX_PART_OF_MEMORY / GIGABYTE) + "g";
    }

    private static String bytes(long number) {
        double size = (double) number;
        if (size < MEGABYTE) {
            return Amounts.count(Math.max(1, number / 1000)) + " KB";
        }
        return size < GIGABYTE ? Amounts.brief(size / MEGABYTE) + " MB" : Amounts.brief(size / GIGABYTE) + " GB";
    }
}

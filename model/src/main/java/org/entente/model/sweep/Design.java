package org.entente.model.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.model.quantity.Quantity;

/**
 * The table of a sweep's values: a column for each address that varies, and a row for each case. A value is written as
 * in a scenario file. {@code null} removes the scenario's value, {@link #AS_IS} leaves it.
 *
 * @param addresses the addresses that vary, each once
 * @param rows rows of as many values as there are addresses, in their order
 */
public record Design(List<String> addresses, List<List<String>> rows) {

    /** The word for the scenario's own value. */
    public static final String AS_IS = "as-is";

    /** The largest number of rows; more would be a mistake. */
    public static final int MAX_ROWS = 1_000_000;

    /** The design with one row, in which nothing varies. */
    public static final Design NOTHING = new Design(List.of(), List.of(List.of()));

    public Design {
        addresses = List.copyOf(addresses);
        rows = rows.stream().map(List::copyOf).toList();
        requireDistinct(addresses);
        requireSize(rows.size());
        for (List<String> row : rows) {
            if (row.size() != addresses.size()) {
                throw new IllegalArgumentException(
                        "a row must have " + addresses.size() + " values, but has " + row.size());
            }
        }
    }

    private static void requireDistinct(List<String> addresses) {
        HashSet<String> seen = new HashSet<>();
        for (String address : addresses) {
            if (!seen.add(address)) {
                throw new IllegalArgumentException("an address must vary once, but " + address + " varies twice");
            }
        }
    }

    private static void requireSize(long size) {
        if (size > MAX_ROWS) {
            throw new IllegalArgumentException(
                    "a sweep must have at most " + MAX_ROWS + " cases, but has at least " + size);
        }
    }

    /** Every combination of the values of all addresses. The last address changes fastest. */
    public static Design grid(Map<String, List<String>> levels) {
        Design grid = NOTHING;
        for (var level : levels.entrySet()) {
            grid = grid.crossedWith(zip(Map.of(level.getKey(), level.getValue())));
        }
        return grid;
    }

    /**
     * The first values of all addresses together, then the second values, and so on. All addresses must have equally
     * many values.
     */
    public static Design zip(Map<String, List<String>> levels) {
        List<String> addresses = List.copyOf(levels.keySet());
        List<Integer> sizes = levels.values().stream().map(List::size).toList();
        if (sizes.stream().distinct().count() > 1) {
            throw new IllegalArgumentException("lists that are zipped must be of one length, but have " + sizes);
        }
        int size = sizes.stream().findFirst().orElse(0);
        List<List<String>> rows = IntStream.range(0, size)
                .mapToObj(i -> levels.values().stream().map(list -> list.get(i)).toList())
                .toList();
        return new Design(addresses, rows);
    }

    /**
     * One row as the scenario is, then a row for each value of each address with all other addresses left as they are.
     */
    public static Design oneAtATime(Map<String, List<String>> levels) {
        List<String> addresses = List.copyOf(levels.keySet());
        List<String> base = Collections.nCopies(addresses.size(), AS_IS);
        List<List<String>> rows = new ArrayList<>(List.of(base));
        for (int i = 0; i < addresses.size(); i++) {
            for (String value : levels.getOrDefault(addresses.get(i), List.of())) {
                List<String> row = new ArrayList<>(base);
                row.set(i, value);
                rows.add(row);
            }
        }
        return new Design(addresses, rows);
    }

    /**
     * A Latin hypercube: {@code n} rows of numbers, one in each of {@code n} equally probable parts of each
     * distribution, in random order.
     *
     * @param n at least 1
     * @param seed fixes the numbers; more addresses do not change the numbers of the others
     */
    public static Design latinHypercube(int n, long seed, Map<String, Quantity> ranges) {
        requireSize(n);
        List<List<String>> columns = ranges.entrySet().stream()
                .map(range -> LatinHypercube.column(n, seed, range.getKey(), range.getValue()))
                .toList();
        List<List<String>> rows = IntStream.range(0, n)
                .mapToObj(i -> columns.stream().map(column -> column.get(i)).toList())
                .toList();
        return new Design(List.copyOf(ranges.keySet()), rows);
    }

    /** Each row of this design with each row of {@code other}. The rows of {@code other} change faster. */
    public Design crossedWith(Design other) {
        requireSize((long) rows.size() * other.rows.size());
        return new Design(
                joined(addresses, other.addresses),
                rows.stream()
                        .flatMap(row -> other.rows.stream().map(otherRow -> joined(row, otherRow)))
                        .toList());
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}

package org.entente.simulation.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The numbers of a program's columns by name, given out while a scenario is compiled. */
public final class ColumnLayout {

    private final Map<String, Integer> numbers = new TreeMap<>();
    private final SortedMap<Double, Integer> constants = new TreeMap<>();
    private final List<int[]> groups = new ArrayList<>();
    private int count;

    /** Adds a column called {@code name}, and returns its number. */
    public int define(String name) {
        alias(name, count);
        return count++;
    }

    /** Adds a name for a column: what has the name always has the values of the column. */
    public void alias(String name, int column) {
        if (numbers.putIfAbsent(name, column) != null) {
            throw new IllegalStateException("column " + name + " is defined twice");
        }
    }

    /** Adds a name for what is always 0: no step computes it, and sums leave it out. */
    public void defineAsZero(String name) {
        alias(name, constant(0));
    }

    /** Whether {@code column} is the one that is always 0. */
    public boolean isZero(int column) {
        return Integer.valueOf(column).equals(constants.get(0.0));
    }

    /** Adds a column without a name, and returns its number. */
    public int temporary() {
        return count++;
    }

    /** Adds {@code size} columns without a name, and returns their numbers. */
    public int[] temporaries(int size) {
        int[] columns = new int[size];
        for (int i = 0; i < size; i++) {
            columns[i] = temporary();
        }
        return columns;
    }

    /**
     * Adds a group of columns that a loop over paths reads together, and returns its number for {@link Block#group}.
     */
    public int group(int[] members) {
        groups.add(members.clone());
        return groups.size() - 1;
    }

    /** The number of the column that always holds {@code value}; equal values share a column. */
    public int constant(double value) {
        return constants.computeIfAbsent(value, v -> temporary());
    }

    /** The number of the column called {@code name}. */
    public int column(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalStateException("column " + name + " is not defined");
        }
        return number;
    }

    /** Whether there is a column called {@code name}. */
    public boolean has(String name) {
        return numbers.containsKey(name);
    }

    SortedSet<String> names() {
        return new TreeSet<>(numbers.keySet());
    }

    int count() {
        return count;
    }

    List<int[]> groups() {
        return groups;
    }

    SortedMap<Double, Integer> constants() {
        return constants;
    }
}

package org.entente.simulation.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.Maps;

/** The numbers of a program's columns by name, given out while a scenario is compiled. */
public final class ColumnLayout {

    /** Equal for layouts that differ in the values of parameters alone. */
    private final Object identity;

    private final Map<String, Integer> numbers;
    private final SortedMap<Double, Integer> constants;
    private final SortedMap<String, Parameter> parameters;
    private final List<int[]> groups;
    private final Set<String> fixed = new TreeSet<>();
    private int count;

    /** A constant that has a column of its own, so that it can be replaced by another. */
    private record Parameter(int column, double value) {}

    /** A layout without columns. */
    public ColumnLayout() {
        this(new Object(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
    }

    private ColumnLayout(
            Object identity,
            Map<String, Integer> numbers,
            SortedMap<Double, Integer> constants,
            SortedMap<String, Parameter> parameters,
            List<int[]> groups) {
        this.identity = identity;
        this.numbers = numbers;
        this.constants = constants;
        this.parameters = parameters;
        this.groups = groups;
    }

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

    /**
     * The number of the column that always holds {@code value}, and no other constant: that of the parameter {@code
     * name}, which is not 0.
     */
    public int parameter(String name, double value) {
        return parameters.computeIfAbsent(name, any -> new Parameter(temporary(), value)).column;
    }

    /** Makes the parameter {@code name}, if there is one, an ordinary constant, which is not replaced by another. */
    public void fix(String name) {
        fixed.add(name);
    }

    /** The names of the parameters. */
    SortedSet<String> parameters() {
        SortedSet<String> names = new TreeSet<>(parameters.keySet());
        names.removeAll(fixed);
        return names;
    }

    /** Whether the other layout has the same columns, but for the values of parameters. */
    boolean isAlike(ColumnLayout other) {
        return identity.equals(other.identity);
    }

    /** The parameters that have other values in the other layout, which is alike. */
    SortedSet<String> movedIn(ColumnLayout other) {
        SortedSet<String> moved = parameters();
        moved.removeIf(name -> valueOf(name) == other.valueOf(name));
        return moved;
    }

    private double valueOf(String name) {
        return Maps.require(parameters, name).value;
    }

    /** The column of the parameter {@code name}. */
    int columnOf(String name) {
        return Maps.require(parameters, name).column;
    }

    /** The same columns, complete, with other values of some parameters. */
    ColumnLayout with(Map<String, Double> values) {
        SortedMap<String, Parameter> changed = new TreeMap<>(parameters);
        values.forEach((name, value) -> changed.put(name, new Parameter(columnOf(name), value)));
        ColumnLayout layout = new ColumnLayout(identity, numbers, constants, changed, groups);
        layout.count = count;
        layout.fixed.addAll(fixed);
        return layout;
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

    /** The columns that always hold one value, each with the value. */
    SortedMap<Integer, Double> constants() {
        SortedMap<Integer, Double> values = new TreeMap<>();
        constants.forEach((value, column) -> values.put(column, value));
        parameters.values().forEach(parameter -> values.put(parameter.column, parameter.value));
        return values;
    }
}

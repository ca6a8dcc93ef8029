package org.entente.simulation.explain;

import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.MedianDraws;
import org.entente.simulation.results.Series;
import org.entente.simulation.step.Compiler;

/** The values of every named column of a program on the path of medians, month by month. */
public final class MedianPath {

    private final SortedMap<String, Series> series;

    private MedianPath(SortedMap<String, Series> series) {
        this.series = series;
    }

    /** Runs the path of {@code scenario} on which events happen in the months with these indices. */
    public static MedianPath run(Scenario scenario, SortedMap<String, Integer> events) {
        return run(scenario, events, new MedianDraws());
    }

    /** As {@link #run(Scenario, SortedMap)}, on {@code draws}, which are without chance. */
    static MedianPath run(Scenario scenario, SortedMap<String, Integer> events, Draws draws) {
        Program program = Compiler.medians(scenario, events, draws);
        SortedMap<String, double[]> values = new TreeMap<>();
        program.columnNames()
                .forEach(name -> values.put(name, new double[scenario.horizon().months()]));
        new OutcomeBlock(program)
                .whole()
                .run(
                        0,
                        1,
                        (programs, t) -> values.forEach((name, months) -> {
                            months[t] = programs.block(0).column(program.column(name))[0];
                        }));
        SortedMap<String, Series> series = new TreeMap<>();
        values.forEach((name, months) -> series.put(name, Series.of(months)));
        return new MedianPath(series);
    }

    /** Whether there is a column called {@code name}. */
    public boolean has(String name) {
        return series.containsKey(name);
    }

    /**
     * The series of the column called {@code name}.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public Series series(String name) {
        Series column = series.get(name);
        if (column == null) {
            throw new IllegalArgumentException("there is no column " + name);
        }
        return column;
    }
}

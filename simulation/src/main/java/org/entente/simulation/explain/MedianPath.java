package org.entente.simulation.explain;

import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.results.Series;
import org.entente.simulation.step.Compiler;

/** Every named column of a program on the path of medians, month by month. */
public final class MedianPath {

    private final SortedMap<String, Series> series = new TreeMap<>();

    private MedianPath() {}

    /** The path of {@code scenario} on which events happen in the months given by index. */
    public static MedianPath of(Scenario scenario, SortedMap<String, Integer> events) {
        Program program = Compiler.medians(scenario, events);
        SortedMap<String, double[]> values = new TreeMap<>();
        program.columnNames()
                .forEach(name -> values.put(name, new double[scenario.horizon().months()]));
        new OutcomeBlock(program)
                .run(
                        0,
                        1,
                        (found, t) -> values.forEach((name, months) -> {
                            months[t] = found.block(0).column(program.column(name))[0];
                        }));
        MedianPath path = new MedianPath();
        values.forEach((name, months) -> path.series.put(name, Series.of(months)));
        return path;
    }

    /** The series of the column called {@code name}. */
    public Series series(String name) {
        Series found = series.get(name);
        if (found == null) {
            throw new IllegalArgumentException("there is no column " + name);
        }
        return found;
    }
}

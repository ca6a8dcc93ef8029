package org.entente.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Maps;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Program;

/** Keeps the first paths of a program month by month. */
final class SamplePaths {

    private final Program program;
    private final Block block;

    private SamplePaths(Program program) {
        this.program = program;
        this.block = program.newBlock();
    }

    /** The first {@code count} paths. */
    static List<SamplePath> of(Program program, int count) {
        SamplePaths samples = new SamplePaths(program);
        List<SamplePath> paths = new ArrayList<>();
        for (int first = 0; first < count; first += Block.PATHS) {
            paths.addAll(samples.block(first, Math.min(Block.PATHS, count - first)));
        }
        return paths;
    }

    private List<SamplePath> block(int first, int n) {
        SortedMap<Metric, double[][]> months = new TreeMap<>();
        program.metrics().forEach((metric, column) -> {
            if (metric.kind() != Metric.Kind.DATE) {
                months.put(metric, new double[n][program.horizon().months()]);
            }
        });
        program.begin(block, first, n);
        for (int t = 0; t < program.horizon().months(); t++) {
            program.advance(block, t);
            int month = t;
            months.forEach((metric, values) -> {
                double[] column = block.column(column(metric));
                for (int i = 0; i < n; i++) {
                    values[i][month] = column[i];
                }
            });
        }
        List<SamplePath> paths = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            paths.add(path(first + i, i, months));
        }
        return paths;
    }

    private int column(Metric metric) {
        return Maps.require(program.metrics(), metric);
    }

    private SamplePath path(long index, int i, SortedMap<Metric, double[][]> months) {
        SortedMap<Metric, Series> series = new TreeMap<>();
        months.forEach((metric, values) -> series.put(metric, Series.of(values[i])));
        SortedMap<Metric, Integer> dates = new TreeMap<>();
        program.metrics().forEach((metric, column) -> {
            if (metric.kind() == Metric.Kind.DATE) {
                dates.put(metric, (int) Math.min(program.horizon().months(), block.column(column)[i]));
            }
        });
        return new SamplePath(index, series, dates);
    }
}

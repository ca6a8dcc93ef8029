package org.entente.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.results.SamplePath;
import org.entente.simulation.results.Series;

/** The months of the first paths of a run. Each thread adds the paths of its units. */
final class KeptMonths {

    private final List<Program> programs;
    private final SamplePath[][] paths;

    /** The first {@code count} paths of each program, which are complete once their units have run. */
    KeptMonths(List<Program> programs, int count) {
        this.programs = programs;
        this.paths = new SamplePath[programs.size()][count];
    }

    /** The kept paths of program {@code k}, but those that are left out. */
    List<SamplePath> paths(int k) {
        return Stream.of(paths[k]).filter(path -> path != null).toList();
    }

    /** Writes the paths that are there. */
    void writeTo(DataOutput out) throws IOException {
        for (int i = 0; i < paths[0].length; i++) {
            boolean isThere = paths[0][i] != null;
            out.writeBoolean(isThere);
            for (int k = 0; isThere && k < paths.length; k++) {
                write(paths[k][i], out);
            }
        }
    }

    private static void write(SamplePath path, DataOutput out) throws IOException {
        for (Series series : path.series().values()) {
            for (int t = 0; t < series.size(); t++) {
                out.writeDouble(series.get(t));
            }
        }
        for (int month : path.dates().values()) {
            out.writeInt(month);
        }
    }

    /** Adds the paths that another object of the same programs has written. */
    void addFrom(DataInput in) throws IOException {
        for (int i = 0; i < paths[0].length; i++) {
            if (in.readBoolean()) {
                for (int k = 0; k < paths.length; k++) {
                    paths[k][i] = read(programs.get(k), i, in);
                }
            }
        }
    }

    private static SamplePath read(Program program, int path, DataInput in) throws IOException {
        SortedMap<Metric, Series> series = new TreeMap<>();
        SortedMap<Metric, Integer> dates = new TreeMap<>();
        for (Metric metric : program.metrics().keySet()) {
            if (metric.kind() != Metric.Kind.DATE) {
                series.put(metric, readSeries(program.horizon().months(), in));
            }
        }
        for (Metric metric : program.metrics().keySet()) {
            if (metric.kind() == Metric.Kind.DATE) {
                dates.put(metric, in.readInt());
            }
        }
        return new SamplePath(path, series, dates);
    }

    private static Series readSeries(int months, DataInput in) throws IOException {
        double[] values = new double[months];
        for (int t = 0; t < months; t++) {
            values[t] = in.readDouble();
        }
        return Series.of(values);
    }

    /** A worker for one thread; none where no paths are kept. */
    Optional<PathLoop.Worker> worker() {
        return paths[0].length == 0 ? Optional.empty() : Optional.of(new UnitRecorder());
    }

    private final class UnitRecorder implements PathLoop.Worker {

        private final List<List<RecordedColumn>> recorded = new ArrayList<>();

        /** The column of a flow or a level: its value in each month, for each kept path of a unit. */
        private static final class RecordedColumn {

            private final Metric metric;
            private final int column;
            private final double[][] values;

            RecordedColumn(Metric metric, int column, int paths, int months) {
                this.metric = metric;
                this.column = column;
                this.values = new double[paths][months];
            }

            void record(Block block, int t) {
                double[] current = block.column(column);
                for (int i = 0; i < values.length; i++) {
                    values[i][t] = current[i];
                }
            }
        }

        @Override
        public boolean wantsMonths(long unit) {
            return unit * Block.PATHS < paths[0].length;
        }

        @Override
        public void month(OutcomeBlock found, int t) {
            if (t == 0) {
                begin(kept(found.block(0)));
            }
            for (int k = 0; k < programs.size(); k++) {
                if (t < programs.get(k).horizon().months()) {
                    Block block = found.block(k);
                    recorded.get(k).forEach(column -> column.record(block, t));
                }
            }
        }

        /** The number of paths of a block that are kept. */
        private int kept(Block block) {
            return (int) Math.max(0, Math.min(block.paths(), paths[0].length - block.firstPath()));
        }

        private boolean isKept(long path) {
            return path < paths[0].length;
        }

        private void begin(int n) {
            recorded.clear();
            for (Program program : programs) {
                List<RecordedColumn> columns = new ArrayList<>();
                program.metrics().forEach((metric, column) -> {
                    if (metric.kind() != Metric.Kind.DATE) {
                        columns.add(new RecordedColumn(
                                metric, column, n, program.horizon().months()));
                    }
                });
                recorded.add(columns);
            }
        }

        @Override
        public void take(long unit, int inUnit, OutcomeBlock found) {
            for (int k = 0; k < programs.size(); k++) {
                Block block = found.block(k);
                for (int i = 0; i < inUnit && isKept(block.firstPath() + found.place(i)); i++) {
                    int path = (int) block.firstPath() + found.place(i);
                    paths[k][path] = new SamplePath(path, series(k, found.place(i)), dates(programs.get(k), block, i));
                }
            }
            recorded.clear();
        }

        private SortedMap<Metric, Series> series(int k, int i) {
            SortedMap<Metric, Series> series = new TreeMap<>();
            recorded.get(k).forEach(column -> series.put(column.metric, Series.of(column.values[i])));
            return series;
        }

        private static SortedMap<Metric, Integer> dates(Program program, Block block, int i) {
            SortedMap<Metric, Integer> dates = new TreeMap<>();
            program.metrics().forEach((metric, column) -> {
                if (metric.kind() == Metric.Kind.DATE) {
                    dates.put(metric, (int) Math.min(program.horizon().months(), block.column(column)[i]));
                }
            });
            return dates;
        }
    }
}

package org.entente.simulation.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.model.Maps;
import org.entente.simulation.engine.Probes;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;

/** The outcomes of a program on all paths: a row for each, and in it an array for each unit of paths. */
final class PathOutcomes {

    private final Program program;
    private final Map<Outcome, Integer> rows = new LinkedHashMap<>();
    private final double[][][] values;

    private PathOutcomes(Program program, int units) {
        this.program = program;
        for (Metric metric : program.metrics().keySet()) {
            for (Period period : periods(program, metric)) {
                rows.put(new Outcome(metric, period), rows.size());
            }
        }
        this.values = new double[rows.size()][units][];
    }

    private static List<Period> periods(Program program, Metric metric) {
        return metric.kind() == Metric.Kind.DATE ? List.of(Period.DATE) : Probes.periods(program, metric);
    }

    /** Room for the outcomes of {@code program}. */
    static PathOutcomes room(Program program, int units) {
        PathOutcomes room = new PathOutcomes(program, units);
        room.rows.values().forEach(row -> room.makeRoom(row, units));
        return room;
    }

    /** The outcomes of {@code program}: those of the metrics {@code same} are known, and there is room for others. */
    static PathOutcomes room(Program program, PathOutcomes known, Set<Metric> same, int units) {
        PathOutcomes room = new PathOutcomes(program, units);
        room.rows.forEach((outcome, row) -> {
            if (same.contains(outcome.metric())) {
                room.values[row] = known.values[Maps.require(known.rows, outcome)];
            } else {
                room.makeRoom(row, units);
            }
        });
        return room;
    }

    private void makeRoom(int row, int units) {
        for (int unit = 0; unit < units; unit++) {
            values[row][unit] = new double[Block.PATHS];
        }
    }

    /** The program. */
    Program program() {
        return program;
    }

    /** Whether these are the outcomes of {@code other}. */
    boolean isOf(Program other) {
        return program.equals(other);
    }

    /** The rows of outcomes; a date has its months in the row of the period {@code date}. */
    Map<Outcome, Integer> rows() {
        return rows;
    }

    /** The values of a row in a unit. */
    double[] get(int row, int unit) {
        return values[row][unit];
    }

    /** A copier of the outcomes of some metrics from program {@code k} of a group. */
    Copier copier(OutcomeBlock numbered, int k, Set<Metric> metrics) {
        return new Copier(numbered, k, metrics);
    }

    /** A copier of outcomes from the columns of a program that is run. */
    final class Copier {

        private final int k;
        private final int[] ofOutcomes;
        private final int[] outcomeColumns;
        private final int[] ofDates;
        private final int[] dateColumns;

        private Copier(OutcomeBlock numbered, int k, Set<Metric> metrics) {
            this.k = k;
            List<Map.Entry<Outcome, Integer>> copied = rows.entrySet().stream()
                    .filter(row -> metrics.contains(row.getKey().metric()))
                    .toList();
            List<Map.Entry<Outcome, Integer>> dates = copied.stream()
                    .filter(row -> row.getKey().period().equals(Period.DATE))
                    .toList();
            List<Map.Entry<Outcome, Integer>> outcomes =
                    copied.stream().filter(row -> !dates.contains(row)).toList();
            this.ofDates = dates.stream().mapToInt(Map.Entry::getValue).toArray();
            this.dateColumns = dates.stream()
                    .mapToInt(
                            row -> Maps.require(program.metrics(), row.getKey().metric()))
                    .toArray();
            this.ofOutcomes = outcomes.stream().mapToInt(Map.Entry::getValue).toArray();
            this.outcomeColumns = outcomes.stream()
                    .mapToInt(row -> Maps.require(numbered.outcomes(k), row.getKey()))
                    .toArray();
        }

        /** Copies the outcomes of {@code unit}, which {@code found} holds. */
        void copy(OutcomeBlock found, int unit) {
            for (int i = 0; i < ofOutcomes.length; i++) {
                System.arraycopy(found.column(outcomeColumns[i]), 0, values[ofOutcomes[i]][unit], 0, Block.PATHS);
            }
            for (int i = 0; i < ofDates.length; i++) {
                System.arraycopy(found.months(k, dateColumns[i]), 0, values[ofDates[i]][unit], 0, Block.PATHS);
            }
        }
    }
}

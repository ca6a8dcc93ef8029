package org.entente.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.results.PathTable;
import org.entente.simulation.results.PathTable.Column;

/** The inputs and the outcomes of the first paths of one program in a group. Threads fill different places. */
final class KeptTable {

    private final int program;
    private final Probes probes;
    private final List<Shock> shocks = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final double[][] values;

    /** The sum of the shocks of a process, in standard deviations: its column, and the place of its values. */
    private static final class Shock {

        private final int column;
        private final double scale;
        private final double[] sums;

        Shock(int column, double scale, double[] sums) {
            this.column = column;
            this.scale = scale;
            this.sums = sums;
        }
    }

    /**
     * The table of program number {@code k}, compiled from {@code scenario}.
     *
     * @param found the outcomes that are reported of the program
     */
    KeptTable(int k, Program program, Scenario scenario, Collection<Outcome> found, Kept kept) {
        this.program = k;
        SortedSet<Outcome> outcomes = outcomes(program, found, kept);
        this.probes = Probes.of(
                        program,
                        outcomes.stream()
                                .map(outcome -> Measure.of(outcome.metric(), outcome.period()))
                                .toList())
                .withDrawn(program, scenario);
        List<Address> processes = scenario.shocks().stream()
                .filter(process -> program.computes(Probes.shock(program, process)))
                .toList();
        outcomes.forEach(outcome -> columns.add(Column.of(outcome)));
        Stream.concat(probes.inputs().stream(), processes.stream().map(Probes::shock))
                .forEach(input -> columns.add(Column.ofInput(input)));
        this.values = new double[columns.size()][kept.paths()];
        double scale = 1 / Math.sqrt(program.horizon().months());
        for (int i = 0; i < processes.size(); i++) {
            int column = Probes.shock(program, processes.get(i));
            shocks.add(new Shock(column, scale, values[columns.size() - processes.size() + i]));
        }
    }

    private static SortedSet<Outcome> outcomes(Program program, Collection<Outcome> found, Kept kept) {
        SortedSet<Outcome> outcomes = new TreeSet<>(found);
        outcomes.removeIf(outcome -> outcome.period().isYear() && !kept.years());
        program.metrics().keySet().stream()
                .filter(metric -> metric.kind() == Metric.Kind.DATE)
                .forEach(metric -> outcomes.add(new Outcome(metric, Period.DATE)));
        return outcomes;
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    /** The table of the paths that are there, which is complete once their units have run. */
    PathTable table(boolean[] isThere) {
        int[] numbers =
                IntStream.range(0, isThere.length).filter(path -> isThere[path]).toArray();
        return numbers.length == isThere.length
                ? PathTable.adopting(columns, values)
                : PathTable.adopting(columns, values).only(numbers);
    }

    /** Adds up the shocks of a month of the first {@code n} paths of a unit. */
    void month(OutcomeBlock found, int first, int n) {
        for (Shock shock : shocks) {
            double[] current = found.block(program).column(shock.column);
            for (int i = 0; i < n; i++) {
                shock.sums[first + i] += current[i];
            }
        }
    }

    /** Takes the first {@code n} paths of a unit that are not left out, after their last month. */
    void take(OutcomeBlock found, int first, int n) {
        probes.keep(found, program, first, n, values);
        for (Shock shock : shocks) {
            for (int i = 0; i < n; i++) {
                shock.sums[first + found.place(i)] *= shock.scale;
            }
        }
    }

    /** Writes the values of one path. */
    void writeTo(DataOutput out, int path) throws IOException {
        for (double[] column : values) {
            out.writeDouble(column[path]);
        }
    }

    /** Reads the values of one path. */
    void readFrom(DataInput in, int path) throws IOException {
        for (double[] column : values) {
            column[path] = in.readDouble();
        }
    }
}

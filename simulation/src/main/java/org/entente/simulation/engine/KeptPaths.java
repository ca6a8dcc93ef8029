package org.entente.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.results.PathTable;
import org.entente.simulation.results.SamplePath;

/** The first paths of a run: a table for each scenario, and their months if these are kept too. */
final class KeptPaths {

    private final List<Program> programs;
    private final List<KeptTable> tables;
    private final KeptMonths months;

    /** Which paths are there. Threads write different places. */
    private final boolean[] isThere;

    /** The first paths of each program, which are complete once their units have run. */
    KeptPaths(List<Scenario> scenarios, List<Program> programs, OutcomeBlock found, Kept kept) {
        this.programs = programs;
        this.isThere = new boolean[kept.paths()];
        this.tables = IntStream.range(0, kept.paths() == 0 ? 0 : programs.size())
                .mapToObj(k -> new KeptTable(
                        k, programs.get(k), scenarios.get(k), found.outcomes(k).keySet(), kept))
                .toList();
        this.months = new KeptMonths(programs, kept.months() ? kept.paths() : 0);
    }

    /** The columns of the kept paths of program {@code k}. */
    List<PathTable.Column> columns(int k) {
        return tables.isEmpty() ? List.of() : tables.get(k).columns();
    }

    /** The kept paths of program {@code k}, but those that are left out. */
    PathTable table(int k) {
        return tables.isEmpty() ? PathTable.EMPTY : tables.get(k).table(isThere);
    }

    /** The kept paths of program {@code k}, month by month; none unless months are kept. */
    List<SamplePath> months(int k) {
        return months.paths(k);
    }

    /** Writes the paths that are there. */
    void writeTo(DataOutput out) throws IOException {
        for (int path = 0; path < isThere.length; path++) {
            out.writeBoolean(isThere[path]);
            for (int k = 0; isThere[path] && k < tables.size(); k++) {
                tables.get(k).writeTo(out, path);
            }
        }
        months.writeTo(out);
    }

    /** Adds the paths that another object of the same programs has written. */
    void addFrom(DataInput in) throws IOException {
        for (int path = 0; path < isThere.length; path++) {
            if (in.readBoolean()) {
                isThere[path] = true;
                for (KeptTable table : tables) {
                    table.readFrom(in, path);
                }
            }
        }
        months.addFrom(in);
    }

    /** The workers for one thread; none where nothing is kept. */
    List<PathLoop.Worker> workers() {
        List<PathLoop.Worker> workers = new ArrayList<>();
        if (!tables.isEmpty()) {
            workers.add(new UnitKeeper());
            months.worker().ifPresent(workers::add);
        }
        return workers;
    }

    private final class UnitKeeper implements PathLoop.Worker {

        @Override
        public boolean wantsMonths(long unit) {
            return unit * Block.PATHS < isThere.length;
        }

        @Override
        public void month(OutcomeBlock found, int t) {
            int first = Math.toIntExact(found.block(0).firstPath());
            int n = kept(first, found.block(0).paths());
            for (int k = 0; k < tables.size(); k++) {
                if (t < programs.get(k).horizon().months()) {
                    tables.get(k).month(found, first, n);
                }
            }
        }

        @Override
        public void take(long unit, int inUnit, OutcomeBlock found) {
            if (wantsMonths(unit)) {
                int first = (int) unit * Block.PATHS;
                int n = 0;
                while (n < inUnit && first + found.place(n) < isThere.length) {
                    isThere[first + found.place(n)] = true;
                    n++;
                }
                for (KeptTable table : tables) {
                    table.take(found, first, n);
                }
            }
        }

        /** How many of {@code paths} paths from {@code first} on are kept. */
        private int kept(int first, int paths) {
            return Math.min(paths, isThere.length - first);
        }
    }
}

package org.entente.simulation.actuals;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.apache.commons.math3.util.FastMath;
import org.entente.model.Address;
import org.entente.model.DecimalDate;
import org.entente.model.Maps;
import org.entente.model.Occurrence;
import org.entente.model.quantity.Quantity;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.random.KnownMonths;
import org.entente.simulation.step.ColumnNames;

/**
 * A unit of paths without shocks, up to the last month that is observed: the parts of each observation, by month, and
 * what the shocks of a path would do to them.
 */
final class StillPaths {

    private final Evidence evidence;
    private final StillDraws.Inputs inputs;
    private final Program program;
    private final Block block;
    private final SortedMap<Address, Quantity> quantities;
    private final Set<String> columnNames;
    private final double[][][] parts;
    private final double[][][] scales;
    private final double[][][] levels;
    private final double[][] volatility;
    private final double[][] rate;
    private final double[][] ceiling;
    private int paths;

    /** Paths of {@code evidence} with {@code inputs}. */
    StillPaths(Evidence evidence, StillDraws.Inputs inputs) {
        this.evidence = evidence;
        this.inputs = inputs;
        this.program = evidence.program();
        this.block = program.newBlock();
        this.quantities = evidence.scenario().quantities();
        this.columnNames = Set.copyOf(program.columnNames());
        int months = evidence.months();
        int processes = evidence.processes().size();
        parts = new double[evidence.parts().size()][months][Block.PATHS];
        scales = new double[evidence.observations().size()][][];
        levels = new double[processes][][];
        volatility = new double[processes][Block.PATHS];
        rate = new double[processes][Block.PATHS];
        ceiling = new double[processes][Block.PATHS];
        for (int o = 0; o < scales.length; o++) {
            boolean isScaled = evidence.observations().get(o).isScaled();
            scales[o] = isScaled ? new double[months][Block.PATHS] : new double[0][];
        }
        for (int p = 0; p < processes; p++) {
            levels[p] = evidence.isLogistic(p) ? new double[months][Block.PATHS] : new double[0][];
        }
    }

    /** Runs the {@code n} paths from {@code firstPath} on. */
    void run(long firstPath, int n) {
        paths = n;
        evidence.draws().take(inputs);
        program.begin(block, firstPath, n);
        for (int p = 0; p < volatility.length; p++) {
            fill(evidence.volatility(p), volatility[p]);
            if (evidence.isLogistic(p)) {
                fill(evidence.processes().get(p).child("rate"), rate[p]);
                fill(evidence.processes().get(p).child("ceiling"), ceiling[p]);
            }
        }
        for (int t = 0; t < evidence.months(); t++) {
            program.advance(block, t);
            record(t);
        }
    }

    private void fill(Address address, double[] values) {
        if (columnNames.contains(address.text())) {
            System.arraycopy(block.column(program.column(address.text())), 0, values, 0, paths);
        } else {
            Arrays.fill(values, 0, paths, Maps.require(quantities, address).median());
        }
    }

    private void record(int t) {
        for (int k = 0; k < parts.length; k++) {
            ObservedPart part = evidence.parts().get(k);
            double[] sum = parts[k][t];
            Arrays.fill(sum, 0, paths, 0);
            for (String name : part.columns()) {
                ColumnLoops.add(sum, block.column(program.column(name)), paths);
            }
            if (!part.factor().isEmpty()) {
                ColumnLoops.multiply(sum, block.column(program.column(part.factor())), paths);
            }
        }
        for (int p = 0; p < levels.length; p++) {
            if (evidence.isLogistic(p)) {
                int level =
                        program.column(ColumnNames.level(evidence.processes().get(p)));
                System.arraycopy(block.column(level), 0, levels[p][t], 0, paths);
            }
        }
        for (int o = 0; o < scales.length; o++) {
            if (evidence.observations().get(o).isScaled()) {
                scale(evidence.observations().get(o), t, scales[o][t]);
            }
        }
    }

    private void scale(Observation observation, int t, double[] scale) {
        double[] total = block.column(program.column(observation.total()));
        Arrays.fill(scale, 0, paths, 0);
        for (int k = 0; k < observation.parts().size(); k++) {
            ColumnLoops.add(scale, parts[observation.parts().get(k)][t], paths);
        }
        for (int i = 0; i < paths; i++) {
            scale[i] = scale[i] > 0 ? total[i] / scale[i] : 0;
        }
    }

    /** The values of part {@code k}, by month and path. */
    double[][] part(int k) {
        return parts[k];
    }

    /** What multiplies the parts of observation {@code o}, by month and path; of no months where it is 1. */
    double[][] scale(int o) {
        return scales[o];
    }

    /** The run-rates of a logistic process, by month and path. */
    double[][] level(int p) {
        return levels[p];
    }

    /** The volatilities of a process, by path. */
    double[] volatility(int p) {
        return volatility[p];
    }

    /** The rates of a logistic process, by path. */
    double[] rate(int p) {
        return rate[p];
    }

    /** The ceilings of a logistic process, by path. */
    double[] ceiling(int p) {
        return ceiling[p];
    }

    /** The values of an input on these paths, valid until the next run; empty for what is no quantity. */
    Optional<double[]> input(Address address) {
        return Optional.of(address.text())
                .filter(name -> quantities.containsKey(address)
                        && columnNames.contains(name)
                        && program.computes(program.column(name)))
                .map(name -> block.column(program.column(name)));
    }

    /** Fills in the log probabilities of what is known of events, given the inputs of each path. */
    void fillEvents(double[] logLikelihoods) {
        Arrays.fill(logLikelihoods, 0);
        evidence.events().forEach((name, known) -> {
            Occurrence occurrence =
                    Maps.require(evidence.scenario().events(), name).occurrence();
            double[] first = new double[Block.PATHS];
            double[] second = new double[Block.PATHS];
            Address address = Address.of("events", name);
            if (occurrence instanceof Occurrence.Hazard hazard) {
                fill(address.child("hazard"), first);
                int from = hazard.from()
                        .map(evidence.scenario().horizon()::indexOf)
                        .orElse(0);
                for (int i = 0; i < paths; i++) {
                    logLikelihoods[i] += FastMath.log(
                            survival(first[i], known.from() - from) - survival(first[i], known.before() - from));
                }
            } else {
                fill(address.child("date"), first);
                fill(address.child("probability"), second);
                for (int i = 0; i < paths; i++) {
                    logLikelihoods[i] += FastMath.log(ofDate(first[i], second[i], known));
                }
            }
        });
    }

    private static double survival(double rate, double months) {
        return months >= KnownMonths.OPEN / 2 ? 0 : FastMath.exp(-rate * Math.max(0, months) / 12);
    }

    private double ofDate(double date, double probability, KnownMonths known) {
        double start = DecimalDate.index(evidence.scenario().horizon().from());
        double month = Math.max(0, DecimalDate.index(date) - start);
        boolean isIn = known.from() <= month && month < known.before();
        if (known.isPast()) {
            return isIn ? probability : 0;
        }
        return isIn ? 1 : 1 - probability;
    }
}

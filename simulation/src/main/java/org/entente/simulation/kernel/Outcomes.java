package org.entente.simulation.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.entente.model.Horizon;
import org.entente.simulation.Metric;
import org.entente.simulation.Period;

/**
 * What is reported of the paths of a block (MODEL 11): for each flow a column per calendar year, one for the total and
 * one for the present value; for each level a column per calendar year and one for the end.
 */
public final class Outcomes {

    private final Program program;
    private final SortedMap<Metric, Integer> reported;
    private final Map<Outcome, Integer> outcomes = new LinkedHashMap<>();
    private final Series[] flows;
    private final Series[] levels;
    private final double[][] columns;
    private final int discountFactor;
    private final int[] yearOf;
    private final boolean[] endsYear;
    private final int years;
    private int count;

    /**
     * A number that is reported.
     *
     * @param metric a flow or a level
     * @param period a year, the total or present value of a flow, the end of a level
     */
    public record Outcome(Metric metric, Period period) {}

    /** What one or several metrics are about: its column in the block, and the first of its columns here. */
    private record Series(int source, int first) {}

    /** Everything that {@code program} reports. */
    public Outcomes(Program program) {
        this(program, program.metrics());
    }

    /**
     * Some of what a program computes.
     *
     * @param reported what is reported, each with the column that holds it
     */
    public Outcomes(Program program, SortedMap<Metric, Integer> reported) {
        this.reported = reported;
        Horizon horizon = program.horizon();
        this.program = program;
        this.discountFactor = program.discountFactor();
        this.years = horizon.years().size();
        this.yearOf = new int[horizon.months()];
        this.endsYear = new boolean[horizon.months()];
        for (int t = 0; t < yearOf.length; t++) {
            yearOf[t] = horizon.month(t).getYear() - horizon.from().getYear();
            endsYear[t] = horizon.endsYear(t);
        }
        this.flows = moving(define(Metric.Kind.FLOW, List.of(Period.TOTAL, Period.NPV)));
        this.levels = moving(define(Metric.Kind.LEVEL, List.of(Period.END)));
        this.columns = new double[count][Block.PATHS];
    }

    /** Defines the outcomes of the metrics of a kind: one for each year, then one for each of {@code others}. */
    private Collection<Series> define(Metric.Kind kind, List<Period> others) {
        List<Period> periods = new ArrayList<>();
        program.horizon().years().forEach(year -> periods.add(Period.ofYear(year)));
        periods.addAll(others);
        Map<Integer, Series> defined = new LinkedHashMap<>();
        reported.forEach((metric, source) -> {
            if (metric.kind() == kind) {
                Series series = defined.computeIfAbsent(source, s -> new Series(s, reserve(periods.size())));
                for (int k = 0; k < periods.size(); k++) {
                    outcomes.put(new Outcome(metric, periods.get(k)), series.first + k);
                }
            }
        });
        return defined.values();
    }

    /** Those that are not always 0, whose columns stay as they are. */
    private Series[] moving(Collection<Series> series) {
        return series.stream().filter(one -> !program.isZero(one.source)).toArray(Series[]::new);
    }

    private int reserve(int size) {
        int first = count;
        count += size;
        return first;
    }

    /** What is reported, each with the number of its column; what is always the same shares one. */
    public Map<Outcome, Integer> outcomes() {
        return Collections.unmodifiableMap(outcomes);
    }

    /** How many columns there are. */
    public int count() {
        return columns.length;
    }

    /** The values in column {@code number} on the paths of the block that was run last. */
    public double[] column(int number) {
        return columns[number];
    }

    /** Runs {@code block} over the whole horizon, on {@code paths} paths from {@code firstPath} on. */
    public void run(Block block, long firstPath, int paths) {
        program.begin(block, firstPath, paths);
        for (Series flow : flows) {
            for (int k = 0; k < years + 2; k++) {
                Arrays.fill(columns[flow.first + k], 0);
            }
        }
        for (int t = 0; t < yearOf.length; t++) {
            program.advance(block, t);
            record(block, t);
        }
        for (Series flow : flows) {
            total(flow, paths);
        }
        for (Series level : levels) {
            System.arraycopy(columns[level.first + years - 1], 0, columns[level.first + years], 0, paths);
        }
    }

    private void record(Block block, int t) {
        int n = block.paths();
        double[] factor = block.column(discountFactor);
        for (Series flow : flows) {
            double[] ofYear = columns[flow.first + yearOf[t]];
            double[] presentValue = columns[flow.first + years + 1];
            Loops.addBoth(ofYear, presentValue, block.column(flow.source), factor, n);
        }
        for (int k = 0; endsYear[t] && k < levels.length; k++) {
            System.arraycopy(block.column(levels[k].source), 0, columns[levels[k].first + yearOf[t]], 0, n);
        }
    }

    private void total(Series flow, int n) {
        for (int year = 0; year < years; year++) {
            Loops.add(columns[flow.first + years], columns[flow.first + year], n);
        }
    }
}

package org.entente.simulation.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;

/**
 * The columns of one scenario in a comparison. What a scenario lacks is 0 in it: a term, a product, a source of a gain,
 * what is due after the horizon. What it computes and does not report is not known, unless it equals what it reports.
 */
final class ComparedColumns {

    private static final Set<Period> ANY_HORIZON = Set.of(Period.TOTAL, Period.NPV, Period.AFTER, Period.END);

    private final Program program;
    private final Map<Outcome, Integer> columns;
    private final Set<String> names;
    private final List<Period> years;
    private final Map<Integer, Metric> reported = new HashMap<>();

    ComparedColumns(Program program, Map<Outcome, Integer> columns) {
        this.program = program;
        this.columns = columns;
        this.names = program.columnNames();
        this.years = Period.years(program.horizon());
        program.metrics().forEach((metric, column) -> reported.putIfAbsent(column, metric));
    }

    /** The column of an outcome, {@link ComparedOutcomes#NOTHING} where it is 0; empty if it is not known. */
    OptionalInt column(Outcome outcome) {
        Metric metric = outcome.metric();
        Integer column = columns.get(outcome);
        if (column != null) {
            return OptionalInt.of(column);
        }
        if (program.metrics().containsKey(metric)) {
            return outcome.period().equals(Period.AFTER) ? nothing() : OptionalInt.empty();
        }
        if (!names.contains(metric.name())) {
            return isZero(metric, outcome.period()) ? nothing() : OptionalInt.empty();
        }
        Metric same = reported.get(program.column(metric.name()));
        return same == null ? OptionalInt.empty() : column(new Outcome(same, outcome.period()));
    }

    /** Whether a metric that is not computed is 0. What remains of a commitment that ends in time is so in the end. */
    private boolean isZero(Metric metric, Period period) {
        boolean isKnown = ANY_HORIZON.contains(period)
                || (years.contains(period) && !metric.equals(Metrics.remaining(subject(metric))));
        return isKnown && metric.kind() != Metric.Kind.DATE;
    }

    private static String subject(Metric metric) {
        return metric.name().substring(metric.name().indexOf('.') + 1);
    }

    private static OptionalInt nothing() {
        return OptionalInt.of(ComparedOutcomes.NOTHING);
    }
}

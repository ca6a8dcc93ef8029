package org.entente.simulation.live;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.simulation.kernel.KeptColumns;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;

/**
 * One of the scenarios after a change: its outcomes on each path, as far as they are known, and what computes the
 * others.
 *
 * @param compiled the scenario and its program
 * @param columns its outcomes; a date has its months in the period {@code date}
 * @param whole the program, which records {@code recorded} too
 * @param part what computes outcomes of units that are kept; empty if nothing is kept
 * @param recorded the columns that {@code whole} records; empty if it records none
 * @param months the chosen metrics month by month, which whatever computes them records
 */
record LiveState(
        CompiledScenario compiled,
        Map<Outcome, PathColumn> columns,
        Program whole,
        Optional<Part> part,
        Optional<KeptColumns> recorded,
        SortedMap<Metric, MonthColumn> months) {

    LiveState {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }

    /**
     * The part of a program that a change touches.
     *
     * @param program computes it from columns that are kept
     * @param computed the metrics that it computes
     * @param played the columns that it plays
     */
    record Part(Program program, Set<Metric> computed, KeptColumns played) {

        Part {
            computed = Set.copyOf(computed);
        }
    }

    /** What is to be run of the program. */
    enum Extent {
        NOTHING,
        PART,
        WHOLE
    }

    /** Whether an outcome is a date. */
    static boolean isDate(Outcome outcome) {
        return outcome.period().equals(Period.DATE);
    }

    /** What is to be run for the outcomes of {@code unit}. */
    Extent extent(int unit) {
        boolean isKnown = true;
        boolean isOfPart = part.filter(some -> some.played.has(unit)).isPresent();
        for (Map.Entry<Outcome, PathColumn> column : columns.entrySet()) {
            if (!column.getValue().isKnown(unit)) {
                isKnown = false;
                isOfPart = isOfPart
                        && part.orElseThrow().computed.contains(column.getKey().metric());
            }
        }
        if (isKnown) {
            return Extent.NOTHING;
        }
        return isOfPart ? Extent.PART : Extent.WHOLE;
    }

    /** What runs to that extent. */
    Program program(Extent extent) {
        Program program = extent == Extent.PART ? part.orElseThrow().program : whole;
        for (MonthColumn column : months(extent)) {
            program = column.recordedBy(program);
        }
        return program;
    }

    /** The metrics by month that are recorded to that extent. */
    List<MonthColumn> months(Extent extent) {
        return months.entrySet().stream()
                .filter(month -> computed(extent).contains(month.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The metrics that are computed to that extent. */
    Set<Metric> computed(Extent extent) {
        return extent == Extent.PART
                ? part.orElseThrow().computed
                : compiled.program().metrics().keySet();
    }
}

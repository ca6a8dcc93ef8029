package org.entente.reporting.words;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.model.Horizon;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Period;

/** The words for a horizon, the time that a simulation covers. */
public final class HorizonWords {

    private HorizonWords() {}

    /** The years: {@code 2026–2032}, or {@code 2026 (2 months)–2032}. */
    public static String years(Horizon horizon) {
        int first = horizon.firstYear();
        int last = horizon.lastYear();
        return first == last ? year(horizon, first) : year(horizon, first) + "–" + year(horizon, last);
    }

    /** The years of which all months are simulated; all years of the horizon if there are none. */
    public static List<Integer> wholeYears(Horizon horizon) {
        List<Integer> whole = horizon.years().stream().filter(horizon::hasWhole).toList();
        return whole.isEmpty() ? List.copyOf(horizon.years()) : whole;
    }

    /** A year, with the number of its months if the horizon has not all of them: {@code 2026 (2 months)}. */
    public static String year(Horizon horizon, int year) {
        int months = horizon.monthsOf(year);
        String label = horizon.fiscalYear().label(year);
        return horizon.hasWhole(year) || months == 0
                ? label
                : label + " (" + months + (months == 1 ? " month)" : " months)");
    }

    /** The kind of the years: {@code calendar year}, or {@code fiscal year} where it is another. */
    public static String kindOfYear(Horizon horizon) {
        return horizon.fiscalYear().isCalendar() ? "calendar year" : "fiscal year";
    }

    /** Whether the horizon has a part of a year. */
    public static boolean hasPartialYears(Horizon horizon) {
        return beginsWithinAYear(horizon) || endsWithinAYear(horizon);
    }

    private static boolean beginsWithinAYear(Horizon horizon) {
        return !horizon.fiscalYear().first(horizon.firstYear()).equals(horizon.from());
    }

    private static boolean endsWithinAYear(Horizon horizon) {
        return !horizon.fiscalYear().endsWith(horizon.to());
    }

    /** A period: {@code npv}, {@code 2027} or {@code 2026 (2 months)}. */
    public static String period(Horizon horizon, Period period) {
        return period.isYear() ? year(horizon, period.year()) : period.label();
    }

    /** A period, with the number of its months if the horizon is known and has not all of them. */
    public static String period(Optional<Horizon> horizon, Period period) {
        return horizon.map(known -> period(known, period)).orElseGet(period::label);
    }

    /** A measure: {@code npv of revenue} or {@code 2026 (2 months) of revenue}. */
    public static String measure(Horizon horizon, Measure measure) {
        return measure.period().map(given -> period(horizon, given) + " of ").orElse("") + measure.name();
    }

    /** Sentences about years that are not simulated whole, each after a space; empty if there are none. */
    public static String partialYears(Horizon horizon) {
        StringBuilder text = new StringBuilder();
        if (beginsWithinAYear(horizon)) {
            text.append(" * The first year begins in ")
                    .append(month(horizon.from()))
                    .append('.');
        }
        if (endsWithinAYear(horizon)) {
            text.append(" * The last year ends in ").append(month(horizon.to())).append('.');
        }
        return text.toString();
    }

    private static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}

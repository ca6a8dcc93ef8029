package org.entente.reporting.words;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.entente.model.Horizon;

/** The words for a horizon, the time that a simulation covers. */
public final class HorizonWords {

    private HorizonWords() {}

    /** The calendar years: {@code 2026–2032}. */
    public static String years(Horizon horizon) {
        int first = horizon.from().getYear();
        int last = horizon.to().getYear();
        return first == last ? Integer.toString(first) : first + "–" + last;
    }

    /** Sentences about calendar years that are not simulated whole, each after a space; empty if there are none. */
    public static String partialYears(Horizon horizon) {
        StringBuilder text = new StringBuilder();
        if (horizon.from().getMonthValue() != 1) {
            text.append(" The first year begins in ")
                    .append(month(horizon.from()))
                    .append('.');
        }
        if (horizon.to().getMonthValue() != 12) {
            text.append(" The last year ends in ").append(month(horizon.to())).append('.');
        }
        return text.toString();
    }

    private static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}

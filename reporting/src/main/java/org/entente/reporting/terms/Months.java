package org.entente.reporting.terms;

import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import org.entente.model.term.Span;
import org.entente.reporting.words.MonthWords;

/** The words for months and periods of time, the same in every locale. */
final class Months {

    private Months() {}

    /** {@code April 2026}. */
    static String words(YearMonth month) {
        return MonthWords.text(month);
    }

    /** {@code April}. */
    static String name(Month month) {
        return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** The time in which a term is in force, apart from events, as a part of a sentence. */
    static String clause(Span span) {
        if (hasNoBeginning(span)) {
            return hasNoEnd(span) ? "without limit of time" : "until the end of " + words(span.until());
        }
        return hasNoEnd(span)
                ? "from " + words(span.from()) + " on"
                : "from " + words(span.from()) + " to the end of " + words(span.until());
    }

    /** The time in which a term is in force, apart from events, for a table; both months are included. */
    static String range(Span span) {
        if (hasNoBeginning(span)) {
            return hasNoEnd(span) ? "always" : "until " + words(span.until());
        }
        return hasNoEnd(span) ? "from " + words(span.from()) : words(span.from()) + " to " + words(span.until());
    }

    static boolean hasNoBeginning(Span span) {
        return span.from().equals(Span.BEGINNING_OF_TIME);
    }

    static boolean hasNoEnd(Span span) {
        return span.until().equals(Span.END_OF_TIME);
    }

    /** {@code 1 month}, {@code 24 months}. */
    static String count(int months) {
        return months + (months == 1 ? " month" : " months");
    }
}

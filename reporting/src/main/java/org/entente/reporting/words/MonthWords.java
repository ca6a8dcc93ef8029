package org.entente.reporting.words;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** The words for months, the same in every locale. */
public final class MonthWords {

    private MonthWords() {}

    /** {@code Apr 2026}, for a cell of a table. */
    public static String brief(YearMonth month) {
        return text(month).substring(0, 3) + " " + month.getYear();
    }

    /** {@code April 2026}. */
    public static String text(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }
}

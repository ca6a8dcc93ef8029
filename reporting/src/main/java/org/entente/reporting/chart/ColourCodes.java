package org.entente.reporting.chart;

import java.util.List;
import java.util.Locale;

/** The codes of colours that charts and workbooks share; they need no graphics, which a machine may lack. */
public final class ColourCodes {

    /** The colours of scenarios, which readers with colour blindness can tell apart (Tol 2021). */
    static final List<Integer> SCENARIOS =
            List.of(0x332288, 0xEE7733, 0x009988, 0xCC3377, 0x999933, 0x66AADD, 0x882255, 0x117733);

    /** The colour of the scenario that others are compared with. */
    static final int BASELINE = 0x7A8087;

    private ColourCodes() {}

    /** The code of scenario {@code i} that is no baseline, from 0 on: {@code 332288}. */
    public static String scenario(int i) {
        return code(SCENARIOS.get(i % SCENARIOS.size()));
    }

    /** The code of the baseline. */
    public static String baseline() {
        return code(BASELINE);
    }

    private static String code(int colour) {
        return String.format(Locale.ROOT, "%06X", colour);
    }
}

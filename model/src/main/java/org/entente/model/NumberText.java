package org.entente.model;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people type them on a command line: {@code 0.2}, {@code 20%}, {@code 1e6}, {@code 1_000_000}. */
public final class NumberText {

    /** The spelling of a number, for patterns of larger texts. */
    public static final String PATTERN = "[-+0-9._eE]+(?: ?%)?";

    private static final Pattern NUMBER =
            Pattern.compile("([-+]?(?:\\d[\\d_]*\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,4})?)(?: ?(%))?");

    private NumberText() {}

    /**
     * The finite number that {@code text} spells; 20% is 0.2.
     *
     * @throws NumberFormatException if it spells none
     */
    public static double parse(String text) {
        double value = decimal(text).doubleValue();
        if (!Double.isFinite(value)) {
            throw new NumberFormatException(text);
        }
        return value;
    }

    /**
     * The exact number that {@code text} spells.
     *
     * @throws NumberFormatException if it spells none
     */
    public static BigDecimal decimal(String text) {
        Matcher matcher = NUMBER.matcher(text.strip());
        if (!matcher.matches()) {
            throw new NumberFormatException(text);
        }
        BigDecimal number = new BigDecimal(matcher.group(1).replace("_", ""));
        return matcher.group(2) == null ? number : number.movePointLeft(2);
    }
}

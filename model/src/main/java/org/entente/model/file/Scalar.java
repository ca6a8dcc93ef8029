package org.entente.model.file;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A single value of a scenario file.
 *
 * @param text as written, without quotes
 */
record Scalar(Location location, Kind kind, String text) implements Node {

    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        NOTHING
    }

    /** Text that needs no quotes in YAML, even inside braces and brackets. */
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9/][A-Za-z0-9_./+-]*( [A-Za-z0-9_./+(][A-Za-z0-9_./+()-]*)*");

    /** Text that YAML would read as a number, a flag or null if it had no quotes. */
    private static final Pattern SPECIAL =
            Pattern.compile("[-+]?[.0-9][0-9_.eE+]*|0[xo].*|(?i:true|false|null|yes|no|on|off)");

    /** Integers with up to this many digits are written in full. */
    private static final int MAX_DIGITS = 17;

    /** The value of a finite number, 0.2 of 20%; empty for anything else. */
    Optional<Double> number() {
        if (isPercentage()) {
            return Optional.of(decimal().doubleValue()).filter(Double::isFinite);
        }
        return kind == Kind.NUMBER ? Optional.of(Double.valueOf(text)).filter(Double::isFinite) : Optional.empty();
    }

    /** Whether this is a number with a percent sign. */
    boolean isPercentage() {
        return kind == Kind.NUMBER && text.endsWith("%");
    }

    private BigDecimal decimal() {
        return isPercentage()
                ? new BigDecimal(text.substring(0, text.length() - 1).strip()).movePointLeft(2)
                : new BigDecimal(text);
    }

    /**
     * The shortest decimal for the number that is written, the same on every platform: 0.20 is 0.2, 1e3 is 1000, and
     * 20% is 0.2.
     */
    String canonicalNumber() {
        BigDecimal value = decimal().stripTrailingZeros();
        boolean plain = value.scale() < 0 && value.precision() - value.scale() <= MAX_DIGITS;
        return (plain ? value.setScale(0) : value).toString();
    }

    /** This value as YAML, with quotes around text that needs them. */
    String yaml() {
        return kind == Kind.TEXT ? plainOrQuoted(text) : kind == Kind.NOTHING ? "null" : text;
    }

    static String plainOrQuoted(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !SPECIAL.matcher(text).matches();
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(Scalar::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int c) {
        if (c == '"' || c == '\\') {
            return "\\" + (char) c;
        }
        boolean breaksLines = Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
        return breaksLines ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c);
    }

    @Override
    public <R> R match(
            Function<? super Mapping, ? extends R> mapping,
            Function<? super Sequence, ? extends R> sequence,
            Function<? super Scalar, ? extends R> scalar) {
        return scalar.apply(this);
    }
}

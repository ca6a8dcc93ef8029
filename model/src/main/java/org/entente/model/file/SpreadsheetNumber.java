package org.entente.model.file;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as spreadsheets write it: with a decimal comma or point, with thousands in groups, with a percent sign.
 *
 * @param plain the number as YAML writes it, where the cell has one meaning
 * @param decimals the decimal separator that the cell proves: a comma, a point, or neither
 * @param asComma the number where a comma separates decimals; empty unless the cell has two meanings
 * @param asPoint the number where a point separates decimals; empty unless the cell has two meanings
 */
record SpreadsheetNumber(
        Optional<String> plain, Decimals decimals, Optional<String> asComma, Optional<String> asPoint) {

    /** What separates decimals. */
    enum Decimals {
        COMMA,
        POINT,
        UNKNOWN
    }

    private static final String SIGN = "([-+]?)";
    private static final String END = "((?:[eE][-+]?\\d{1,4})?)(\\s?%)?";

    /** Two meanings: 1,234 is 1.234 or 1234, and so is 1.234. */
    private static final Pattern ONE_GROUP = Pattern.compile(SIGN + "([1-9]\\d{0,2})([.,])(\\d{3})(\\s?%)?");

    private static final Pattern DECIMALS = Pattern.compile(SIGN + "(\\d*)([.,])(\\d+)" + END);

    /** Thousands in groups, and decimals behind another separator. */
    private static final Pattern GROUPS = Pattern.compile(
            SIGN + "([1-9]\\d{0,2})(?:([.,])(\\d{3}(?:\\3\\d{3})*)|([ '\u2019\u00A0\u202F])(\\d{3}(?:\\5\\d{3})*))"
                    + "(?:([.,])(\\d+))?(\\s?%)?");

    /** The number in {@code cell}; empty if the cell holds something else, or a number without a comma or a point. */
    static Optional<SpreadsheetNumber> of(String cell) {
        Matcher group = ONE_GROUP.matcher(cell);
        if (group.matches()) {
            return Optional.of(oneGroup(group));
        }
        Matcher decimals = DECIMALS.matcher(cell);
        if (decimals.matches()) {
            String whole = decimals.group(2).isEmpty() ? "0" : decimals.group(2);
            String number = decimals.group(1) + whole + "." + decimals.group(4) + decimals.group(5);
            return Optional.of(clear(number + percent(decimals.group(6)), decimals(decimals.group(3))));
        }
        return grouped(GROUPS.matcher(cell));
    }

    private static SpreadsheetNumber oneGroup(Matcher group) {
        String end = percent(group.group(5));
        String decimal = group.group(1) + group.group(2) + "." + group.group(4) + end;
        String whole = group.group(1) + group.group(2) + group.group(4) + end;
        boolean isComma = group.group(3).equals(",");
        return new SpreadsheetNumber(
                Optional.empty(),
                Decimals.UNKNOWN,
                Optional.of(isComma ? decimal : whole),
                Optional.of(isComma ? whole : decimal));
    }

    /** The number as YAML; empty if it has two meanings in a file whose other cells prove {@code decimals}. */
    Optional<String> yaml(Set<Decimals> decimals) {
        boolean isCommaProven = decimals.contains(Decimals.COMMA);
        boolean isPointProven = decimals.contains(Decimals.POINT);
        boolean isYaml = asPoint.filter(text -> text.contains(".")).isPresent();
        if (plain.isPresent() || (isCommaProven && (isPointProven || isYaml))) {
            return plain;
        }
        if (isCommaProven) {
            return asComma;
        }
        return isPointProven || isYaml ? asPoint : Optional.empty();
    }

    private static Optional<SpreadsheetNumber> grouped(Matcher groups) {
        if (!groups.matches()) {
            return Optional.empty();
        }
        Optional<String> ofGroups = Optional.ofNullable(groups.group(3));
        Optional<String> ofDecimals = Optional.ofNullable(groups.group(7));
        if (ofDecimals.isPresent() && ofDecimals.equals(ofGroups)) {
            return Optional.empty();
        }
        String thousands = Optional.ofNullable(groups.group(4)).orElseGet(() -> groups.group(6));
        String fraction =
                Optional.ofNullable(groups.group(8)).map(digits -> "." + digits).orElse("");
        String number = groups.group(1) + groups.group(2) + thousands.replaceAll("\\D", "") + fraction;
        return Optional.of(clear(number + percent(groups.group(9)), separator(ofGroups, ofDecimals)));
    }

    /** The decimal separator that stands in the cell, or that cannot be the one between groups. */
    private static Decimals separator(Optional<String> ofGroups, Optional<String> ofDecimals) {
        return ofDecimals
                .or(() -> ofGroups.map(separator -> separator.equals(",") ? "." : ","))
                .map(SpreadsheetNumber::decimals)
                .orElse(Decimals.UNKNOWN);
    }

    private static SpreadsheetNumber clear(String number, Decimals decimals) {
        return new SpreadsheetNumber(Optional.of(number), decimals, Optional.empty(), Optional.empty());
    }

    private static Decimals decimals(String separator) {
        return separator.equals(",") ? Decimals.COMMA : Decimals.POINT;
    }

    private static String percent(@Nullable String sign) {
        return sign == null ? "" : "%";
    }
}

package org.entente.reporting.words;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.file.Fact;

/** The words that cite a published figure. */
public final class FactWords {

    /** Units that only tell what kind of value it is. */
    private static final Set<String> KINDS = Set.of("date", "year", "term");

    /** The unit of a fact whose value is a mere keyword of its statement. */
    private static final String STATEMENT = "statement";

    /** Units in short, with what stands before and behind a number. */
    private static final Map<String, Affixes> SHORT_UNITS = Map.of(
            "$B", new Affixes("$", " billion"),
            "$B a year", new Affixes("$", " billion a year"),
            "%", new Affixes("", " %"),
            "% of revenue", new Affixes("", " % of revenue"),
            "% a year", new Affixes("", " % a year"));

    /** One number, or a range, with words around it: {@code about 1,400 over 8 years}. */
    private static final Pattern NUMBER = Pattern.compile(
            "(about |more than |)([+-]?\\d[\\d,.]*\\+?(?: to [+-]?\\d[\\d,.]*)?)((?: (?:over|by|in) .*)?)");

    private FactWords() {}

    /** What stands before and behind a number. */
    private record Affixes(String before, String behind) {}

    /** The statement of {@code fact}, with its value: {@code Total cap: $38 billion}. */
    public static String statement(Fact fact) {
        String value = value(fact);
        return fact.statement() + (value.isEmpty() ? "" : ": " + value);
    }

    private static String value(Fact fact) {
        if (fact.unit().equals(STATEMENT)) {
            return "";
        }
        boolean isNumber = fact.value().chars().anyMatch(Character::isDigit);
        if (!isNumber || KINDS.contains(fact.unit())) {
            return fact.value();
        }
        Affixes affixes = SHORT_UNITS.get(fact.unit());
        if (affixes == null) {
            return (fact.value() + " " + fact.unit()).strip();
        }
        Matcher parts = NUMBER.matcher(fact.value());
        return parts.matches()
                ? parts.group(1) + affixes.before() + parts.group(2) + affixes.behind() + parts.group(3)
                : fact.value() + " (" + (affixes.before() + affixes.behind()).strip() + ")";
    }

    /** The publisher of {@code fact}, and the date at which it held. */
    public static String publisher(Fact fact) {
        return fact.publisher() + (fact.asOf().isEmpty() ? "" : ", " + fact.asOf());
    }
}

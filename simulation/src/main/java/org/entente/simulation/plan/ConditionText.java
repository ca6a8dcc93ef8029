package org.entente.simulation.plan;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Address;
import org.entente.model.NumberText;
import org.entente.simulation.plan.Conditions.Band;
import org.entente.simulation.plan.Conditions.Window;

/** The reader of conditions as people write them. */
final class ConditionText {

    private static final String END_PATTERN = "\\s*(p?" + NumberText.PATTERN + ")";
    private static final Pattern QUANTITY = Pattern.compile("(\\S+?)\\s*(?:(<)" + END_PATTERN + "|(>)" + END_PATTERN
            + "|in" + END_PATTERN + "\\s*to" + END_PATTERN + ")");
    private static final Pattern EVENT =
            Pattern.compile("(\\S+)\\s+(?:(never)|(?:from\\s+(\\S+)\\s+)?before\\s+(\\S+))");

    private ConditionText() {}

    /** {@code conditions} with the condition on a quantity that {@code text} says. */
    static Conditions quantity(Conditions conditions, String text) {
        Matcher matcher = QUANTITY.matcher(text.strip());
        try {
            if (matcher.matches()) {
                return conditions.where(new Address(matcher.group(1)), band(matcher));
            }
        } catch (NumberFormatException notANumber) {
            // the sentence below says it
        }
        throw new IllegalArgumentException(
                "a condition on a quantity must be written as 'products.api.demand.growth < p10',"
                        + " '… > 0.5' or '… in p10 to p90', but was '" + text + "'");
    }

    private static Band band(Matcher matcher) {
        if (matcher.group(2) != null) {
            return new Band(Band.NO_LOW, end(matcher.group(3)));
        }
        return matcher.group(4) != null
                ? new Band(end(matcher.group(5)), Band.NO_HIGH)
                : new Band(end(matcher.group(6)), end(matcher.group(7)));
    }

    private static BandEnd end(String text) {
        return text.startsWith("p")
                ? new BandEnd.Percentile(NumberText.parse(text.substring(1)))
                : new BandEnd.Value(NumberText.parse(text));
    }

    /** {@code conditions} with the condition on an event that {@code text} says. */
    static Conditions event(Conditions conditions, String text) {
        Matcher matcher = EVENT.matcher(text.strip());
        try {
            if (matcher.matches()) {
                Window window = matcher.group(2) != null
                        ? Window.NEVER
                        : new Window(
                                Optional.ofNullable(matcher.group(3)).map(YearMonth::parse),
                                Optional.of(YearMonth.parse(matcher.group(4))));
                return conditions.where(matcher.group(1), window);
            }
        } catch (DateTimeException notAMonth) {
            // the sentence below says it
        }
        throw new IllegalArgumentException("a condition on an event must be written as 'agi-declared before 2029-01',"
                + " 'agi-declared from 2028-01 before 2029-01' or 'agi-declared never', but was '" + text + "'");
    }
}

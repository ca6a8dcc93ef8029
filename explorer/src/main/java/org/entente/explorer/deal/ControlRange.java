package org.entente.explorer.deal;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import org.entente.model.Address;
import org.entente.model.NumberText;
import org.entente.model.Scenario;
import org.entente.model.file.Setting;
import org.entente.model.quantity.Quantity;
import org.entente.reporting.seek.VariedInputWords;
import org.entente.simulation.seek.DefaultRange;
import org.entente.simulation.seek.VariedInput;
import org.entente.simulation.seek.VariedInput.Scale;

/**
 * The range over which a control moves: that of {@code seek}, around the value of the file, as far as the scenarios
 * accept it.
 *
 * @param scale the kind of its values
 * @param low the lowest value; months are counted as in {@link VariedInput}
 * @param high the highest value
 * @param present the value of the file with the changes; of a distribution its median
 */
public record ControlRange(Scale scale, double low, double high, double present) {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /** The range of a value of 0, of which a quarter and four times are the same. */
    private static final double FROM_ZERO = 1;

    /** The range of {@code address} in {@code deal}; empty if it holds neither a number nor a month. */
    public static Optional<ControlRange> of(Deal deal, String address) {
        Scenario scenario = deal.scenario().scenario(deal.settings());
        Optional<String> text = deal.scenario().value(address, deal.settings());
        if (text.filter(any -> MONTH.matcher(any).matches()).isPresent()) {
            double present = VariedInput.count(YearMonth.parse(text.get()));
            DoublePredicate accepts = x -> accepts(deal, address, Scale.MONTH, x);
            return of(Scale.MONTH, DefaultRange.ofMonth(present, scenario.horizon(), accepts), present);
        }
        OptionalDouble present = present(scenario, address, text);
        return present.isEmpty() ? Optional.empty() : ofNumber(deal, address, present.getAsDouble());
    }

    private static OptionalDouble present(Scenario scenario, String address, Optional<String> text) {
        Quantity quantity = scenario.quantities().get(new Address(address));
        if (quantity != null) {
            return OptionalDouble.of(quantity.median());
        }
        try {
            return text.stream().mapToDouble(NumberText::parse).findFirst();
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }

    private static Optional<ControlRange> ofNumber(Deal deal, String address, double present) {
        DoublePredicate whole = x -> accepts(deal, address, Scale.WHOLE, x);
        DoublePredicate any = x -> accepts(deal, address, Scale.NUMBER, x);
        boolean isWhole = present == Math.rint(present)
                && whole.test(present)
                && (whole.test(present + 1) || whole.test(present - 1))
                && !any.test(present + 0.5);
        if (isWhole) {
            return of(Scale.WHOLE, DefaultRange.ofWhole(present, whole), present);
        }
        if (present == 0) {
            return of(Scale.NUMBER, new DefaultRange(any.test(-FROM_ZERO) ? -FROM_ZERO : 0, FROM_ZERO), present);
        }
        return of(Scale.NUMBER, DefaultRange.ofNumber(present, any), present);
    }

    private static Optional<ControlRange> of(Scale scale, DefaultRange range, double present) {
        return range.low() < range.high()
                ? Optional.of(new ControlRange(scale, range.low(), range.high(), present))
                : Optional.empty();
    }

    private static boolean accepts(Deal deal, String address, Scale scale, double x) {
        return deal.with(new Setting(address, VariedInputWords.exact(scale, x))).isValid();
    }
}

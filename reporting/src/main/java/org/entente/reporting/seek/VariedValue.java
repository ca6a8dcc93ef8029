package org.entente.reporting.seek;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.model.Address;
import org.entente.model.NumberText;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;
import org.entente.model.quantity.Quantity;
import org.entente.reporting.words.InputDimension;
import org.entente.reporting.words.InputWords;
import org.entente.simulation.seek.DefaultRange;
import org.entente.simulation.seek.VariedInput;
import org.entente.simulation.seek.VariedInput.Scale;

/** A value of a scenario file that can be varied: what it is now, its scale, and the range around it (MODEL 15.5). */
public final class VariedValue {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final Scenario scenario;
    private final Address address;
    private final Optional<String> text;
    private final Predicate<String> accepts;

    private VariedValue(Scenario scenario, Address address, Optional<String> text, Predicate<String> accepts) {
        this.scenario = scenario;
        this.address = address;
        this.text = text;
        this.accepts = accepts;
    }

    /**
     * The value at {@code address} of {@code source} with {@code settings}.
     *
     * @param accepts whether the scenarios accept a text at the address
     */
    public static VariedValue of(
            ScenarioSource source, List<Setting> settings, String address, Predicate<String> accepts) {
        return new VariedValue(
                source.scenario(settings), new Address(address), source.value(address, settings), accepts);
    }

    /** Whether {@code text} is a month. */
    public static boolean isMonth(String text) {
        return MONTH.matcher(text).matches();
    }

    /**
     * A number, or the count of a month as in {@link VariedInput}.
     *
     * @throws NumberFormatException if {@code text} is neither
     * @throws java.time.DateTimeException if it is a month that no year has
     */
    public static double number(String text) {
        return isMonth(text) ? VariedInput.count(YearMonth.parse(text)) : NumberText.parse(text);
    }

    /** The present value: a median, a number, or the count of a month; empty if it is none of these. */
    public OptionalDouble present() {
        Quantity quantity = scenario.quantities().get(address);
        if (quantity != null) {
            return OptionalDouble.of(quantity.median());
        }
        try {
            return text.stream().mapToDouble(VariedValue::number).findFirst();
        } catch (NumberFormatException neither) {
            return OptionalDouble.empty();
        }
    }

    /** The scale of the present value. */
    public Scale scale(double present) {
        return text.filter(VariedValue::isMonth).isPresent() ? Scale.MONTH : scaleOfNumber(present);
    }

    /** The scale around {@code x}: whole numbers if the scenarios accept the next one and nothing between. */
    public Scale scaleOfNumber(double x) {
        boolean isWhole = x == Math.rint(x) && accepts(Scale.WHOLE, x) && (isStep(x, 1) || isStep(x, -1));
        return isWhole ? Scale.WHOLE : Scale.NUMBER;
    }

    private boolean isStep(double x, double step) {
        return accepts(Scale.WHOLE, x + step) && !accepts(Scale.NUMBER, x + step / 2);
    }

    /** The range around {@code present}, which is not 0 unless it is a whole number or a month. */
    public DefaultRange range(double present) {
        Scale scale = scale(present);
        DoublePredicate accepted = x -> accepts(scale, x);
        return switch (scale) {
            case MONTH -> DefaultRange.ofMonth(present, scenario.horizon(), accepted);
            case WHOLE -> DefaultRange.ofWhole(present, accepted);
            case NUMBER -> isRate() ? DefaultRange.ofRate(present, accepted) : DefaultRange.ofNumber(present, accepted);
        };
    }

    private boolean isRate() {
        return new InputWords(scenario).name(address).dimension() == InputDimension.PERCENT;
    }

    /** Whether the scenarios accept {@code x}. */
    public boolean accepts(Scale scale, double x) {
        return accepts.test(VariedInputWords.exact(scale, x));
    }
}

package org.entente.cli;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import org.entente.model.Address;
import org.entente.model.NumberText;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.ScopedAddress;
import org.entente.model.file.Setting;
import org.entente.model.quantity.Quantity;
import org.entente.reporting.seek.VariedInputWords;
import org.entente.reporting.words.InputDimension;
import org.entente.reporting.words.InputWords;
import org.entente.simulation.seek.DefaultRange;
import org.entente.simulation.seek.VariedInput;
import org.entente.simulation.seek.VariedInput.Scale;

/**
 * An address that a command varies, with its range. It moves in the scenarios in which {@code --set} would set it.
 *
 * @param sides the scenarios, with the other settings
 * @param option the option that names the address
 * @param address the address to vary
 * @param range {@code LOW:HIGH}, numbers or months; empty for the default range around the current value
 */
record VariedArgument(SeekSides sides, String option, ScopedAddress address, Optional<String> range) {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /**
     * The input to vary.
     *
     * @throws BadUsageException if the range is malformed, or is absent and the current value has no default range
     */
    VariedInput input() {
        OptionalDouble current = current();
        double[] ends = range.map(VariedArgument::ends).orElseGet(() -> defaultRange(current));
        Scale scale = scale(ends[0]);
        try {
            return new VariedInput(
                    address.toString(),
                    scale,
                    ends[0],
                    ends[1],
                    current,
                    x -> sides.candidate(List.of(with(scale, x))));
        } catch (IllegalArgumentException noRange) {
            throw new BadUsageException(noRange);
        }
    }

    private static double[] ends(String text) {
        String[] ends = text.split(":", -1);
        try {
            if (ends.length == 2) {
                return new double[] {number(ends[0]), number(ends[1])};
            }
        } catch (NumberFormatException | DateTimeException notAnEnd) {
            // refused below
        }
        throw new BadUsageException("a range must be written as 30:60 or 2028-01:2032-12, but was '" + text + "'");
    }

    /** The value of a number, or the count of a month. */
    private static double number(String text) {
        return MONTH.matcher(text).matches() ? VariedInput.count(YearMonth.parse(text)) : NumberText.parse(text);
    }

    /** The scale of the address: whole numbers if the scenario refuses a value between two of them. */
    private Scale scale(double low) {
        String first = range.orElseGet(
                () -> source().value(address.address(), settings()).orElse(""));
        if (MONTH.matcher(first.split(":", -1)[0]).matches()) {
            return Scale.MONTH;
        }
        boolean isWhole = low == Math.rint(low)
                && accepts(Scale.WHOLE, low)
                && accepts(Scale.WHOLE, low + 1)
                && !accepts(Scale.NUMBER, low + 0.5);
        return isWhole ? Scale.WHOLE : Scale.NUMBER;
    }

    /** The current value: a quantity's median, a number, or the count of a month. */
    private OptionalDouble current() {
        Quantity quantity = source().scenario(settings()).quantities().get(new Address(address.address()));
        if (quantity != null) {
            return OptionalDouble.of(quantity.median());
        }
        try {
            return source().value(address.address(), settings()).stream()
                    .mapToDouble(VariedArgument::number)
                    .findFirst();
        } catch (NumberFormatException | DateTimeException neither) {
            return OptionalDouble.empty();
        }
    }

    private double[] defaultRange(OptionalDouble current) {
        double value = current.orElseThrow(this::rangeIsNeeded);
        Scale scale = scale(value);
        if (scale != Scale.MONTH && value == 0) {
            throw new BadUsageException("a range is needed for " + address + ", because its current value is 0");
        }
        DoublePredicate accepted = x -> accepts(scale, x);
        DefaultRange defaults = switch (scale) {
            case MONTH ->
                DefaultRange.ofMonth(value, source().scenario(settings()).horizon(), accepted);
            case WHOLE -> DefaultRange.ofWhole(value, accepted);
            case NUMBER -> isRate() ? DefaultRange.ofRate(value, accepted) : DefaultRange.ofNumber(value, accepted);
        };
        return new double[] {defaults.low(), defaults.high()};
    }

    private boolean isRate() {
        return new InputWords(source().scenario(settings()))
                        .name(new Address(address.address()))
                        .dimension()
                == InputDimension.PERCENT;
    }

    /**
     * The exception for a missing range.
     *
     * @throws org.entente.model.file.ScenarioFileException if the scenario refuses any number at the address
     */
    private BadUsageException rangeIsNeeded() {
        sides.candidate(List.of(with(Scale.NUMBER, 1)));
        return new BadUsageException(
                "a range is needed for " + address + ", because its current value is neither a number nor a month");
    }

    private boolean accepts(Scale scale, double x) {
        return sides.candidateIfValid(List.of(with(scale, x))).isPresent();
    }

    private ScopedSetting with(Scale scale, double x) {
        return ScopedSetting.varied(option, address, VariedInputWords.exact(scale, x));
    }

    /** The first scenario in which it moves: the one that is asked about, unless only the other one moves. */
    private ScenarioSource source() {
        return sides.source(side());
    }

    private List<Setting> settings() {
        return sides.settings(side(), List.of());
    }

    private int side() {
        return sides.moved(address).get(0);
    }
}

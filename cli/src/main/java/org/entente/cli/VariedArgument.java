package org.entente.cli;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import org.entente.model.Address;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;
import org.entente.model.quantity.Quantity;
import org.entente.reporting.seek.VariedInputWords;
import org.entente.simulation.seek.DefaultRange;
import org.entente.simulation.seek.VariedInput;
import org.entente.simulation.seek.VariedInput.Scale;

/**
 * What the arguments say is to be varied in a scenario.
 *
 * @param source the scenario's file
 * @param settings what else is set
 * @param address what is varied
 * @param range {@code LOW:HIGH}, numbers or months; empty for one around the present value
 */
record VariedArgument(ScenarioSource source, List<Setting> settings, String address, Optional<String> range) {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /**
     * What is varied, and how far.
     *
     * @throws BadUsageException if the range is none, or if there is none and the present value tells of none
     */
    VariedInput varied() {
        OptionalDouble present = present();
        double[] ends = range.map(VariedArgument::ends).orElseGet(() -> usual(present));
        Scale scale = scale(ends[0]);
        try {
            return new VariedInput(address, scale, ends[0], ends[1], present, x -> source.scenario(with(scale, x)));
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
            // the sentence below says it
        }
        throw new BadUsageException("a range must be written as 30:60 or 2028-01:2032-12, but was '" + text + "'");
    }

    /** A number, or a month, counted. */
    private static double number(String text) {
        return MONTH.matcher(text).matches() ? VariedInput.count(YearMonth.parse(text)) : Double.parseDouble(text);
    }

    /** Whole numbers are asked for where the scenario refuses what is between two. */
    private Scale scale(double low) {
        String first = range.orElseGet(() -> source.value(address, settings).orElse(""));
        if (MONTH.matcher(first.split(":", -1)[0]).matches()) {
            return Scale.MONTH;
        }
        boolean isWhole = low == Math.rint(low)
                && accepts(Scale.WHOLE, low)
                && accepts(Scale.WHOLE, low + 1)
                && !accepts(Scale.NUMBER, low + 0.5);
        return isWhole ? Scale.WHOLE : Scale.NUMBER;
    }

    /** The median of a quantity, or the number or the month that is there. */
    private OptionalDouble present() {
        Quantity quantity = source.scenario(settings).quantities().get(new Address(address));
        if (quantity != null) {
            return OptionalDouble.of(quantity.median());
        }
        try {
            return source.value(address, settings).stream()
                    .mapToDouble(VariedArgument::number)
                    .findFirst();
        } catch (NumberFormatException | DateTimeException neither) {
            return OptionalDouble.empty();
        }
    }

    private double[] usual(OptionalDouble present) {
        double now = present.orElseThrow(this::unknown);
        Scale scale = scale(now);
        if (scale != Scale.MONTH && now == 0) {
            throw new BadUsageException("a range is needed for " + address + ", because its current value is 0");
        }
        DoublePredicate accepted = x -> accepts(scale, x);
        DefaultRange usual = switch (scale) {
            case MONTH -> DefaultRange.ofMonth(now, source.scenario(settings).horizon(), accepted);
            case WHOLE -> DefaultRange.ofWhole(now, accepted);
            case NUMBER -> DefaultRange.ofNumber(now, accepted);
        };
        return new double[] {usual.low(), usual.high()};
    }

    /** The scenario's own refusal of any number there; where it does not refuse it, that a range is missing. */
    private BadUsageException unknown() {
        source.scenario(with(Scale.NUMBER, 1));
        return new BadUsageException(
                "a range is needed for " + address + ", because its current value is neither a number nor a month");
    }

    private boolean accepts(Scale scale, double x) {
        return source.scenarioIfValid(with(scale, x)).isPresent();
    }

    private List<Setting> with(Scale scale, double x) {
        List<Setting> all = new ArrayList<>(settings);
        all.add(new Setting(address, VariedInputWords.exact(scale, x)));
        return all;
    }
}

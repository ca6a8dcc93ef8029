package org.entente.cli;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.ScopedAddress;
import org.entente.model.file.Setting;
import org.entente.reporting.seek.VariedInputWords;
import org.entente.reporting.seek.VariedValue;
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

    /**
     * The input to vary.
     *
     * @throws BadUsageException if the range is malformed, or is absent and the current value has no default range
     */
    VariedInput input() {
        VariedValue value = VariedValue.of(source(), settings(), address.address(), this::accepts);
        OptionalDouble current = value.present();
        double[] ends = range.map(VariedArgument::ends).orElseGet(() -> defaultRange(value, current));
        Scale scale =
                range.map(text -> scale(value, text, ends[0])).orElseGet(() -> value.scale(current.orElse(ends[0])));
        try {
            return new VariedInput(
                    address.toString(),
                    scale,
                    ends[0],
                    ends[1],
                    current,
                    x -> sides.candidate(List.of(with(VariedInputWords.exact(scale, x)))));
        } catch (IllegalArgumentException noRange) {
            throw new BadUsageException(noRange);
        }
    }

    private static Scale scale(VariedValue value, String range, double low) {
        return VariedValue.isMonth(range.split(":", -1)[0]) ? Scale.MONTH : value.scaleOfNumber(low);
    }

    private static double[] ends(String text) {
        String[] ends = text.split(":", -1);
        try {
            if (ends.length == 2) {
                return new double[] {VariedValue.number(ends[0]), VariedValue.number(ends[1])};
            }
        } catch (NumberFormatException | DateTimeException notAnEnd) {
            // refused below
        }
        throw new BadUsageException("a range must be written as 30:60 or 2028-01:2032-12, but was '" + text + "'");
    }

    private double[] defaultRange(VariedValue value, OptionalDouble current) {
        double present = current.orElseThrow(this::rangeIsNeeded);
        if (present == 0) {
            throw new BadUsageException("a range is needed for " + address + ", because its current value is 0");
        }
        DefaultRange defaults = value.range(present);
        return new double[] {defaults.low(), defaults.high()};
    }

    /**
     * The exception for a missing range.
     *
     * @throws org.entente.model.file.ScenarioFileException if the scenario refuses any number at the address
     */
    private BadUsageException rangeIsNeeded() {
        sides.candidate(List.of(with("1")));
        return new BadUsageException(
                "a range is needed for " + address + ", because its current value is neither a number nor a month");
    }

    private boolean accepts(String value) {
        return sides.candidateIfValid(List.of(with(value))).isPresent();
    }

    private ScopedSetting with(String value) {
        return ScopedSetting.varied(option, address, value);
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

package org.entente.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.Spelling;
import org.entente.model.file.ScenarioFileException;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;
import org.entente.model.quantity.Quantity;
import org.entente.simulation.analysis.Varied;

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

    /** As multiples of the present value: the lowest, and the highest that the scenario accepts. */
    private static final double LOWEST = 0.25;

    private static final List<Double> HIGHEST = List.of(4.0, 3.0, 2.0, 1.5, 1.2, 1.0);

    /**
     * What is varied, and how far.
     *
     * @throws BadUsageException if the range is none, or if there is none and the present value is no number
     */
    Varied varied() {
        String[] ends = range.orElse("").split(":", -1);
        if (range.isEmpty()) {
            return around(present()
                    .orElseThrow(() -> new BadUsageException(
                            "what is varied must be a quantity, or have a --range, but was " + address + hint())));
        }
        try {
            if (ends.length == 2 && MONTH.matcher(ends[0]).matches()) {
                return Varied.month(
                        address, YearMonth.parse(ends[0]), YearMonth.parse(ends[1]), month -> with(month.toString()));
            }
            if (ends.length == 2) {
                return number(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
            }
        } catch (NumberFormatException | java.time.DateTimeException notAnEnd) {
            // the sentence below says it
        }
        throw new BadUsageException(
                "a range must be written as 30:60 or 2028-01:2032-12, but was '" + range.orElse("") + "'");
    }

    private String hint() {
        List<String> known = source.scenario(settings).quantities().keySet().stream()
                .map(Address::text)
                .toList();
        return Spelling.hint(Spelling.nearest(address, known));
    }

    /** The median of the quantity that is varied, if it is one. */
    OptionalDouble present() {
        Quantity quantity = source.scenario(settings).quantities().get(new Address(address));
        return quantity == null ? OptionalDouble.empty() : OptionalDouble.of(quantity.median());
    }

    private Varied around(double present) {
        double highest = HIGHEST.stream()
                .map(multiple -> multiple * present)
                .filter(this::isAccepted)
                .findFirst()
                .orElse(present);
        return number(LOWEST * present, highest);
    }

    private boolean isAccepted(double value) {
        try {
            with(Double.toString(value));
            return true;
        } catch (ScenarioFileException refused) {
            return false;
        }
    }

    private Varied number(double low, double high) {
        try {
            return Varied.number(address, low, high, x -> with(Double.toString(x)));
        } catch (IllegalArgumentException noRange) {
            throw new BadUsageException(noRange);
        }
    }

    /** The scenario with a value. */
    private Scenario with(String value) {
        List<Setting> all = new ArrayList<>(settings);
        all.add(new Setting(address, value));
        return source.scenario(all);
    }

    /** The setting of a value of {@code varied}. */
    static Setting setting(Varied varied, double x) {
        return new Setting(varied.name(), varied.isMonth() ? Varied.month(x).toString() : Double.toString(x));
    }
}

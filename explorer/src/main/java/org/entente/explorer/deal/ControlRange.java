package org.entente.explorer.deal;

import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.model.file.Setting;
import org.entente.reporting.seek.VariedValue;
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

    /** The range of a value of 0, of which a quarter and four times are the same. */
    private static final double FROM_ZERO = 1;

    /** The range of {@code address} in {@code deal}; empty if it holds neither a number nor a month. */
    public static Optional<ControlRange> of(Deal deal, String address) {
        VariedValue value = VariedValue.of(
                deal.scenario(),
                deal.settings(),
                address,
                text -> deal.with(new Setting(address, text)).isValid());
        OptionalDouble present = value.present();
        return present.isEmpty() ? Optional.empty() : around(value, present.getAsDouble());
    }

    private static Optional<ControlRange> around(VariedValue value, double present) {
        Scale scale = value.scale(present);
        DefaultRange range = scale == Scale.NUMBER && present == 0 ? aroundZero(value) : value.range(present);
        return range.low() < range.high()
                ? Optional.of(new ControlRange(scale, range.low(), range.high(), present))
                : Optional.empty();
    }

    /** Nothing, if no other value is accepted: the notice of a term that no event ends, for example. */
    private static DefaultRange aroundZero(VariedValue value) {
        return new DefaultRange(
                value.accepts(Scale.NUMBER, -FROM_ZERO) ? -FROM_ZERO : 0,
                value.accepts(Scale.NUMBER, FROM_ZERO) ? FROM_ZERO : 0);
    }
}

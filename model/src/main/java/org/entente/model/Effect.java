package org.entente.model;

import java.util.Optional;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * A factor that multiplies the target of an event from the event's month on (MODEL 10).
 *
 * @param multiply the factor in the month of the event, above 0
 * @param halfLife years in which the factor's logarithm halves, above 0; a permanent effect when empty
 */
public record Effect(Quantity multiply, Optional<Quantity> halfLife) {

    public Effect {
        Range.POSITIVE.require("multiply", multiply);
        halfLife.ifPresent(years -> Range.POSITIVE.require("half-life", years));
    }
}

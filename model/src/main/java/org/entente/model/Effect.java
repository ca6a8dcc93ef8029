package org.entente.model;

import java.util.Optional;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * What an event does to its target (MODEL 10): multiplies it from the event's month on.
 *
 * @param multiply the factor in the month of the event, above 0
 * @param halfLife years in which half of the factor's logarithm is gone, above 0; for good when empty
 */
public record Effect(Quantity multiply, Optional<Quantity> halfLife) {

    public Effect {
        Range.POSITIVE.require("multiply", multiply);
        halfLife.ifPresent(years -> Range.POSITIVE.require("half-life", years));
    }
}

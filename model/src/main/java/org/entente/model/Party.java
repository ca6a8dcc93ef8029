package org.entente.model;

import java.util.Optional;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * A party to the agreement, which gains or pays.
 *
 * @param name the key by which terms refer to the party, such as {@code microsoft}
 * @param title the name to print, such as {@code Microsoft}
 * @param discountRate the annual rate at which the party discounts what it gains, as a fraction, above -1; empty for
 *     the scenario's
 */
public record Party(String name, String title, Optional<Quantity> discountRate) {

    public Party {
        discountRate.ifPresent(rate -> Range.ABOVE_MINUS_ONE.require("discount-rate", rate));
    }

    /** A party that discounts at the scenario's rate. */
    public Party(String name, String title) {
        this(name, title, Optional.empty());
    }
}

package org.entente.model;

import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * A cloud, where compute is bought (MODEL 9).
 *
 * @param name the key of the cloud, such as {@code azure}
 * @param owner the party that earns its margin
 * @param title the name to print
 * @param margin the owner's margin on spending there, in [0, 1]
 * @param share the cloud's weight in the mix of compute
 */
public record Cloud(String name, String owner, String title, Quantity margin, Weight share) {

    public Cloud {
        Range.FRACTION.require("margin", margin);
    }
}

package org.entente.model;

import java.time.YearMonth;
import java.util.Optional;
import org.entente.model.process.Process;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * A product that the developer sells (MODEL 5).
 *
 * @param name the key of the product, such as {@code api}
 * @param title the name to print
 * @param launch the first month of sales; always sold when empty
 * @param demand the spending of customers if every channel were open, billions per year
 * @param inferenceCost dollars of compute per dollar of sales
 * @param channels the division of demand over the channels
 * @param diversion the part of the demand of a closed channel that arrives at the fallback channel, in [0, 1]
 */
public record Product(
        String name,
        String title,
        Optional<YearMonth> launch,
        Process demand,
        InferenceCost inferenceCost,
        Mix channels,
        Quantity diversion) {

    public Product {
        Range.FRACTION.require("diversion", diversion);
    }
}

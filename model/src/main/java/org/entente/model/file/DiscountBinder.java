package org.entente.model.file;

import java.util.List;
import java.util.Optional;
import org.entente.model.file.MapReader.Form;
import org.entente.model.quantity.Range;
import org.entente.model.term.Discount;

/** Reads the discount of a commitment: one rate, or tiers (MODEL 9). */
final class DiscountBinder {

    private static final String DISCOUNT = "discount";

    private static final List<Form<Optional<Discount>>> FORMS =
            List.of(new Form<>(TiersBinder::isTiered, DiscountBinder::tiered));

    private DiscountBinder() {}

    /** The discount; empty if there is none, or if it could not be read. */
    static Optional<Discount> bind(MapReader reader) {
        return reader.inForm(DISCOUNT, FORMS, DiscountBinder::flat);
    }

    private static Optional<Discount> flat(MapReader reader) {
        return reader.optionalQuantity(DISCOUNT, Range.FRACTION).map(Discount.Flat::new);
    }

    private static Optional<Discount> tiered(MapReader reader) {
        return reader.map(DISCOUNT, discount -> discount.map(TiersBinder.TIERS, TiersBinder::bind))
                .map(Discount.Tiered::new);
    }
}

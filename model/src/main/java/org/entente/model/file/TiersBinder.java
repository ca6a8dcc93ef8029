package org.entente.model.file;

import java.util.List;
import java.util.Optional;
import org.entente.model.Spelling;
import org.entente.model.quantity.Range;
import org.entente.model.term.Tiers;

/** Reads rates by the size of an amount (MODEL 1). */
final class TiersBinder {

    /** The key of tiers beside which no other key stands. */
    static final String TIERS = "tiers";

    private static final String STEPS = "steps";

    private TiersBinder() {}

    /** Whether {@code node} holds tiers, perhaps under a misspelt key. */
    static boolean isTiered(Node node) {
        return node.asMapping()
                .filter(map -> map.entries().keySet().stream()
                        .anyMatch(key -> Spelling.nearest(key, List.of(TIERS)).isPresent()))
                .isPresent();
    }

    /** The tiers; empty if they could not be read. */
    static Optional<Tiers> bind(MapReader reader) {
        Tiers.By by = reader.choice("by", Tiers.By.class, Tiers.By.YEAR);
        List<Tiers.Step> steps = reader.maps(STEPS, TiersBinder::step);
        reader.need(STEPS);
        return reader.hasUnreadable() ? Optional.empty() : reader.build(() -> new Tiers(by, steps));
    }

    private static Tiers.Step step(MapReader reader) {
        return new Tiers.Step(reader.quantity("above", Range.NOT_NEGATIVE), reader.quantity("rate", Range.FRACTION));
    }
}

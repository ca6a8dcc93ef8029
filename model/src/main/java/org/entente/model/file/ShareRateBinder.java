package org.entente.model.file;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.entente.model.file.MapReader.Form;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;
import org.entente.model.term.ShareRate;

/** Reads the rate of a revenue share: one rate, rates by month, or tiers (MODEL 7). */
final class ShareRateBinder {

    private static final String RATE = "rate";
    private static final List<Form<Optional<ShareRate>>> FORMS = List.of(
            MapReader.keyed("\\d.*", ShareRateBinder::dated),
            new Form<>(TiersBinder::isTiered, ShareRateBinder::tiered));

    private ShareRateBinder() {}

    /** The rate; empty if it could not be read. */
    static Optional<ShareRate> bind(MapReader reader) {
        return reader.inForm(RATE, FORMS, ShareRateBinder::flat);
    }

    private static Optional<ShareRate> flat(MapReader reader) {
        return Optional.of(new ShareRate.Flat(reader.quantity(RATE, Range.FRACTION)));
    }

    private static Optional<ShareRate> dated(MapReader reader) {
        Optional<SortedMap<YearMonth, Quantity>> rates = reader.quantitiesBy(
                RATE, Range.FRACTION, ValueType.KeyType.MONTH, ValueReader::monthRule, ValueReader::month);
        return rates.flatMap(byMonth -> reader.build(() -> new ShareRate.Dated(byMonth)));
    }

    private static Optional<ShareRate> tiered(MapReader reader) {
        return reader.map(RATE, rate -> rate.map(TiersBinder.TIERS, TiersBinder::bind))
                .map(ShareRate.Tiered::new);
    }
}

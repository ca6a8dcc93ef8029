package org.entente.model.file;

import java.util.List;
import java.util.Optional;
import org.entente.model.file.ValueType.KeyType;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;
import org.entente.model.term.TermYear;
import org.entente.model.term.YearlyAmount;
import org.entente.model.term.YearlyLimits;

/** Reads the limits of what accrues in a year under a share (MODEL 7). */
final class YearlyLimitsBinder {

    private YearlyLimitsBinder() {}

    static YearlyLimits bind(MapReader reader) {
        TermYear year = reader.choice("year", TermYear.class, TermYear.FISCAL);
        Optional<Quantity> cap = reader.quantityOr("none", YearlyLimits.CAP, Range.NOT_NEGATIVE);
        return new YearlyLimits(year, cap, minimum(reader));
    }

    private static Optional<YearlyAmount> minimum(MapReader reader) {
        return reader.inForm(
                YearlyLimits.MINIMUM,
                List.of(MapReader.keyed("\\d.*", YearlyLimitsBinder::byYear)),
                YearlyLimitsBinder::steady);
    }

    private static Optional<YearlyAmount> steady(MapReader reader) {
        return reader.optionalQuantity(YearlyLimits.MINIMUM, Range.NOT_NEGATIVE).map(YearlyAmount.Steady::new);
    }

    private static Optional<YearlyAmount> byYear(MapReader reader) {
        return reader.quantitiesBy(
                        YearlyLimits.MINIMUM,
                        Range.NOT_NEGATIVE,
                        KeyType.YEAR,
                        text -> "must be a year such as 2026",
                        TermBinder::year)
                .flatMap(amounts -> reader.build(() -> new YearlyAmount.ByYear(amounts)));
    }
}

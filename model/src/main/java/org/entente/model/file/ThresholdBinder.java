package org.entente.model.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Horizon;
import org.entente.model.Threshold;
import org.entente.model.Threshold.Over;
import org.entente.model.Threshold.Side;
import org.entente.model.file.MapReader.Alternative;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/** Reads what is asked of a metric at the end of a month (MODEL 10). */
final class ThresholdBinder {

    private static final SortedMap<String, Over> WORDS =
            new TreeMap<>(Map.of("year-to-date", new Over.YearToDate(), "total", new Over.Total()));

    private static final List<Alternative<Limit>> SIDES = List.of(side(Side.AT_LEAST), side(Side.AT_MOST));

    /** A limit and the side of it that counts. */
    private record Limit(Side side, Quantity amount) {}

    private ThresholdBinder() {}

    /** The threshold; empty if it could not be read. */
    static Optional<Threshold> bind(MapReader reader) {
        String metric = reader.text("metric");
        Optional<Over> over = reader.wholeNumberOr(WORDS, "over", 1, Horizon.MAX_MONTHS, Over.Last::new);
        Limit limit = reader.oneOf(SIDES);
        return reader.hasUnreadable()
                ? Optional.empty()
                : Optional.of(new Threshold(metric, over, limit.side(), limit.amount()));
    }

    private static Limit limit(MapReader reader, Side side) {
        return new Limit(side, reader.optionalQuantity(side.key(), Range.FINITE).orElse(Constant.ZERO));
    }

    private static Alternative<Limit> side(Side side) {
        return new Alternative<>(List.of(side.key()), reader -> limit(reader, side));
    }
}

package org.entente.model.file;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.model.process.FadingGrowth;
import org.entente.model.process.Logistic;
import org.entente.model.process.PlannedRunRate;
import org.entente.model.process.Process;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/** Reads a process (MODEL 3). */
final class ProcessBinder {

    private static final Map<String, Function<MapReader, Process>> KINDS = new TreeMap<>(Map.of(
            "fading-growth", ProcessBinder::fadingGrowth,
            "logistic", ProcessBinder::logistic,
            "plan", ProcessBinder::plan));

    /** The process that stands in for a process that could not be read. */
    private static final Process PLACEHOLDER =
            new FadingGrowth(Constant.ONE, Constant.ZERO, Constant.ZERO, Constant.ONE, Constant.ZERO);

    private ProcessBinder() {}

    static Process bind(MapReader reader) {
        return reader.byKind(KINDS).orElse(PLACEHOLDER);
    }

    private static Process fadingGrowth(MapReader reader) {
        return new FadingGrowth(
                reader.quantity("run-rate", Range.POSITIVE),
                reader.quantity("growth", Range.ABOVE_MINUS_ONE),
                reader.quantity("long-run-growth", Range.ABOVE_MINUS_ONE),
                reader.quantity("half-life", Range.POSITIVE),
                reader.quantity("volatility", Range.NOT_NEGATIVE));
    }

    private static Process logistic(MapReader reader) {
        return new Logistic(
                reader.quantity("run-rate", Range.POSITIVE),
                reader.quantity("ceiling", Range.POSITIVE),
                reader.quantity("rate", Range.NOT_NEGATIVE),
                reader.quantity("volatility", Range.NOT_NEGATIVE));
    }

    private static Process plan(MapReader reader) {
        Optional<SortedMap<YearMonth, Double>> points = reader.numbersBy(
                "points", Range.POSITIVE, ValueType.KeyType.MONTH, ValueReader::monthRule, ValueReader::month);
        Quantity attainment = reader.quantity("attainment", Range.NOT_NEGATIVE, Constant.ONE);
        Quantity volatility = reader.quantity("volatility", Range.NOT_NEGATIVE);
        return points.flatMap(known ->
                        reader.<Process>build(() -> new PlannedRunRate(new TreeMap<>(known), attainment, volatility)))
                .orElse(PLACEHOLDER);
    }
}

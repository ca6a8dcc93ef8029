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

    /** Stands in for a process that could not be read. */
    private static final Process PLACEHOLDER =
            new FadingGrowth(Constant.ONE, Constant.ZERO, Constant.ZERO, Constant.ONE, Constant.ZERO);

    private ProcessBinder() {}

    static Process bind(MapReader fields) {
        return fields.byKind(KINDS).orElse(PLACEHOLDER);
    }

    private static Process fadingGrowth(MapReader fields) {
        return new FadingGrowth(
                fields.quantity("run-rate", Range.POSITIVE),
                fields.quantity("growth", Range.ABOVE_MINUS_ONE),
                fields.quantity("long-run-growth", Range.ABOVE_MINUS_ONE),
                fields.quantity("half-life", Range.POSITIVE),
                fields.quantity("volatility", Range.NOT_NEGATIVE));
    }

    private static Process logistic(MapReader fields) {
        return new Logistic(
                fields.quantity("run-rate", Range.POSITIVE),
                fields.quantity("ceiling", Range.POSITIVE),
                fields.quantity("rate", Range.NOT_NEGATIVE),
                fields.quantity("volatility", Range.NOT_NEGATIVE));
    }

    private static Process plan(MapReader fields) {
        Optional<SortedMap<YearMonth, Double>> points = fields.numbersBy(
                "points", Range.POSITIVE, ValueType.Keys.MONTH, "must be a month such as 2026-05", ValueReader::month);
        Quantity attainment = fields.quantity("attainment", Range.NOT_NEGATIVE, Constant.ONE);
        Quantity volatility = fields.quantity("volatility", Range.NOT_NEGATIVE);
        return points.flatMap(known ->
                        fields.<Process>build(() -> new PlannedRunRate(new TreeMap<>(known), attainment, volatility)))
                .orElse(PLACEHOLDER);
    }
}

package org.entente.model.file;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.entente.model.Address;
import org.entente.model.Effect;
import org.entente.model.Event;
import org.entente.model.Occurrence;
import org.entente.model.Occurrence.Which;
import org.entente.model.Threshold;
import org.entente.model.file.MapReader.Alternative;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Range;

/** Reads an event (MODEL 10). */
final class EventBinder {

    private static final String WORTHWHILE = "worthwhile";

    private static final Occurrence NEVER = new Occurrence.Hazard(Constant.ZERO, Optional.empty());

    private static final List<Alternative<Occurrence>> WAYS = List.of(
            new Alternative<>(List.of("any"), reader -> combined(reader, "any", Which.ANY)),
            new Alternative<>(List.of("all"), reader -> combined(reader, "all", Which.ALL)),
            new Alternative<>(List.of("when", "from", "decided-by", "at"), EventBinder::observed),
            new Alternative<>(List.of("hazard", "from"), EventBinder::hazard),
            new Alternative<>(List.of("date", "probability"), EventBinder::dated));

    private EventBinder() {}

    static Event bind(String name, MapReader reader) {
        SortedMap<Address, Effect> effects = new TreeMap<>();
        reader.addressed("effects", (target, inner) -> effect(inner))
                .forEach((target, effect) -> effects.put(new Address(target), effect));
        return new Event(name, reader.title(inWords(name)), occurrence(reader), effects);
    }

    /** A key in words: {@code cheaper-rival} is {@code Cheaper rival}. */
    private static String inWords(String key) {
        return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1).replace('-', ' ');
    }

    private static Effect effect(MapReader reader) {
        return new Effect(
                reader.quantity("multiply", Range.POSITIVE), reader.optionalQuantity("half-life", Range.POSITIVE));
    }

    private static Occurrence occurrence(MapReader reader) {
        return reader.oneOf(WAYS);
    }

    private static Occurrence hazard(MapReader reader) {
        return new Occurrence.Hazard(reader.quantity("hazard", Range.NOT_NEGATIVE), reader.optionalMonth("from"));
    }

    private static Occurrence dated(MapReader reader) {
        return new Occurrence.Dated(
                reader.optionalQuantity("date", Range.FINITE).orElse(Constant.ZERO),
                reader.quantity("probability", Range.FRACTION, Constant.ONE));
    }

    /** An unreadable threshold is reported; an event that never happens stands in for it. */
    private static Occurrence observed(MapReader reader) {
        Optional<Optional<Threshold>> threshold = reader.mapOrWord("when", WORTHWHILE, ThresholdBinder::bind);
        Optional<YearMonth> from = reader.optionalMonth("from");
        Optional<String> decider = reader.optionalText("decided-by");
        SortedSet<YearMonth> at = reader.monthOrMonths("at");
        boolean isDecided = reader.has("decided-by") || reader.has("at") || threshold.isEmpty();
        if (isDecided && reader.has("from")) {
            reader.refuse("from", "must not stand beside decided-by, whose months are in at");
        }
        if (isDecided && !(reader.has("decided-by") && reader.has("at"))) {
            reader.refuseUnlessMisspelt("must have both decided-by and at, but has not");
        }
        if (threshold.isEmpty()) {
            return worthwhile(reader, decider, at);
        }
        Optional<Threshold> when = threshold.get();
        return isDecided
                ? decided(decider, at, when)
                : when.<Occurrence>map(known -> new Occurrence.Observed(known, from))
                        .orElse(NEVER);
    }

    private static Occurrence worthwhile(MapReader reader, Optional<String> decider, SortedSet<YearMonth> at) {
        return decider.filter(known -> !at.isEmpty())
                .flatMap(known -> reader.<Occurrence>build(() -> new Occurrence.Worthwhile(known, at)))
                .orElse(NEVER);
    }

    private static Occurrence decided(Optional<String> decider, SortedSet<YearMonth> at, Optional<Threshold> when) {
        return decider.filter(known -> !at.isEmpty())
                .flatMap(known -> when.<Occurrence>map(threshold -> new Occurrence.Decided(known, at, threshold)))
                .orElse(NEVER);
    }

    /** An unreadable list is reported; an event that never happens stands in for it. */
    private static Occurrence combined(MapReader reader, String key, Which which) {
        SortedSet<String> events = reader.nameOrNames(key);
        return events.isEmpty() ? NEVER : new Occurrence.Combined(which, events);
    }
}

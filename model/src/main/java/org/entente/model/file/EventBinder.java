package org.entente.model.file;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Address;
import org.entente.model.Effect;
import org.entente.model.Event;
import org.entente.model.Occurrence;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Range;

/** Reads an event (MODEL 10). */
final class EventBinder {

    private EventBinder() {}

    static Event bind(String name, MapReader fields) {
        SortedMap<Address, Effect> effects = new TreeMap<>();
        fields.addressed("effects", (target, inner) -> effect(inner))
                .forEach((target, effect) -> effects.put(new Address(target), effect));
        return new Event(name, fields.text("title", name), occurrence(fields), effects);
    }

    private static Effect effect(MapReader fields) {
        return new Effect(
                fields.quantity("multiply", Range.POSITIVE), fields.optionalQuantity("half-life", Range.POSITIVE));
    }

    private static Occurrence occurrence(MapReader fields) {
        return fields.oneOfTwo(
                new MapReader.Alternative<Occurrence>(List.of("hazard", "from"), EventBinder::hazard),
                new MapReader.Alternative<Occurrence>(List.of("date", "probability"), EventBinder::dated));
    }

    private static Occurrence hazard(MapReader fields) {
        return new Occurrence.Hazard(fields.quantity("hazard", Range.NOT_NEGATIVE), fields.optionalMonth("from"));
    }

    private static Occurrence dated(MapReader fields) {
        return new Occurrence.Dated(
                fields.optionalQuantity("date", Range.FINITE).orElse(Constant.ZERO),
                fields.quantity("probability", Range.FRACTION, Constant.ONE));
    }
}

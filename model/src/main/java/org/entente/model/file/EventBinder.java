package org.entente.model.file;

import java.util.Optional;
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

    static Event bind(String name, Fields fields, Problems problems) {
        SortedMap<Address, Effect> effects = new TreeMap<>();
        fields.each("effects", (target, entry) -> {
                    String at = fields.address("effects") + "." + target;
                    return Optional.of(Fields.read(entry.keyPlace(), at, entry.value(), problems, EventBinder::effect));
                })
                .forEach((target, effect) -> effects.put(new Address(target), effect));
        return new Event(name, fields.text("title", name), occurrence(fields), effects);
    }

    private static Effect effect(Fields fields) {
        return new Effect(
                fields.quantity("multiply", Range.POSITIVE), fields.optionalQuantity("half-life", Range.POSITIVE));
    }

    private static Occurrence occurrence(Fields fields) {
        fields.know("hazard", "from", "date", "probability");
        if (fields.has("hazard")) {
            refuse(fields, "date", "hazard");
            refuse(fields, "probability", "hazard");
            return new Occurrence.Hazard(fields.quantity("hazard", Range.NOT_NEGATIVE), fields.optionalMonth("from"));
        }
        if (!fields.has("date")) {
            fields.refuseUnlessMisspelt("must have hazard or date, but has neither");
        }
        refuse(fields, "from", "date");
        return new Occurrence.Dated(
                fields.optionalQuantity("date", Range.ANY).orElse(Constant.ZERO),
                fields.quantity("probability", Range.FRACTION, Constant.ONE));
    }

    private static void refuse(Fields fields, String key, String given) {
        if (fields.has(key)) {
            fields.refuse(key, "must not stand beside " + given);
        }
    }
}

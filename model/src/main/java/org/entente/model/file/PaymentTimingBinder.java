package org.entente.model.file;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.entente.model.Horizon;
import org.entente.model.file.MapReader.Alternative;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Range;
import org.entente.model.term.PaymentTiming;

/** Reads when a payment is made (MODEL 16). */
final class PaymentTimingBinder {

    private static final List<Alternative<Optional<PaymentTiming>>> WAYS = List.of(
            new Alternative<>(List.of("at"), PaymentTimingBinder::once),
            new Alternative<>(List.of("on", "delay"), PaymentTimingBinder::onEvent),
            new Alternative<>(List.of("every", "escalation"), PaymentTimingBinder::regular));

    private PaymentTimingBinder() {}

    /** The timing; empty if it could not be read. */
    static Optional<PaymentTiming> bind(MapReader reader) {
        return reader.oneOf(WAYS);
    }

    private static Optional<PaymentTiming> once(MapReader reader) {
        return reader.optionalMonth("at").map(PaymentTiming.Once::new);
    }

    private static Optional<PaymentTiming> onEvent(MapReader reader) {
        SortedSet<String> events = reader.nameOrNames("on");
        int delay = reader.wholeNumber("delay", 0, Horizon.MAX_MONTHS, 0);
        return events.isEmpty() ? Optional.empty() : Optional.of(new PaymentTiming.OnEvent(events, delay));
    }

    private static Optional<PaymentTiming> regular(MapReader reader) {
        return Optional.of(new PaymentTiming.Regular(
                reader.choice("every", PaymentTiming.Every.class, PaymentTiming.Every.MONTH),
                reader.quantity("escalation", Range.ABOVE_MINUS_ONE, Constant.ZERO)));
    }
}

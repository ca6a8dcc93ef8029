package org.entente.spark;

import java.util.BitSet;
import java.util.Optional;
import org.entente.simulation.work.Jobs;
import org.jspecify.annotations.Nullable;

/**
 * The first part of some work that cannot be done, in the order of the parts, whatever the order in which they come: it
 * is the one that stops a machine alone.
 */
final class Refusal {

    private final BitSet come = new BitSet();
    private int first;
    private @Nullable RuntimeException cause;

    /** No refusal of {@code parts} parts. */
    Refusal(int parts) {
        first = parts;
    }

    /** Whether a part is yet to come that is before the first refusal, or any if there is none. */
    boolean mayBePreceded() {
        return come.nextClearBit(0) < first;
    }

    /** The bytes of a result, unless it is a refusal or comes after one. */
    Optional<byte[]> accepted(Arrivals.Result result) {
        come.set(result.partition());
        try {
            byte[] bytes = Jobs.result(result.bytes());
            return cause == null ? Optional.of(bytes) : Optional.empty();
        } catch (RuntimeException refusal) {
            if (result.partition() < first) {
                first = result.partition();
                cause = refusal;
            }
            return Optional.empty();
        }
    }

    /** Throws the first refusal, if there is one. */
    void require() {
        if (cause != null) {
            throw cause;
        }
    }
}

package org.entente.simulation.work;

/**
 * Consecutive pieces of work.
 *
 * @param from the number of the first
 * @param end the number behind the last
 */
public record Pieces(long from, long end) {

    public Pieces {
        if (!(0 <= from && from <= end)) {
            throw new IllegalArgumentException(
                    "pieces must be from 0 or later to later, but were from " + from + " to before " + end);
        }
    }

    /** The pieces that are written in {@code bytes}. */
    public static Pieces read(byte[] bytes) {
        return (Pieces) RecordBytes.read(bytes);
    }
}

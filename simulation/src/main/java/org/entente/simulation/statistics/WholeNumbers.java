package org.entente.simulation.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Whole numbers from 0 on as bytes: seven bits a byte, the lowest first; the last byte is positive. */
final class WholeNumbers {

    private static final int BITS = 7;
    private static final int MASK = (1 << BITS) - 1;

    private WholeNumbers() {}

    /** Writes {@code number}; a negative one is read as it was, and takes ten bytes. */
    static void write(long number, DataOutput out) throws IOException {
        long rest = number;
        while ((rest & ~MASK) != 0) {
            out.writeByte((int) (rest & MASK) | 1 << BITS);
            rest >>>= BITS;
        }
        out.writeByte((int) rest);
    }

    /**
     * Reads a count that {@link #write} wrote.
     *
     * @throws IOException if it is not from 0 to {@code most}
     */
    static int readCount(int most, DataInput in) throws IOException {
        long count = read(in);
        if (count < 0 || count > most) {
            throw new IOException("a count must be from 0 to " + most + ", but was " + count);
        }
        return (int) count;
    }

    /** Reads the number that {@link #write} wrote. */
    static long read(DataInput in) throws IOException {
        long number = 0;
        int shift = 0;
        byte next = in.readByte();
        for (; next < 0 && shift < Long.SIZE; next = in.readByte()) {
            number |= (long) (next & MASK) << shift;
            shift += BITS;
        }
        return number | (long) next << shift;
    }
}

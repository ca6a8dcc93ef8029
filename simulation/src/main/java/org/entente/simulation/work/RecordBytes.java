package org.entente.simulation.work;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/*
 * A value is a byte that says of which kind it is, and then:
 *
 *     a text          once its letters, and later its number among the texts so far
 *     a number        4 or 8 bytes
 *     a collection    how many elements, and each of them; a sorted one says before that in which order
 *     a record        the name of its class, and each component
 *
 * Records are made by their constructors, so that one that was read is as valid as one that was written.
 */

/**
 * Records as bytes, for another process with the same version of this library: records of this project, of numbers,
 * texts, enums, collections and optional values, to any depth. Numbers keep every bit, and collections their order.
 */
public final class RecordBytes {

    private RecordBytes() {}

    /**
     * The bytes of {@code value}.
     *
     * @throws IllegalArgumentException if a part of it cannot travel
     */
    public static byte[] of(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            new RecordWriter(out).write(value);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /**
     * What is written in {@code bytes}.
     *
     * @throws IllegalArgumentException if they are not what {@link #of} has written
     */
    public static Object read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new RecordReader(in).read();
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalArgumentException("the bytes of a record must be as they were written", e);
        }
    }
}

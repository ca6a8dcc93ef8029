package org.entente.simulation.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.CRC32C;

/*
 * Numbers are big-endian:
 *
 *     12 bytes  "entente part"
 *      4 bytes  the format, which is 1
 *      8 bytes  the number of all bytes
 *     32 bytes  the SHA-256 of what the run is
 *      n bytes  the statistics
 *      8 bytes  CRC-32C of all bytes before it
 */

/** The statistics of a part of a run as bytes that tell which run they belong to and whether they are whole. */
public final class PartBytes {

    private static final byte[] MAGIC = "entente part".getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT = 1;
    private static final int HASH_BYTES = 32;
    private static final int HEAD_BYTES = MAGIC.length + Integer.BYTES + Long.BYTES + HASH_BYTES;

    private PartBytes() {}

    /** The writing of statistics. */
    @FunctionalInterface
    public interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /** The bytes of statistics of the run that {@code run} describes. */
    public static byte[] of(String run, Writing statistics) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(new byte[HEAD_BYTES]);
            statistics.to(out);
            out.writeLong(0);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        byte[] all = bytes.toByteArray(); // of many megabytes, so there is one copy only
        int body = all.length - Long.BYTES;
        ByteBuffer.wrap(all).put(MAGIC).putInt(FORMAT).putLong(all.length).put(sha256(run));
        ByteBuffer.wrap(all).putLong(body, checksum(all, body));
        return all;
    }

    /**
     * The statistics in {@code bytes}.
     *
     * @param run what the run is
     * @throws IllegalArgumentException if they are not as they were written, or of another run; its message is one
     *     sentence
     */
    public static DataInputStream open(String run, byte[] bytes) {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        byte[] magic = Arrays.copyOf(bytes, MAGIC.length);
        require(Arrays.equals(magic, MAGIC), "begin with '" + text(MAGIC) + "', but do not");
        require(bytes.length >= HEAD_BYTES + Long.BYTES, "be whole, but end after " + bytes.length + " bytes");
        int format = all.position(MAGIC.length).getInt();
        require(format == FORMAT, "be of format " + FORMAT + ", but are of " + format);
        long length = all.getLong();
        require(length == bytes.length, "be " + length + ", but are " + bytes.length);
        int body = bytes.length - Long.BYTES;
        require(checksum(bytes, body) == all.getLong(body), "be as they were written, but have changed");
        byte[] hash = Arrays.copyOfRange(bytes, HEAD_BYTES - HASH_BYTES, HEAD_BYTES);
        require(Arrays.equals(hash, sha256(run)), "be of the same run, but are of another");
        return new DataInputStream(new ByteArrayInputStream(bytes, HEAD_BYTES, body - HEAD_BYTES));
    }

    private static String text(byte[] ascii) {
        return new String(ascii, StandardCharsets.US_ASCII);
    }

    private static void require(boolean right, String rule) {
        if (!right) {
            throw new IllegalArgumentException("the bytes of a part of a run must " + rule);
        }
    }

    private static long checksum(byte[] bytes, int n) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, n);
        return checksum.getValue();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package org.entente.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import org.entente.model.quantity.StandardNormal;

/**
 * The birthday spacings test (G. Marsaglia and W. W. Tsang, "Some difficult-to-pass tests of randomness", Journal of
 * Statistical Software 7, 2002) of 2^26 words from standard input, the low byte first:
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar org.entente.benchmarks.StreamWords \
 *     engine 1 | java -cp benchmarks/target/benchmarks.jar org.entente.benchmarks.BirthdaySpacings
 * }</pre>
 *
 * <p>A sample is 2^12 birthdays in a year of 2^32 days. Of the distances between one birthday and the next, those that
 * occurred before are counted: a Poisson number with mean 2^36 / 2^34 = 4. Over 2^14 samples its mean is 2^16 and its
 * standard deviation 2^8. Words with a lattice, or that avoid or prefer repeats, give quite another.
 */
public final class BirthdaySpacings {

    static final int BIRTHDAYS = 1 << 12;
    private static final int SAMPLES = 1 << 14;
    private static final double MEAN = 4;

    private BirthdaySpacings() {}

    /** Reads 2^26 words and prints the count, its distance from the mean in standard deviations, and its p-value. */
    public static void main(String[] args) throws IOException {
        long repeats = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            repeats += repeats(words(System.in));
        }
        double z = (repeats - SAMPLES * MEAN) / Math.sqrt(SAMPLES * MEAN);
        double p = 2 * StandardNormal.cumulative(-Math.abs(z));
        System.out.println(String.format(Locale.ROOT, "%d repeats, z = %.2f, p = %.3f", repeats, z, p));
    }

    private static int[] words(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(BIRTHDAYS * Integer.BYTES);
        if (bytes.length < BIRTHDAYS * Integer.BYTES) {
            throw new EOFException("the input must have 2^28 bytes, but ended before");
        }
        int[] words = new int[BIRTHDAYS];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(words);
        return words;
    }

    /** How many distances between neighbouring {@code birthdays}, the first being next to the last, occurred before. */
    static int repeats(int[] birthdays) {
        int[] days = birthdays.clone();
        Arrays.sort(days);
        int[] distances = new int[days.length];
        Arrays.setAll(distances, i -> days[(i + 1) % days.length] - days[i]);
        Arrays.sort(distances);
        int repeats = 0;
        for (int i = 1; i < distances.length; i++) {
            repeats += distances[i] == distances[i - 1] ? 1 : 0;
        }
        return repeats;
    }
}

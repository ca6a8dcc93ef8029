package org.entente.simulation.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhiloxTest {

    /**
     * The vectors "philox4x32 10" of Random123's file kat_vectors: nothing but zeros, nothing but ones, and the digits
     * of pi. Columns: the counter's words, the key's, the output's.
     */
    @ParameterizedTest
    @CsvSource({
        "00000000 00000000 00000000 00000000, 00000000 00000000, 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
        "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff, 408f276d 41c83b0e a20bc7c6 6d5451fd",
        "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0, d16cfe09 94fdcceb 5001e420 24126ea1"
    })
    void knownAnswers(String counter, String key, String output) {
        long[] c = words(counter);
        long[] k = words(key);
        long[] x = words(output);
        double[] first = new double[1];
        double[] second = new double[1];
        Philox.uniforms(k[0] | k[1] << 32, (int) c[2], (int) c[3], c[0] | c[1] << 32, 1, first, second);
        assertThat(first[0]).isEqualTo(uniform(x[0], x[1]));
        assertThat(second[0]).isEqualTo(uniform(x[2], x[3]));

        long[][] columns =
                IntStream.range(0, 4).mapToObj(j -> new long[] {c[j]}).toArray(long[][]::new);
        Philox.scramble(k[0] | k[1] << 32, columns, 1);
        assertThat(new long[] {columns[2][0], columns[3][0], columns[0][0], columns[1][0]})
                .containsExactly(x);
    }

    @Test
    void pathsAreTheSameInAnyGrouping() {
        double[] first = new double[1000];
        double[] second = new double[1000];
        Philox.uniforms(1, 2, 3, 0xFFFFFFF0L, 1000, first, second);
        for (int i = 0; i < 1000; i++) {
            double[] a = new double[1];
            double[] b = new double[1];
            Philox.uniforms(1, 2, 3, 0xFFFFFFF0L + i, 1, a, b);
            assertThat(a[0]).as("first of path %d", i).isEqualTo(first[i]);
            assertThat(b[0]).as("second of path %d", i).isEqualTo(second[i]);
        }
    }

    @Test
    void uniformsAreOddMultiplesOfTheirGridStrictlyInside() {
        double[] first = new double[10_000];
        double[] second = new double[10_000];
        Philox.uniforms(1, 2, 3, 0, 10_000, first, second);
        for (double u : first) {
            assertThat(u).isStrictlyBetween(0.0, 1.0);
            assertThat((long) (u * 0x1p53) & 1).as("parity of %a", u).isEqualTo(1);
            assertThat(u * 0x1p53 % 1).as("fraction of %a", u).isZero();
        }
    }

    private static long[] words(String hexadecimal) {
        return Arrays.stream(hexadecimal.split(" ", -1))
                .mapToLong(word -> Long.parseLong(word, 16))
                .toArray();
    }

    /** The highest 52 bits of the two words, and a half. */
    private static double uniform(long high, long low) {
        return (((high << 32 | low) >>> 12) + 0.5) * 0x1p-52;
    }
}

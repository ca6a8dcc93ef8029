package org.entente.simulation.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.entente.simulation.math.ColumnMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SobolSequenceTest {

    private static final int DIMENSIONS = 40;
    private static final SobolSequence SEQUENCE = new SobolSequence(DIMENSIONS);

    /**
     * Ten points in the order of Gray's code, as S. Joe and F. Y. Kuo's notes and program give them for three
     * dimensions.
     */
    private static final double[][] FIRST = {
        {0, 0, 0},
        {0.5, 0.5, 0.5},
        {0.75, 0.25, 0.25},
        {0.25, 0.75, 0.75},
        {0.375, 0.375, 0.625},
        {0.875, 0.875, 0.125},
        {0.625, 0.125, 0.875},
        {0.125, 0.625, 0.375},
        {0.1875, 0.3125, 0.9375},
        {0.6875, 0.8125, 0.4375}
    };

    @Test
    void digits_ofTheFirstPoints_areThePublishedOnes() {
        for (int i = 0; i < FIRST.length; i++) {
            for (int d = 0; d < 3; d++) {
                assertThat(coordinates(d, 0, 16)[i ^ (i >> 1)])
                        .as("coordinate %d of point %d", d, i)
                        .isEqualTo(FIRST[i][d]);
            }
        }
    }

    /**
     * Point 3001 in the order of Gray's code, in all 1000 dimensions, as another copy of Joe and Kuo's numbers has it:
     * scipy 1.17.1, {@code qmc.Sobol(1000, scramble=False, bits=32).random(4096)[3001]} times 2^32, and the CRC-32 of
     * these words, the high byte first.
     */
    @Test
    void digits_ofAllDimensions_areThoseOfAnotherLibrary() {
        SobolSequence all = new SobolSequence(SobolSequence.MAX_DIMENSIONS);
        int point = 3001 ^ (3001 >> 1);
        int[] digits = new int[256];
        long[] words = new long[SobolSequence.MAX_DIMENSIONS];
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * words.length);
        for (int d = 0; d < words.length; d++) {
            all.digits(d, point - point % 256, 256, digits);
            int word = Integer.reverse(digits[point % 256]);
            words[d] = Integer.toUnsignedLong(word);
            bytes.putInt(word);
        }
        assertThat(IntStream.of(0, 1, 2, 9, 99, 499, 999).mapToObj(d -> words[d]))
                .containsExactly(
                        2792357888L, 3599761408L, 355467264L, 3941597184L, 3285188608L, 1919942656L, 3645898752L);
        CRC32 crc = new CRC32();
        crc.update(bytes.array());
        assertThat(crc.getValue()).isEqualTo(2457494274L);
    }

    /** Every 256 points that belong together fall once into each 256th, in each dimension, scrambled or not. */
    @ParameterizedTest
    @ValueSource(longs = {0, 256, 256 * 77, SobolSequence.MAX_POINTS - 256})
    void digits_ofAUnit_fillEveryDimension(long first) {
        for (int d = 0; d < DIMENSIONS; d++) {
            assertThat(strata(coordinates(d, first, 256), 256)).isEqualTo(once(256));
            assertThat(strata(scrambled(d, first, 7 * d + 1), 256)).isEqualTo(once(256));
        }
    }

    /**
     * The first two dimensions are a net of quality 0: of 256 points one lies in each rectangle of sides 2^-a and
     * 2^-(8-a) (Niederreiter 1992, definition 4.1). Owen's scrambling keeps that.
     */
    @Test
    void scramble_pointsOfANet_areStillANet() {
        for (int seed = 1; seed <= 20; seed++) {
            double[] x = scrambled(0, 0, seed);
            double[] y = scrambled(1, 0, 0x9E3779B9 * seed);
            for (int a = 0; a <= 8; a++) {
                int columns = 1 << a;
                int rows = 256 / columns;
                int[] rectangles = IntStream.range(0, 256)
                        .map(i -> ((int) (x[i] * columns)) * rows + (int) (y[i] * rows))
                        .sorted()
                        .toArray();
                assertThat(rectangles).as("seed %d, 2^-%d wide", seed, a).isEqualTo(once(256));
            }
        }
    }

    /** Of 65,536 points, 256 at a time, 16 lie in each 4096th. */
    @Test
    void digits_ofManyUnits_areSpreadMoreFinely() {
        int[] counts = new int[4096];
        for (long unit = 0; unit < 256; unit++) {
            for (double u : scrambled(3, unit * 256, 5)) {
                counts[(int) (u * 4096)]++;
            }
        }
        assertThat(counts).containsOnly(16);
    }

    /**
     * Of one point, over scramblings, each of the first three digits is 0 or 1 alike, whatever the others: 8 cells of
     * 8,000 scramblings hold 1,000 each; within 4.5 standard errors, sqrt(8000 / 8 · 7 / 8) = 29.6: false alarm for one
     * choice of seeds in 18,000.
     */
    @Test
    void scramble_onePointOverSeeds_isUniform() {
        int[] counts = new int[8];
        int[] digits = new int[1];
        int[][] words = new int[4][1];
        for (int seed = 0; seed < 8000; seed++) {
            SEQUENCE.digits(5, 0, 1, digits);
            ColumnMath.randomWords(1, 0, 0, seed, 1, words);
            OwenScrambling.scramble(digits, 1, words[0][0]);
            counts[digits[0] >>> 29]++;
        }
        assertThat(Arrays.stream(counts)).allMatch(count -> Math.abs(count - 1000) < 133);
    }

    private static double[] coordinates(int dimension, long first, int n) {
        int[] digits = new int[n];
        SEQUENCE.digits(dimension, first, n, digits);
        return Arrays.stream(digits)
                .mapToDouble(digit -> unit(Integer.reverse(digit)))
                .toArray();
    }

    private static double[] scrambled(int dimension, long first, int seed) {
        int[] digits = new int[256];
        SEQUENCE.digits(dimension, first, 256, digits);
        OwenScrambling.scramble(digits, 256, seed);
        return Arrays.stream(digits).mapToDouble(SobolSequenceTest::unit).toArray();
    }

    private static double unit(int word) {
        return Integer.toUnsignedLong(word) * 0x1p-32;
    }

    private static int[] strata(double[] u, int count) {
        return Arrays.stream(u).mapToInt(x -> (int) (x * count)).sorted().toArray();
    }

    private static int[] once(int count) {
        return IntStream.range(0, count).toArray();
    }
}

package org.entente.simulation.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The two implementations against each other, bit by bit, on columns of every length up to a few vectors and beyond.
 */
class VectorFunctionsTest {

    private static final ColumnFunctions SCALAR = new ScalarFunctions();
    private static final ColumnFunctions VECTOR = new VectorFunctions();
    private static final SplittableRandom RANDOM = new SplittableRandom(20261124);

    private interface Function {
        void apply(ColumnFunctions functions, double[] x, double[] y, int n);
    }

    private record Case(String name, Function function, DoubleSupplier argument) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Each function where it is mostly used, and over all doubles, specials among them. */
    static Stream<Case> cases() {
        return Stream.of(
                new Case("exp", ColumnFunctions::exp, () -> 3 * RANDOM.nextGaussian()),
                new Case("exp of anything", ColumnFunctions::exp, VectorFunctionsTest::anything),
                new Case("exp near its ends", ColumnFunctions::exp, () -> 750 * (2 * RANDOM.nextDouble() - 1)),
                new Case("log", ColumnFunctions::log, () -> 10 * RANDOM.nextDouble()),
                new Case("log of anything", ColumnFunctions::log, VectorFunctionsTest::anything),
                new Case("quantile", ColumnFunctions::normalQuantile, RANDOM::nextDouble),
                new Case("quantile of anything", ColumnFunctions::normalQuantile, VectorFunctionsTest::anything),
                new Case(
                        "quantile in a tail",
                        ColumnFunctions::normalQuantile,
                        () -> RANDOM.nextLong(1 << 20) * 0x1p-53));
    }

    private static double anything() {
        double[] specials = {0.0, -0.0, 1, 0.5, Double.NaN, 1 / 0.0, -1 / 0.0, Double.MIN_VALUE, Double.MIN_NORMAL, 708
        };
        int choice = RANDOM.nextInt(30);
        return choice < specials.length ? specials[choice] : Double.longBitsToDouble(RANDOM.nextLong());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void functions_ofColumnsOfAnyLength_haveTheBitsOfTheScalarTwin(Case tried) {
        for (int n = 0; n < 2000; n += 1 + n / 40) {
            double[] x = DoubleStream.generate(tried.argument).limit(n).toArray();
            double[] scalar = new double[n];
            double[] vector = new double[n];
            tried.function.apply(SCALAR, x, scalar, n);
            tried.function.apply(VECTOR, x, vector, n);
            for (int i = 0; i < n; i++) {
                assertThat(Double.doubleToLongBits(vector[i]))
                        .as("%s of %a", tried, x[i])
                        .isEqualTo(Double.doubleToLongBits(scalar[i]));
            }
        }
    }

    @Test
    void shocks_ofColumnsOfAnyLength_haveTheBitsOfTheScalarTwin() {
        for (int n = 0; n < 2000; n += 1 + n / 40) {
            int[] words = IntStream.generate(RANDOM::nextInt).limit(n).toArray();
            for (int i = 0; i < n; i += 7) {
                words[i] = (i & 1) == 0 ? Integer.MIN_VALUE + i : Integer.MAX_VALUE - i;
            }
            double[] scalar = new double[n];
            double[] vector = new double[n];
            SCALAR.shocks(words, scalar, n);
            VECTOR.shocks(words, vector, n);
            assertThat(vector).containsExactly(scalar);
        }
    }

    @Test
    void philox_ofColumnsOfAnyLength_hasTheBitsOfTheScalarTwin() {
        for (int n = 0; n < 2000; n += 1 + n / 40) {
            int[][] scalar = new int[4][n];
            int[][] vector = new int[4][n];
            SCALAR.philox(-7, n, 3 - n, 0xFFFFFFF0L, n, scalar);
            VECTOR.philox(-7, n, 3 - n, 0xFFFFFFF0L, n, vector);
            assertThat(vector).isDeepEqualTo(scalar);
        }
    }

    @Test
    void powerSums_ofColumnsOfAnyLength_haveTheBitsOfTheScalarTwin() {
        for (int n = 0; n < 600; n += 1 + n / 40) {
            double[] x = DoubleStream.generate(RANDOM::nextGaussian).limit(n).toArray();
            double[] scalar = new double[3];
            double[] vector = new double[3];
            SCALAR.powerSums(x, 0.1, n, scalar);
            VECTOR.powerSums(x, 0.1, n, vector);
            assertThat(vector).containsExactly(scalar);
        }
    }

    /** 1 + 2 + ... + 10 less 3 each is 25; the squares of -2 to 7 sum to 145, their cubes to 775. */
    @Test
    void powerSums_byHand_areTheSumsOfPowers() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double[] sums = new double[3];
        VECTOR.powerSums(x, 3, x.length, sums);
        assertThat(sums).containsExactly(25, 145, 775);
    }

    /** The tests run with the module, so that both are there. */
    @Test
    void isVectorised_moduleIsThere_isTrue() {
        assertThat(ColumnMath.isVectorised()).isTrue();
    }
}

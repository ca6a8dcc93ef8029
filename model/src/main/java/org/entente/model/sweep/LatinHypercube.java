package org.entente.model.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.util.MathArrays;
import org.entente.model.quantity.Quantity;

/**
 * Makes one column of a Latin hypercube (McKay, Beckman and Conover 1979): one number in each of n equally probable
 * parts of a distribution, in random order.
 *
 * <p>The random numbers come from the Mersenne twister MT19937 (Matsumoto and Nishimura 1998), seeded with the seed and
 * the letters of the address, so that every Java gives the same numbers. They are rounded, so that the last bit of a
 * quantile hardly ever changes the id of a case: to six digits, or to ten where six would not tell many parts apart.
 */
final class LatinHypercube {

    private static final MathContext SIX_DIGITS = new MathContext(6);
    private static final MathContext TEN_DIGITS = new MathContext(10);

    /** The most parts whose numbers are rounded to six digits. */
    private static final int FEW = 1000;

    private static final double HALF_DRAW_STEP = 0x1p-53;

    private LatinHypercube() {}

    /** The {@code n} numbers of {@code address}, in the order of the rows. */
    static List<String> column(int n, long seed, String address, Quantity range) {
        RandomGenerator random = new MersenneTwister(key(seed, address));
        MathContext digits = n <= FEW ? SIX_DIGITS : TEN_DIGITS;
        int[] parts = MathArrays.natural(n);
        MathArrays.shuffle(parts, random);
        return Arrays.stream(parts)
                .mapToObj(part -> rounded(range.quantile((part + random.nextDouble() + HALF_DRAW_STEP) / n), digits))
                .toList();
    }

    private static int[] key(long seed, String address) {
        return IntStream.concat(IntStream.of((int) (seed >>> 32), (int) seed), address.chars())
                .toArray();
    }

    private static String rounded(double value, MathContext digits) {
        BigDecimal number = new BigDecimal(value).round(digits).stripTrailingZeros();
        return (number.scale() < 0 ? number.setScale(0) : number).toString();
    }
}

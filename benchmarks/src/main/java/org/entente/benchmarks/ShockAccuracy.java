package org.entente.benchmarks;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import org.entente.model.quantity.StandardNormal;
import org.entente.simulation.math.ColumnMath;

/**
 * How near the shocks of all 2^32 words come to the standard normal distribution: moments, tails, and errors against
 * the quantile in double precision. A minute or two:
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar org.entente.benchmarks.ShockAccuracy
 * }</pre>
 *
 * <p>Words that are not negative stand for all: the shock of each is compared with that of its complement, which must
 * be its negative to the bit, and so the odd moments are 0.
 */
public final class ShockAccuracy {

    private static final int COLUMN = 1 << 12;
    private static final int COLUMNS = 1 << 19;
    private static final int BOUNDS = 7;

    private final double[] shocks = new double[COLUMN];
    private final double[] mirrored = new double[COLUMN];
    private final int[] complements = new int[COLUMN];
    private final EvenMoments moments = new EvenMoments();
    private final EvenMoments exactMoments = new EvenMoments();
    private final long[] above = new long[BOUNDS];
    private long unlikeTheirMirror;
    private double largest;
    private double largestError;
    private double largestRelativeError;

    /** Adds words, up to 4096 of them, none negative. */
    void add(int[] words) {
        Arrays.setAll(complements, i -> i < words.length ? ~words[i] : 0);
        ColumnMath.shocks(words, shocks, words.length);
        ColumnMath.shocks(complements, mirrored, words.length);
        for (int i = 0; i < words.length; i++) {
            add(shocks[i], mirrored[i], StandardNormal.quantile(0.5 + (words[i] + 0.5) * 0x1p-32));
        }
    }

    private void add(double shock, double mirrored, double exact) {
        moments.add(shock);
        exactMoments.add(exact);
        for (int k = 0; k < BOUNDS && shock > k; k++) {
            above[k]++;
        }
        unlikeTheirMirror += shock == -mirrored ? 0 : 1;
        double error = Math.abs(shock - exact);
        largest = Math.max(largest, shock);
        largestError = Math.max(largestError, error);
        largestRelativeError = Math.max(largestRelativeError, error / exact);
    }

    /** The moment of {@code order}, which is 2, 4 or 6, of the words added and their complements. */
    double moment(int order) {
        return moments.moment(order);
    }

    /** How many of the words added have shocks above {@code k}, from 0 to 6. */
    long above(int k) {
        return above[k];
    }

    /** How many of the words added do not have the negative shock of their complement. */
    long unlikeTheirMirror() {
        return unlikeTheirMirror;
    }

    /** The largest distance from the quantile in double precision, as a part of that. */
    double largestRelativeError() {
        return largestRelativeError;
    }

    /** Adds every word and prints what was found. */
    public static void main(String[] args) {
        ShockAccuracy accuracy = new ShockAccuracy();
        int[] words = new int[COLUMN];
        for (int column = 0; column < COLUMNS; column++) {
            int first = column * COLUMN;
            Arrays.setAll(words, i -> first + i);
            accuracy.add(words);
        }
        accuracy.print(System.out);
    }

    private void print(PrintStream out) {
        line(out, "words whose shock is not minus that of their complement: %d", unlikeTheirMirror);
        line(out, "moment    shocks less normal   double precision less normal");
        int normal = 1;
        for (int order = 2; order <= 6; order += 2) {
            normal *= order - 1;
            line(out, "%6d %21.3e %30.3e", order, moment(order) - normal, exactMoments.moment(order) - normal);
        }
        double kurtosis = moment(4) / (moment(2) * moment(2));
        line(out, "kurtosis less 3: %.3e", kurtosis - 3);
        line(out, "words with shocks above k, and 2^32 (1 - Phi(k))");
        for (int k = 1; k < BOUNDS; k++) {
            line(out, "%6d %12d %15.2f", k, above(k), 0x1p32 * StandardNormal.cumulative(-k));
        }
        line(out, "largest: %.9f", largest);
        line(out, "largest error: %.3e, relative: %.3e", largestError, largestRelativeError());
    }

    private static void line(PrintStream out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}

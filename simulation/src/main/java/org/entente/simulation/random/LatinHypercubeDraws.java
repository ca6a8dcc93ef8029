package org.entente.simulation.random;

import org.entente.simulation.math.ColumnMath;

/*
 * In a unit of 256 paths each draw, of a quantity or of a month's shock, falls once into every 256th of its
 * probability: path i into that of number p(i), where p is a random permutation, another for each draw (M. D. McKay, R.
 * J. Beckman, W. J. Conover, "A comparison of three methods for selecting values of input variables in the analysis of
 * output from a computer code", Technometrics 21, 1979). Within its stratum a draw is random.
 *
 * Permutations are those of R. A. Fisher and F. Yates, built from the inside out; their words are of counters apart
 * from those of paths: of a stream's block b, where b = 0 is the uniform and b + 1 the shocks of months 4b to 4b + 3.
 */

/**
 * The draws of Latin hypercube sampling, with one hypercube for each unit of paths. The mean of an outcome that is
 * nearly a sum of functions of single draws varies much less.
 *
 * @param random the places within strata
 */
public record LatinHypercubeDraws(RandomDraws random) implements Draws {

    private static final double STRATUM_WIDTH = 1.0 / UNIT_PATHS;
    private static final int STRATUM_SHIFT = 24; // of 32 bits the highest 8 say which of 256 strata
    private static final long WORD_MASK = 0xFFFFFFFFL;

    @Override
    public void uniforms(int stream, long firstPath, int n, double[] u) {
        PathUnits.require(firstPath, n);
        random.uniforms(stream, firstPath, n, u);
        ScratchColumns scratch = ScratchColumns.ofThread(UNIT_PATHS);
        ColumnMath.randomWords(
                random.seed(), stream, 0, firstPath | PathUnits.OUTSIDE_PATHS_BIT, UNIT_PATHS, scratch.words);
        permute(scratch.words[0], scratch.permutation);
        for (int i = 0; i < n; i++) {
            u[i] = Draws.inside((scratch.permutation[i] + u[i]) * STRATUM_WIDTH);
        }
    }

    @Override
    public int monthsAtOnce() {
        return random.monthsAtOnce();
    }

    @Override
    public void shocks(int[] streams, int firstMonth, long firstPath, int n, double[][] shocks) {
        PathUnits.require(firstPath, n);
        for (int k = 0; k < streams.length; k++) {
            shocks(streams[k], random.blockOf(firstMonth), firstPath, n, shocks, k * monthsAtOnce());
        }
    }

    private void shocks(int stream, int block, long firstPath, int n, double[][] shocks, int first) {
        ScratchColumns scratch = ScratchColumns.ofThread(UNIT_PATHS);
        ColumnMath.randomWords(random.seed(), stream, block, firstPath, n, scratch.words);
        ColumnMath.randomWords(
                random.seed(), stream, block, firstPath | PathUnits.OUTSIDE_PATHS_BIT, UNIT_PATHS, scratch.otherWords);
        for (int month = 0; month < monthsAtOnce(); month++) {
            permute(scratch.otherWords[month], scratch.permutation);
            stratify(scratch.words[month], scratch.permutation, n);
            ColumnMath.shocks(scratch.words[month], shocks[first + month], n);
        }
    }

    private static void stratify(int[] words, int[] strata, int n) {
        for (int i = 0; i < n; i++) {
            // Words are read as signed numbers, so that the lowest stratum is that of the highest bit alone.
            words[i] = (strata[i] << STRATUM_SHIFT ^ Integer.MIN_VALUE) | words[i] >>> (Integer.SIZE - STRATUM_SHIFT);
        }
    }

    private static void permute(int[] words, int[] permutation) {
        for (int i = 0; i < UNIT_PATHS; i++) {
            int j = (int) (((words[i] & WORD_MASK) * (i + 1)) >>> Integer.SIZE);
            permutation[i] = permutation[j];
            permutation[j] = i;
        }
    }
}

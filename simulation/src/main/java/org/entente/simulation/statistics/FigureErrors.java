package org.entente.simulation.statistics;

/*
 * Every figure here is, to first order, a mean over paths: the part of the paths up to a rank is that of an indicator,
 * and the mean of the lowest values that of max(0, q - x), with the quantile q at its end (S. Asmussen and P. W. Glynn,
 * "Stochastic Simulation", 2007, III.4). Of each mean the squared error is
 *
 *     R / (R - 1) Σ (G_r - N_r G/N)² / N²  +  Σ n_b v_b / N²                                                  [1]
 *
 * with sums G_r over the N_r values of replicate r, and G over all N. Replicates are known by the counts of their
 * values in cells. Each value counts with the average of its cell b, as all values of the cell together tell it; the
 * second sum adds what this leaves out, as if the n_b values in a cell, which vary by v_b, were spread over replicates
 * at random. Where values are independent, all of them are one cell, and the first sum is 0.
 *
 * A replicate knows its part to one path. So an error of a part is at least that of rounding, √(R/12)/N.
 */

/** The standard errors of figures of a sample: of independent values, or from replicates. */
final class FigureErrors {

    private static final double VARIANCE_OF_ROUNDING = 1 / 12.0;

    private final OrderedSample sample;
    private final ReplicateCells cells;

    private FigureErrors(OrderedSample sample, ReplicateCells cells) {
        this.sample = sample;
        this.cells = cells;
    }

    /** The errors of figures of independent values. */
    static FigureErrors ofIndependent(OrderedSample sample) {
        return new FigureErrors(sample, ReplicateCells.ofIndependent(sample.count()));
    }

    /** The errors of figures of values whose replicates are counted in {@code cells}. */
    static FigureErrors ofReplicates(OrderedSample sample, ReplicateCells cells) {
        return new FigureErrors(sample, cells);
    }

    /** Whether values are independent of each other. */
    boolean isOfIndependent() {
        return cells.replicates() == 0;
    }

    /** The degrees of freedom: the number of replicates with values, less 1. */
    int degreesOfFreedom() {
        return cells.degreesOfFreedom();
    }

    /** The standard error of the part of the values that have at most this rank; NaN where nothing tells it. */
    double ofPart(double rank) {
        if (cells.size() == 0) {
            return Double.NaN;
        }
        int cell = cells.at(rank);
        double part = (rank - cells.before(cell)) / cells.count(cell);
        double[] sums = new double[cells.replicates()];
        for (int r = 0; r < sums.length; r++) {
            sums[r] = cells.before(cell, r);
        }
        add(sums, cell, part);
        double within = cells.count(cell) * part * (1 - part);
        double rounding = isOfIndependent() ? 0 : (degreesOfFreedom() + 1) * VARIANCE_OF_ROUNDING;
        double n = sample.count();
        return Math.sqrt(Math.max(variance(sums) + within, rounding)) / n; // [1]
    }

    /** Adds the average {@code value} of each value in a cell to the sum of each replicate. */
    private void add(double[] sums, int cell, double value) {
        for (int r = 0; r < sums.length; r++) {
            sums[r] += cells.count(cell, r) * value;
        }
    }

    /** The first sum of [1] times N²; 0 if values are independent, NaN of a single replicate. */
    private double variance(double[] sums) {
        if (isOfIndependent()) {
            return 0;
        }
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        double mean = total / sample.count();
        double squares = 0;
        for (int r = 0; r < sums.length; r++) {
            double deviation = sums[r] - cells.of(r) * mean;
            squares += deviation * deviation;
        }
        int degrees = degreesOfFreedom();
        return degrees < 1 ? Double.NaN : squares * (degrees + 1) / degrees;
    }

    /** The standard error of the mean of the lowest {@code wanted} values; NaN of none. */
    double ofLowest(long wanted) {
        return wanted == 0 ? Double.NaN : tail(wanted, new Gaps(0, 1, sample.atRank((double) wanted)), 0, 1);
    }

    /** The standard error of the mean of the highest {@code wanted} values; NaN of none. */
    double ofHighest(long wanted) {
        if (wanted == 0) {
            return Double.NaN;
        }
        double limit = sample.atRank(sample.count() - wanted + 1.0);
        return tail(wanted, new Gaps(sample.size() - 1, -1, limit), cells.size() - 1, -1);
    }

    private double tail(long wanted, Gaps gaps, int firstCell, int step) {
        double[] sums = new double[cells.replicates()];
        double within = 0;
        long rest = wanted;
        for (int cell = firstCell; rest > 0; cell += step) {
            gaps.take(cells.count(cell));
            within += Math.max(0, gaps.squares - gaps.sum * gaps.sum / cells.count(cell));
            add(sums, cell, gaps.sum / cells.count(cell));
            rest -= cells.count(cell);
        }
        return Math.sqrt(variance(sums) + within) / wanted; // [1], times N/wanted
    }

    /** The distances of values from the end of a tail, 0 beyond it; they are taken one after the other. */
    private final class Gaps {

        private final int step;
        private final double limit;
        private int value;
        private long left;

        /** The sum of the distances taken last. */
        private double sum;

        /** The sum of their squares. */
        private double squares;

        Gaps(int first, int step, double limit) {
            this.step = step;
            this.limit = limit;
            this.value = first;
            this.left = sample.countAt(first);
        }

        void take(long n) {
            sum = 0;
            squares = 0;
            for (long rest = n; rest > 0; ) {
                while (left == 0) {
                    value += step;
                    left = sample.countAt(value);
                }
                long taken = Math.min(left, rest);
                double gap = Math.max(0, step * (limit - sample.valueAt(value)));
                sum += taken * gap;
                squares += taken * gap * gap;
                left -= taken;
                rest -= taken;
            }
        }
    }
}

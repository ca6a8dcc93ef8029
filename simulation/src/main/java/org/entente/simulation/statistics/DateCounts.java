package org.entente.simulation.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.model.DecimalDate;
import org.entente.model.Horizon;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Summary;

/**
 * The counts of the paths of each replicate on which something happens in each month of a horizon, or never. Counts are
 * exact in any order, so several threads may add to them in turn.
 */
public final class DateCounts {

    private final Horizon horizon;
    private final long[][] counts;

    /** For each replicate the paths on which it never happens. */
    private final long[] never;

    /**
     * Counts of no paths.
     *
     * @param replicates the number of replicates; 1 if all paths are independent
     */
    public DateCounts(Horizon horizon, int replicates) {
        this.horizon = horizon;
        this.counts = new long[replicates][horizon.months()];
        this.never = new long[replicates];
    }

    /**
     * Counts {@code n} paths.
     *
     * @param unit the unit of the paths
     * @param months for each path the index of the month in which it happens; past the horizon, or infinite, for never
     * @throws IllegalArgumentException if a month is negative or NaN
     */
    public synchronized void add(long unit, double[] months, int n) {
        int replicate = (int) (unit % counts.length);
        long[] ofReplicate = counts[replicate];
        for (int i = 0; i < n; i++) {
            if (!(months[i] >= 0)) {
                throw new IllegalArgumentException("month must be at least 0, but was " + months[i]);
            }
            if (months[i] < ofReplicate.length) {
                ofReplicate[(int) months[i]]++;
            } else {
                never[replicate]++;
            }
        }
    }

    /** Writes the counts. */
    public synchronized void writeTo(DataOutput out) throws IOException {
        for (long[] ofReplicate : counts) {
            for (long count : ofReplicate) {
                WholeNumbers.write(count, out);
            }
        }
        for (long ofReplicate : never) {
            WholeNumbers.write(ofReplicate, out);
        }
    }

    /** Adds the counts that another object of the same horizon and as many replicates has written. */
    public synchronized void addFrom(DataInput in) throws IOException {
        for (long[] ofReplicate : counts) {
            for (int t = 0; t < ofReplicate.length; t++) {
                ofReplicate[t] += WholeNumbers.read(in);
            }
        }
        for (int r = 0; r < never.length; r++) {
            never[r] += WholeNumbers.read(in);
        }
    }

    private static void add(long[] counts, long[] more) {
        Arrays.setAll(counts, t -> counts[t] + more[t]);
    }

    private long[] total() {
        long[] total = new long[horizon.months()];
        for (long[] ofReplicate : counts) {
            add(total, ofReplicate);
        }
        return total;
    }

    /** The counts of the replicates in each month. */
    private List<long[]> byMonth() {
        return IntStream.range(0, horizon.months())
                .mapToObj(t -> Arrays.stream(counts)
                        .mapToLong(ofReplicate -> ofReplicate[t])
                        .toArray())
                .toList();
    }

    /** The curve of the probability that it has happened by each month. */
    public DateCurve curve() {
        long[] total = total();
        long paths = Arrays.stream(total).sum() + Arrays.stream(never).sum();
        if (counts.length == 1) {
            return DateCurve.ofIndependent(
                    horizon, paths, Arrays.stream(total).boxed().toList());
        }
        List<long[]> cells = new ArrayList<>(byMonth());
        cells.add(never);
        FigureErrors errors = FigureErrors.ofReplicates(sample(total, paths), ReplicateCells.of(cells));
        List<Proportion> happened = new ArrayList<>();
        long count = 0;
        for (long inMonth : total) {
            count += inMonth;
            happened.add(
                    Proportion.ofReplicates(count, paths, errors.ofPart((double) count), errors.degreesOfFreedom()));
        }
        return new DateCurve(horizon, paths, happened);
    }

    /** The months in which it happens, and ∞ for never. */
    private static OrderedSample sample(long[] total, long paths) {
        double[] months = new double[total.length + 1];
        Arrays.setAll(months, t -> t < total.length ? t : Double.POSITIVE_INFINITY);
        long[] counts = Arrays.copyOf(total, months.length);
        counts[total.length] = paths - Arrays.stream(total).sum();
        return new OrderedSample(months, counts);
    }

    /** The summary of the decimal dates, year + (month - 1)/12, on the paths on which it happens. */
    public Summary summary() {
        double[] dates = new double[horizon.months()];
        Arrays.setAll(dates, t -> DecimalDate.date(horizon.month(t)));
        long[] total = total();
        MomentEstimate estimate = estimate(dates, total);
        OrderedSample sample = new OrderedSample(dates, total);
        ColumnStatistics statistics = counts.length == 1
                ? ColumnStatistics.ofIndependent(estimate, sample)
                : ColumnStatistics.ofReplicates(estimate, sample, ReplicateCells.of(byMonth()));
        return statistics.summary().withNegative(new Proportion(0, 0));
    }

    private MomentEstimate estimate(double[] dates, long[] total) {
        Moments moments = moments(dates, total);
        return MomentEstimate.ofReplicates(
                moments,
                Arrays.stream(counts)
                        .map(ofReplicate -> moments(dates, ofReplicate))
                        .toList());
    }

    private static Moments moments(double[] dates, long[] counts) {
        long happened = Arrays.stream(counts).sum();
        long months =
                IntStream.range(0, counts.length).mapToLong(t -> counts[t] * t).sum();
        double meanMonth = (double) months / happened;
        int whole = (int) meanMonth;
        double mean = dates[whole] + DecimalDate.years(meanMonth - whole);
        double m2 = 0;
        double m3 = 0;
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < counts.length; t++) {
            if (counts[t] > 0) {
                double years = DecimalDate.years(t - meanMonth);
                m2 += counts[t] * years * years;
                m3 += counts[t] * years * years * years;
                first = Math.min(first, dates[t]);
                last = Math.max(last, dates[t]);
            }
        }
        return new Moments(happened, mean, m2, m3, first, last);
    }
}

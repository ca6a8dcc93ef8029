package org.entente.model.term;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The spread of the total of a {@link SpendCommitment} over its months (MODEL 9). */
public sealed interface Profile {

    /**
     * The part of the total that must be bought in {@code month}. The parts of all months from {@code from} to
     * {@code until} sum to one.
     */
    double part(YearMonth from, YearMonth until, YearMonth month);

    /** An equal part every month. */
    record Even() implements Profile {

        @Override
        public double part(YearMonth from, YearMonth until, YearMonth month) {
            return 1.0 / months(from, until);
        }
    }

    /** A part that rises linearly from zero: month i of n has weight 2i + 1. */
    record Ramp() implements Profile {

        @Override
        public double part(YearMonth from, YearMonth until, YearMonth month) {
            double n = months(from, until);
            return (2.0 * from.until(month, ChronoUnit.MONTHS) + 1) / (n * n); // Σ (2i + 1) = n²
        }
    }

    /**
     * A weight for each calendar year, spread evenly over the year's months within the term.
     *
     * @param weights the weight of each year, at least 0, not all of them 0; a year without one has weight 0
     */
    record Years(SortedMap<Integer, Double> weights) implements Profile {

        public Years {
            weights.forEach((year, weight) -> {
                if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(
                            "the weight of " + year + " must be at least 0, but was " + weight);
                }
            });
            if (!(weights.values().stream().mapToDouble(Double::doubleValue).sum() > 0)) {
                throw new IllegalArgumentException("the weights of a profile must not all be 0");
            }
            weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        }

        @Override
        public double part(YearMonth from, YearMonth until, YearMonth month) {
            double sum =
                    weights.values().stream().mapToDouble(Double::doubleValue).sum();
            double yearPart = weights.getOrDefault(month.getYear(), 0.0) / sum;
            return yearPart / monthsOf(month.getYear(), from, until);
        }

        private static long monthsOf(int year, YearMonth from, YearMonth until) {
            YearMonth first = YearMonth.of(year, 1).isBefore(from) ? from : YearMonth.of(year, 1);
            YearMonth last = YearMonth.of(year, 12).isAfter(until) ? until : YearMonth.of(year, 12);
            return months(first, last);
        }
    }

    private static long months(YearMonth from, YearMonth until) {
        return from.until(until, ChronoUnit.MONTHS) + 1;
    }
}

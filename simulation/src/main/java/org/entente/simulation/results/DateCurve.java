package org.entente.simulation.results;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.entente.model.Horizon;

/**
 * The curve of the probability that something has happened by each month.
 *
 * @param horizon the months
 * @param paths the number of paths
 * @param counts the number of paths on which it happens in each month of the horizon
 */
public record DateCurve(Horizon horizon, long paths, List<Long> counts) {

    public DateCurve {
        counts = List.copyOf(counts);
        if (counts.size() != horizon.months()) {
            throw new IllegalArgumentException(
                    "counts must be one for each of " + horizon.months() + " months, but were " + counts.size());
        }
    }

    /** The part of the paths on which it has happened by the end of {@code month}. */
    public Proportion by(YearMonth month) {
        long happened = 0;
        for (int t = 0; t < counts.size() && !horizon.month(t).isAfter(month); t++) {
            happened += counts.get(t);
        }
        return new Proportion(happened, paths);
    }

    /** The part of the paths on which it has happened by the end of the fiscal year {@code year}. */
    public Proportion by(int year) {
        return by(horizon.fiscalYear().last(year));
    }

    /** The part of the paths on which it happens within the horizon. */
    public Proportion everHappens() {
        return by(horizon.to());
    }

    /** The probability that it has happened by the end of {@code month}. */
    public double probabilityBy(YearMonth month) {
        return by(month).value();
    }

    /** The first month by which half of the dates have come, of those within the horizon; empty if there are none. */
    public Optional<YearMonth> median() {
        double half = probabilityBy(horizon.to()) / 2;
        YearMonth month = horizon.from();
        while (probabilityBy(month) < half) {
            month = month.plusMonths(1);
        }
        return half > 0 ? Optional.of(month) : Optional.empty();
    }

    /** The probability that it has happened by the end of the fiscal year {@code year}. */
    public double probabilityBy(int year) {
        return by(year).value();
    }
}

package org.entente.simulation.results;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Horizon;

/**
 * The curve of the probability that something has happened by each month.
 *
 * @param horizon the months
 * @param paths the number of paths
 * @param happened the part of the paths on which it has happened by the end of each month of the horizon
 */
public record DateCurve(Horizon horizon, long paths, List<Proportion> happened) {

    public DateCurve {
        happened = List.copyOf(happened);
        if (happened.size() != horizon.months()) {
            throw new IllegalArgumentException(
                    "proportions must be one for each of " + horizon.months() + " months, but were " + happened.size());
        }
    }

    /**
     * The curve of independent paths.
     *
     * @param counts the number of paths on which it happens in each month of the horizon
     */
    public static DateCurve ofIndependent(Horizon horizon, long paths, List<Long> counts) {
        List<Proportion> happened = new ArrayList<>();
        long count = 0;
        for (long inMonth : counts) {
            count += inMonth;
            happened.add(new Proportion(count, paths));
        }
        return new DateCurve(horizon, paths, happened);
    }

    /** The part of the paths on which it has happened by the end of {@code month}. */
    public Proportion by(YearMonth month) {
        int t = Math.min(horizon.months() - 1, (int) ChronoUnit.MONTHS.between(horizon.from(), month));
        return t < 0 ? new Proportion(0, paths) : happened.get(t);
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

package org.entente.simulation.live;

import java.util.Optional;
import java.util.function.Function;
import org.entente.model.Horizon;
import org.entente.simulation.engine.ColumnTally;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Exceedance;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Summary;
import org.entente.simulation.statistics.ColumnStatistics;
import org.entente.simulation.statistics.DateCounts;
import org.entente.simulation.statistics.MomentsTable;
import org.entente.simulation.statistics.Reliance;
import org.entente.simulation.statistics.ReplicateMoments;

/**
 * The values of an outcome on all paths, unit by unit, as far as they are known, and what they told after each stage;
 * of a date the values are months. One thread at a time may ask what they tell.
 */
final class PathColumn {

    private final double[][] units;
    private final SimulationPlan plan;
    private final Staged<ColumnTally, Found> found;
    private final Staged<ReplicateMoments, Double> means;
    private final Staged<DateCounts, FoundDate> dates;

    /**
     * What the values of an outcome tell.
     *
     * @param summary their summary, in which every value below 0 is negative
     * @param reliance how far the mean hangs on few of them
     * @param smallestNegative the size of the value below 0 that is nearest to 0
     * @param exceedance how likely a value is above each amount; empty where it is not shown
     */
    record Found(Summary summary, Reliance reliance, double smallestNegative, Optional<Exceedance> exceedance) {

        static Found of(ColumnStatistics column, boolean isExceeded) {
            return new Found(
                    column.summary(),
                    column.reliance(),
                    column.smallestNegative(),
                    isExceeded ? Optional.of(column.exceedance()) : Optional.empty());
        }
    }

    /** What the months of a date tell. */
    record FoundDate(Summary summary, DateCurve curve) {

        static FoundDate of(DateCounts counts) {
            return new FoundDate(counts.summary(), counts.curve());
        }
    }

    /**
     * The values of an outcome on the paths of {@code plan}, none of which is known.
     *
     * @param isExceeded whether it is shown how likely the outcome is above each amount
     */
    PathColumn(SimulationPlan plan, Horizon horizon, boolean isExceeded) {
        this.units = new double[(int) Block.units(plan.paths())][0];
        this.plan = plan;
        this.found = new Staged<>(
                plan.paths(),
                this::tally,
                this::count,
                counts -> statistics(counts, column -> Found.of(column, isExceeded)));
        this.means = new Staged<>(
                plan.paths(), () -> new ReplicateMoments(1, plan.replicates()), this::addMoments, PathColumn::mean);
        this.dates = new Staged<>(
                plan.paths(),
                () -> new DateCounts(horizon, plan.replicates()),
                (counts, unit, paths) -> counts.add(unit, units[unit], paths),
                FoundDate::of);
    }

    private ColumnTally tally() {
        return new ColumnTally(1, plan);
    }

    private void count(ColumnTally counts, int unit, int paths) {
        counts.add(unit, paths, column -> units[unit]);
    }

    /** What {@code make} makes of the statistics of the one column of {@code counts}. */
    static <R> R statistics(ColumnTally counts, Function<ColumnStatistics, R> make) {
        return counts.each(1, make).get(0);
    }

    private void addMoments(ReplicateMoments moments, int unit, int paths) {
        MomentsTable ofUnit = moments.newTable();
        ofUnit.restart(paths);
        ofUnit.put(0, units[unit]);
        moments.add(unit, ofUnit);
    }

    private static double mean(ReplicateMoments moments) {
        return moments.estimates().get(0).moments().mean();
    }

    /** Whether the values of {@code unit} are known. */
    boolean isKnown(int unit) {
        return units[unit].length > 0;
    }

    /** The values of {@code unit}, which are known. */
    double[] unit(int unit) {
        return units[unit];
    }

    /** Makes known that {@code unit} has {@code values}, which are copied. */
    void put(int unit, double[] values) {
        double[] copy = new double[Block.PATHS];
        System.arraycopy(values, 0, copy, 0, copy.length);
        units[unit] = copy;
    }

    /** What the values on the first {@code paths} paths tell, a stage. */
    Staged<ColumnTally, Found> found() {
        return found;
    }

    /** The means of the values. */
    Staged<ReplicateMoments, Double> means() {
        return means;
    }

    /** What the months of a date tell. */
    Staged<DateCounts, FoundDate> dates() {
        return dates;
    }

    /** The mean of the values on the first {@code paths} paths, a stage. */
    double mean(long paths) {
        return found.isAfter(paths) ? found.after(paths).summary().mean() : means.after(paths);
    }

    /** The part of the first {@code paths} paths on which the value lies below 0 by more than {@code rounding}. */
    Proportion negative(long paths, double rounding) {
        Found known = found.after(paths);
        boolean isSharp = rounding >= 0 && rounding < known.smallestNegative;
        return isSharp
                ? known.summary.negative()
                : statistics(found.counted(paths), column -> column.negative(rounding));
    }
}

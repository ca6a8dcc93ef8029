package org.entente.simulation.experiment;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.Draws;

/*
 * The error of a mean of independent paths is known from their spread. That of any other statistic, and of paths that
 * sampling has set off against each other, comes from sections: the paths fall into independent parts, the statistic is
 * computed of each, and how these differ tells its error (S. Asmussen and P. W. Glynn, "Stochastic Simulation", 2007,
 * III.5a). A difference between two samples of the same paths is treated the same way, section by section, so that what
 * both have in common cancels from its error as well.
 */

/**
 * A measure's values on the paths of a simulation, in the order of the paths. Samples of one plan belong together path
 * by path.
 */
public final class Sample {

    /** Sections of independent paths, fewer where there are not ten paths for each. */
    private static final int SECTIONS = 32;

    private static final int MIN_IN_SECTION = 10;

    private final SimulationPlan plan;
    private final double[] values;

    /** The sample of {@code values}, one for each path of {@code plan}; the array is not copied. */
    public Sample(SimulationPlan plan, double[] values) {
        this.plan = plan;
        this.values = values;
    }

    /** The number of paths. */
    public int count() {
        return values.length;
    }

    /** The value on path {@code i}. */
    public double get(int i) {
        return values[i];
    }

    /** The values, in the order of the paths. */
    public double[] values() {
        return values.clone();
    }

    /** The values without a copy, for who only reads. */
    public double[] raw() {
        return values;
    }

    /** What is added on each path to the values of {@code other}, which is of the same paths. */
    public Sample minus(Sample other) {
        return with(other, (a, b) -> a - b);
    }

    private Sample with(Sample other, DoubleBinaryOperator operator) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = operator.applyAsDouble(values[i], other.values[i]);
        }
        return new Sample(plan, result);
    }

    /** The mean with its error. */
    public Estimate mean() {
        return estimate(Statistic.MEAN);
    }

    /** A statistic with its error. */
    public Estimate estimate(Statistic statistic) {
        if (statistic.isMean() && plan.replicates() == 1) {
            return ofIndependent(each(statistic).values);
        }
        return new Estimate(
                statistic.of(values), error(statistic.of(values), section -> statistic.of(section(section))));
    }

    /** How much a statistic differs from that of {@code other}, which is of the same paths, with its paired error. */
    public Estimate difference(Statistic statistic, Sample other) {
        if (statistic.isMean()) {
            return each(statistic).minus(other.each(statistic)).mean();
        }
        double whole = statistic.of(values) - statistic.of(other.values);
        return new Estimate(
                whole, error(whole, section -> statistic.of(section(section)) - statistic.of(other.section(section))));
    }

    /**
     * The error of a number from what it is in each section: with n of N paths in a section and R sections, the squared
     * error is R / (R - 1) Σ (n/N)² (number of the section - number)².
     */
    public double error(double whole, IntToDoubleFunction ofSection) {
        int sections = sections();
        double sum = 0;
        for (int s = 0; s < sections; s++) {
            double weight = (double) section(s).length / values.length;
            double deviation = weight * (ofSection.applyAsDouble(s) - whole);
            sum += deviation * deviation;
        }
        return sections < 2 ? Double.NaN : Math.sqrt(sum * sections / (sections - 1));
    }

    private Sample each(Statistic statistic) {
        double[] each = new double[values.length];
        for (int i = 0; i < each.length; i++) {
            each[i] = statistic.ofPath(values[i]);
        }
        return new Sample(plan, each);
    }

    private static Estimate ofIndependent(double[] values) {
        double mean = Statistic.MEAN.of(values);
        double deviation = new Statistic(Statistic.Kind.SD, 0).of(values);
        return new Estimate(mean, deviation / Math.sqrt(values.length));
    }

    /** How many parts of the paths are independent of each other. */
    public int sections() {
        return plan.replicates() > 1
                ? Math.min(plan.replicates(), (values.length + Draws.UNIT_PATHS - 1) / Draws.UNIT_PATHS)
                : Math.max(1, Math.min(SECTIONS, values.length / MIN_IN_SECTION));
    }

    /** The values of a section: of a replicate, or of every so manieth path. */
    public double[] section(int section) {
        int sections = sections();
        int together = plan.replicates() > 1 ? Draws.UNIT_PATHS : 1;
        double[] found = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (i / together % sections == section) {
                found[n++] = values[i];
            }
        }
        return Arrays.copyOf(found, n);
    }
}

package org.entente.simulation.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.entente.simulation.math.Rounding;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.Draws;
import org.entente.simulation.results.Proportion;

/*
 * The error of a mean of independent paths comes from their spread. The error of any other statistic, and of dependent
 * paths, comes from sections: the paths fall into independent sections, the statistic is computed for each, and their
 * differences tell its error (S. Asmussen and P. W. Glynn, "Stochastic Simulation", 2007, III.5a). A difference between
 * two samples of the same paths is treated the same way, section by section. So common noise cancels from its error.
 */

/**
 * The values of a measure on the paths of a simulation, in the order of the paths. Samples of one plan are paired path
 * by path.
 */
public final class Sample {

    /** The number of sections of independent paths, if each has ten paths. */
    private static final int MAX_SECTIONS = 32;

    private static final int MIN_PATHS_IN_SECTION = 10;

    private final SimulationPlan plan;
    private final double[] values;
    private final boolean isIndicator;

    /** The sample of {@code values}, one for each path of {@code plan}; the array is not copied. */
    public Sample(SimulationPlan plan, double[] values) {
        this(plan, values, false);
    }

    /**
     * The sample of {@code values}, one for each path of {@code plan}; the array is not copied.
     *
     * @param isIndicator whether values are 1 where something happens and 0 elsewhere, so that their mean is a
     *     probability
     */
    Sample(SimulationPlan plan, double[] values, boolean isIndicator) {
        this.plan = plan;
        this.values = values;
        this.isIndicator = isIndicator;
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

    /** The values without a copy, which must not be changed. */
    public double[] raw() {
        return values;
    }

    /** The difference from {@code other} on each path, 0 where it is rounding; both are samples of the same paths. */
    public Sample minus(Sample other) {
        double[] differences = new double[values.length];
        Arrays.setAll(differences, i -> Rounding.difference(values[i], other.values[i]));
        return new Sample(plan, differences);
    }

    /** Whether {@code other}, a sample of the same paths, has the same value on each, but for rounding. */
    public boolean isSame(Sample other) {
        return IntStream.range(0, values.length).allMatch(i -> Rounding.isSame(values[i], other.values[i]));
    }

    /** Whether all values are the same, but for rounding. */
    public boolean isConstant() {
        return Arrays.stream(values).allMatch(value -> Rounding.isSame(value, values[0]));
    }

    /** The mean with its error. */
    public Estimate mean() {
        return estimate(Statistic.MEAN);
    }

    /** A statistic with its error. */
    public Estimate estimate(Statistic statistic) {
        if (statistic.isProbability() || (isIndicator && statistic.isMean())) {
            return probability(statistic);
        }
        if (statistic.isMean() && plan.replicates() == 1) {
            return independentMean(values);
        }
        return new Estimate(statistic.of(values), errorOfSections(statistic));
    }

    /** A part of the paths. Where all paths agree, sections do so too and do not tell its error. */
    private Estimate probability(Statistic statistic) {
        double[] contributions = contributions(statistic).values;
        long count = Arrays.stream(contributions).filter(one -> one > 0).count();
        return Estimate.of(
                plan.replicates() == 1
                        ? new Proportion(count, values.length)
                        : Proportion.ofReplicates(count, values.length, errorOfSections(statistic), sections() - 1));
    }

    private double errorOfSections(Statistic statistic) {
        return error(statistic.of(values), section -> statistic.of(section(section)));
    }

    /** The difference of a statistic from that of {@code other}, a sample of the same paths, with its paired error. */
    public Estimate difference(Statistic statistic, Sample other) {
        return contrast(statistic, List.of(this), List.of(other));
    }

    /**
     * By how much the sum of a statistic over some samples is above its sum over as many others, with its paired error.
     *
     * @param added at least one sample
     * @param taken as many, of the same paths
     */
    public static Estimate contrast(Statistic statistic, List<Sample> added, List<Sample> taken) {
        Sample first = added.get(0);
        if (statistic.isMean()) {
            Sample sum = first.contributions(statistic).minus(taken.get(0).contributions(statistic));
            for (int k = 1; k < added.size(); k++) {
                Sample back =
                        taken.get(k).contributions(statistic).minus(added.get(k).contributions(statistic));
                sum = sum.minus(back);
            }
            return sum.mean();
        }
        double whole = contrast(added, taken, sample -> statistic.of(sample.values));
        return new Estimate(
                whole,
                first.error(whole, section -> contrast(added, taken, sample -> statistic.of(sample.section(section)))));
    }

    private static double contrast(List<Sample> added, List<Sample> taken, ToDoubleFunction<Sample> statistic) {
        double sum = 0;
        for (int k = 0; k < added.size(); k++) {
            sum += statistic.applyAsDouble(added.get(k)) - statistic.applyAsDouble(taken.get(k));
        }
        return sum;
    }

    /**
     * The error of a number from the same number of each section: with n of N paths in a section and R sections, the
     * squared error is R / (R - 1) Σ (n/N)² (number of the section - number)².
     */
    public double error(double whole, IntToDoubleFunction sectionNumber) {
        int sections = sections();
        double sum = 0;
        for (int s = 0; s < sections; s++) {
            double weight = (double) section(s).length / values.length;
            double deviation = weight * (sectionNumber.applyAsDouble(s) - whole);
            sum += deviation * deviation;
        }
        return sections < 2 ? Double.NaN : Math.sqrt(sum * sections / (sections - 1));
    }

    /** The contribution of each path to a statistic that is a mean. */
    private Sample contributions(Statistic statistic) {
        double[] contributions = new double[values.length];
        for (int i = 0; i < contributions.length; i++) {
            contributions[i] = statistic.contribution(values[i]);
        }
        return new Sample(plan, contributions);
    }

    private static Estimate independentMean(double[] values) {
        double mean = Statistic.MEAN.of(values);
        double deviation = new Statistic(Statistic.Kind.SD, 0).of(values);
        return new Estimate(mean, deviation / Math.sqrt(values.length));
    }

    /** The number of sections: parts of the paths that are independent of each other. */
    public int sections() {
        return plan.replicates() > 1
                ? Math.min(plan.replicates(), (values.length + Draws.UNIT_PATHS - 1) / Draws.UNIT_PATHS)
                : Math.max(1, Math.min(MAX_SECTIONS, values.length / MIN_PATHS_IN_SECTION));
    }

    /** The values of a section: of a replicate, or of every n-th of independent paths with n sections. */
    public double[] section(int section) {
        int sections = sections();
        int pathsInARow = plan.replicates() > 1 ? Draws.UNIT_PATHS : 1;
        double[] sectionValues = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (i / pathsInARow % sections == section) {
                sectionValues[n++] = values[i];
            }
        }
        return Arrays.copyOf(sectionValues, n);
    }
}

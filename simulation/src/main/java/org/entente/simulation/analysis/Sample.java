package org.entente.simulation.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.entente.simulation.SimulationPlan;
import org.entente.simulation.random.Draws;

/*
 * The error of a mean of independent paths is known from their spread. That of any other statistic, and of paths that
 * sampling has set off against each other, comes from sections: the paths fall into independent parts, the statistic is
 * computed of each, and how these differ tells its error (S. Asmussen and P. W. Glynn, "Stochastic Simulation", 2007,
 * III.5a). A difference between two samples of the same paths is treated the same way, section by section, so that what
 * both have in common cancels from its error as well.
 */

/**
 * A measure's values on the paths of a simulation, in the order of the paths. Samples of one plan belong together path by
 * path.
 */
public final class Sample {

    /** Sections of independent paths, fewer where there are not ten paths for each. */
    private static final int SECTIONS = 32;

    private static final int LEAST_IN_SECTION = 10;

    private final SimulationPlan plan;
    private final double[] values;

    /** The sample of {@code values}, one for each path of {@code plan}; the array is not copied. */
    Sample(SimulationPlan plan, double[] values) {
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
    double[] raw() {
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
    public Estimated mean() {
        return estimate(Statistic.MEAN);
    }

    /** A statistic with its error. */
    public Estimated estimate(Statistic statistic) {
        if (statistic.isMean() && plan.replicates() == 1) {
            return ofIndependent(each(statistic).values);
        }
        int sections = countSections();
        double[] ofSections = new double[sections];
        for (int s = 0; s < sections; s++) {
            ofSections[s] = statistic.of(section(s, sections));
        }
        return new Estimated(statistic.of(values), error(ofSections));
    }

    /** How much a statistic differs from that of {@code other}, which is of the same paths, with its paired error. */
    public Estimated difference(Statistic statistic, Sample other) {
        if (statistic.isMean()) {
            return each(statistic).minus(other.each(statistic)).mean();
        }
        int sections = countSections();
        double[] ofSections = new double[sections];
        for (int s = 0; s < sections; s++) {
            ofSections[s] = statistic.of(section(s, sections)) - statistic.of(other.section(s, sections));
        }
        return new Estimated(statistic.of(values) - statistic.of(other.values), error(ofSections));
    }

    private Sample each(Statistic statistic) {
        double[] each = new double[values.length];
        for (int i = 0; i < each.length; i++) {
            each[i] = statistic.ofPath(values[i]);
        }
        return new Sample(plan, each);
    }

    private static Estimated ofIndependent(double[] values) {
        double mean = Statistic.MEAN.of(values);
        double deviation = new Statistic(Statistic.Kind.SD, 0).of(values);
        return new Estimated(mean, deviation / Math.sqrt(values.length));
    }

    /** The parts whose differences tell errors: those of the paths that are independent of each other. */
    List<double[]> sections() {
        int sections = countSections();
        return IntStream.range(0, sections).mapToObj(s -> section(s, sections)).toList();
    }

    private int countSections() {
        return plan.replicates() > 1
                ? Math.min(plan.replicates(), (values.length + Draws.UNIT - 1) / Draws.UNIT)
                : Math.max(1, Math.min(SECTIONS, values.length / LEAST_IN_SECTION));
    }

    /** The values of a section: of a replicate, or of every so manieth path. */
    private double[] section(int section, int sections) {
        int together = plan.replicates() > 1 ? Draws.UNIT : 1;
        double[] found = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (i / together % sections == section) {
                found[n++] = values[i];
            }
        }
        return Arrays.copyOf(found, n);
    }

    /** The standard error of what is estimated by each of independent sections. */
    static double error(double[] ofSections) {
        double deviation = new Statistic(Statistic.Kind.SD, 0).of(ofSections);
        return deviation / Math.sqrt(ofSections.length);
    }
}

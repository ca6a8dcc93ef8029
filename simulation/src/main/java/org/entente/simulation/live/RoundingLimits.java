package org.entente.simulation.live;

import java.util.Arrays;

/*
 * A change of a term moves the largest amount on some paths, and with it the largest difference that is rounding, on
 * which all differences on the path depend. Hardly any does in fact: differences are either much larger, or 0, or the
 * noise of the last bits. So each unit has reference limits, and as long as its limits are within a factor of these,
 * only differences near the reference limits are counted anew.
 */

/** The largest differences that are rounding on each path, unit by unit, as far as they are known. */
final class RoundingLimits {

    /** How far limits may be from the reference limits, either way. */
    private static final double FACTOR = 8;

    private final double[][] limits;

    /** Limits that were known before, of the same units. */
    private final double[][] before;

    private final double[][] references;

    /** Limits of {@code units} units, none of which is known. */
    RoundingLimits(int units) {
        this.limits = new double[units][0];
        this.before = new double[units][0];
        this.references = new double[units][0];
    }

    /** Limits of which none is known; those that are not far from these will have the same references. */
    RoundingLimits next() {
        RoundingLimits next = new RoundingLimits(limits.length);
        for (int unit = 0; unit < limits.length; unit++) {
            next.before[unit] = isKnown(unit) ? limits[unit] : before[unit];
            next.references[unit] = references[unit];
        }
        return next;
    }

    /** Whether the limits of {@code unit} are known. */
    boolean isKnown(int unit) {
        return limits[unit].length > 0;
    }

    /** Makes {@code limit} the limits of {@code unit}. */
    void put(int unit, double[] limit) {
        limits[unit] = Arrays.equals(limit, before[unit]) ? before[unit] : limit;
        if (!isNear(limit, references[unit])) {
            references[unit] = limit.clone(); // another array, as arrays tell references and limits apart
        }
    }

    private static boolean isNear(double[] limit, double[] reference) {
        if (reference.length == 0) {
            return false;
        }
        for (int i = 0; i < limit.length; i++) {
            if (!(limit[i] <= FACTOR * reference[i] && reference[i] <= FACTOR * limit[i])) {
                return false;
            }
        }
        return true;
    }

    /** The limits of {@code unit}. */
    double[] of(int unit) {
        return limits[unit];
    }

    /**
     * The limits of {@code unit} on which the differences {@code x - base} of {@code n} paths depend: the same for all
     * limits that give the same differences, as far as can be told at a glance.
     */
    double[] deciding(int unit, double[] x, double[] base, int n) {
        double[] reference = references[unit];
        int near = 0;
        for (int i = 0; i < n; i++) {
            double size = Math.abs(x[i] - base[i]);
            near += size <= FACTOR * reference[i] && FACTOR * size > reference[i] ? 1 : 0;
        }
        return near == 0 ? reference : limits[unit];
    }

    /** Whether {@code deciding} limits of {@code unit} decide as these do. */
    boolean isDecidedBy(int unit, double[] deciding) {
        return deciding == references[unit] || deciding == limits[unit];
    }
}

package org.entente.simulation.actuals;

import java.util.Arrays;
import org.entente.model.actuals.Actual;

/**
 * An observation of the logarithm of a metric.
 *
 * @param actual what was reported
 * @param log the logarithm of its value
 * @param deviation the standard deviation of the logarithm, above 0
 * @param from the index of its first month
 * @param to the index of its last month
 * @param parts the places of its parts among all parts
 * @param total the name of the column that its parts are scaled to; empty if they add up to it by themselves
 */
record Observation(Actual actual, double log, double deviation, int from, int to, Places parts, String total) {

    /** Places in a list. */
    static final class Places {

        private final int[] places;

        Places(int... places) {
            this.places = places.clone();
        }

        int size() {
            return places.length;
        }

        int get(int k) {
            return places[k];
        }

        boolean isSameAs(Places other) {
            return Arrays.equals(places, other.places);
        }
    }

    boolean isScaled() {
        return !total.isEmpty();
    }
}

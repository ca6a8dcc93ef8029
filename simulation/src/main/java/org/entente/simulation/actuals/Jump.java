package org.entente.simulation.actuals;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.entente.model.Address;
import org.entente.simulation.random.Streams;

/**
 * An input that changes what is observed by jumps: the time of an event. Bounds divide its uniform draw into bins, one
 * for each month in which the event may happen. Immutable.
 */
final class Jump {

    private final Address address;
    private final int stream;
    private final double[] bounds;

    private Jump(Address address, double[] bounds) {
        this.address = address;
        this.stream = Streams.idOf(address);
        this.bounds = bounds;
    }

    /**
     * The jump of an input whose bins lie between {@code inner} bounds, in any order; empty if there is but one bin.
     * Bins without width are left out.
     */
    static Optional<Jump> of(Address address, DoubleStream inner) {
        double[] within = inner.filter(u -> u > 0 && u < 1).sorted().distinct().toArray();
        double[] bounds = new double[within.length + 2];
        System.arraycopy(within, 0, bounds, 1, within.length);
        bounds[within.length + 1] = 1;
        return within.length == 0 ? Optional.empty() : Optional.of(new Jump(address, bounds));
    }

    Address address() {
        return address;
    }

    int stream() {
        return stream;
    }

    int bins() {
        return bounds.length - 1;
    }

    /** The lower bound of a bin. */
    double low(int bin) {
        return bounds[bin];
    }

    /** The probability of a bin. */
    double width(int bin) {
        return bounds[bin + 1] - bounds[bin];
    }

    /** The bin of a uniform draw. */
    int bin(double u) {
        int found = Arrays.binarySearch(bounds, u);
        return Math.max(0, Math.min(bins() - 1, found >= 0 ? found : -found - 2));
    }

    /** The bin with the largest probability. */
    int likeliest() {
        int best = 0;
        for (int bin = 1; bin < bins(); bin++) {
            best = width(bin) > width(best) ? bin : best;
        }
        return best;
    }
}

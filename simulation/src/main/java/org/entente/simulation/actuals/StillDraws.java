package org.entente.simulation.actuals;

import java.util.Map;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.KnownMonths;
import org.entente.simulation.random.MedianDraws;

/**
 * The draws of the one program of an evidence: paths without shocks, whose inputs each thread takes from where it wants
 * to.
 */
final class StillDraws implements Draws {

    private static final MedianDraws STILL = new MedianDraws();

    private final Map<Integer, KnownMonths> events;
    private final ThreadLocal<Inputs> source;

    /** Where the inputs of paths come from. */
    interface Inputs {

        /** Draws as {@link Draws#uniforms}. */
        void uniforms(int stream, long firstPath, int n, double[] u);

        /** Draws as {@link Draws#normals}. */
        void normals(int[] streams, long firstPath, int n, double[][] z);
    }

    /**
     * Draws that are without chance in each thread, until it takes another source.
     *
     * @param events what is known of events, by their streams
     */
    StillDraws(Map<Integer, KnownMonths> events) {
        this.events = Map.copyOf(events);
        Inputs medians = new Medians();
        source = ThreadLocal.withInitial(() -> medians);
    }

    /** Inputs without chance. */
    private static final class Medians implements Inputs {

        @Override
        public void uniforms(int stream, long firstPath, int n, double[] u) {
            STILL.uniforms(stream, firstPath, n, u);
        }

        @Override
        public void normals(int[] streams, long firstPath, int n, double[][] z) {
            STILL.shocks(streams, 0, firstPath, n, z); // 0, as every normal without chance
        }
    }

    /** Lets this thread take inputs from {@code inputs}. */
    void take(Inputs inputs) {
        source.set(inputs);
    }

    @Override
    public void uniforms(int stream, long firstPath, int n, double[] u) {
        source.get().uniforms(stream, firstPath, n, u);
    }

    @Override
    public void normals(int[] streams, long firstPath, int n, double[][] z) {
        source.get().normals(streams, firstPath, n, z);
    }

    @Override
    public KnownMonths known(int stream) {
        return events.getOrDefault(stream, KnownMonths.ANY);
    }

    @Override
    public int monthsAtOnce() {
        return STILL.monthsAtOnce();
    }

    @Override
    public void shocks(int[] streams, int firstMonth, long firstPath, int n, double[][] shocks) {
        STILL.shocks(streams, firstMonth, firstPath, n, shocks);
    }
}

package org.entente.simulation.plan;

/** The progress of simulations that answer one question together, one after the other or at once. */
public final class JointProgress {

    private final Progress listener;
    private final long expected;
    private long begun;
    private long done;

    /**
     * Simulations that are to begin.
     *
     * @param done the paths that were done before
     * @param expected the paths in all, those that were done before among them; more are told of when they are begun
     */
    public JointProgress(Progress listener, long done, long expected) {
        this.listener = listener;
        this.begun = done;
        this.done = done;
        this.expected = expected;
    }

    /** The progress of one simulation, of {@code paths} paths over all its scenarios. */
    public Progress ofSimulation(long paths) {
        begin(paths);
        return new Progress() {
            private long before;

            @Override
            public void advanced(long now, long total) {
                add(now - before);
                before = now;
            }
        };
    }

    private synchronized void begin(long paths) {
        begun += paths;
    }

    private synchronized void add(long paths) {
        done += paths;
        listener.advanced(done, Math.max(expected, begun));
    }
}

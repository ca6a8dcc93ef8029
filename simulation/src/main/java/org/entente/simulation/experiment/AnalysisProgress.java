package org.entente.simulation.experiment;

import org.entente.simulation.plan.Progress;

/** The progress of an analysis, which consists of simulations that come one after the other or at once. */
final class AnalysisProgress {

    private final Progress listener;
    private final long expected;
    private long begun;
    private long done;

    /** @param expected the paths that will be simulated in all; more are told of when they are begun */
    AnalysisProgress(Progress listener, long expected) {
        this.listener = listener;
        this.expected = expected;
    }

    /** The progress of one simulation, of {@code paths} paths over all its scenarios. */
    Progress ofSimulation(long paths) {
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

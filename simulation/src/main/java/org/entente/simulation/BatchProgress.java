package org.entente.simulation;

import org.entente.simulation.plan.Progress;

/** The progress of a batch, made of the progress of its cases. */
final class BatchProgress {

    private final Progress progress;
    private final long total;
    private long done;

    /** A batch of {@code cases} of {@code paths} each, of which some were done before. */
    BatchProgress(Progress progress, long paths, long doneBefore, long cases) {
        this.progress = progress;
        this.done = doneBefore * paths;
        this.total = cases * paths;
        progress.advanced(done, total);
    }

    /** The progress of a further group of cases. */
    Progress ofCases() {
        return new Progress() {
            private long before;

            @Override
            public void advanced(long paths, long ofCases) {
                add(paths - before);
                before = paths;
            }
        };
    }

    private synchronized void add(long paths) {
        done += paths;
        progress.advanced(done, total);
    }
}

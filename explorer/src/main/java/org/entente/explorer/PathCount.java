package org.entente.explorer;

import java.util.concurrent.TimeUnit;
import org.entente.simulation.plan.Progress;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How far some work is: the paths that are done, and how many it takes by what is known so far. */
final class PathCount implements Progress {

    private static final JsonMapper JSON = new JsonMapper();

    private final long begun = System.nanoTime();
    private long done;
    private long all;

    @Override
    public synchronized void advanced(long pathsDone, long total) {
        done = pathsDone;
        all = total;
    }

    /** The count for a page, with the seconds so far. */
    synchronized ObjectNode json() {
        return JSON.createObjectNode()
                .put("seconds", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun))
                .put("done", done)
                .put("all", all);
    }
}

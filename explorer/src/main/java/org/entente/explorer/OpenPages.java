package org.entente.explorer;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.explorer.deal.Library;
import org.entente.explorer.http.Lines;
import org.entente.explorer.http.RefusedException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pages that are open. Each keeps one answer open, which tells it when a file of its scenarios has changed. Once
 * the last page is gone, the explorer may end.
 */
final class OpenPages {

    /** The most pages that are followed: each keeps a connection and a thread. */
    private static final int MAX_PAGES = 64;

    private static final long LOOK_MILLIS = 100;

    /** A line goes out this often, so that a page that is gone is noticed. */
    private static final int LOOKS_BETWEEN_BEATS = 10;

    /** How long the explorer waits for a page that is only loaded again. */
    private static final long GRACE_MILLIS = 1500;

    private static final JsonMapper JSON = new JsonMapper();

    private final boolean endsWithPages;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);

    OpenPages(boolean endsWithPages) {
        this.endsWithPages = endsWithPages;
    }

    /** Stays with a page until it is gone, and tells it of each change of the files of two scenarios. */
    void accompany(Library library, String baseline, String scenario, Lines lines)
            throws IOException, InterruptedException {
        if (open.incrementAndGet() > MAX_PAGES) {
            open.decrementAndGet();
            throw RefusedException.busy("at most " + MAX_PAGES + " pages may be open");
        }
        opened.incrementAndGet();
        try {
            String before = stamps(library, baseline, scenario);
            for (int look = 0; !isEnded(); look++) {
                String now = look == 0 ? before : stamps(library, baseline, scenario);
                if (!now.equals(before)) {
                    lines.write(JSON.createObjectNode().put("changed", true));
                } else if (look % LOOKS_BETWEEN_BEATS == 0) {
                    lines.write(JSON.createObjectNode());
                }
                before = now;
                pause();
            }
            lines.write(ended());
        } finally {
            open.decrementAndGet();
            if (endsWithPages) {
                endUnlessOneOpens(opened.get());
            }
        }
    }

    private void pause() throws InterruptedException {
        boolean unused = end.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static ObjectNode ended() {
        return JSON.createObjectNode().put("ended", true);
    }

    private static String stamps(Library library, String baseline, String scenario) {
        return library.stamp(baseline) + library.stamp(scenario);
    }

    private void endUnlessOneOpens(int openedSoFar) throws InterruptedException {
        boolean isEnded = end.await(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        if (!isEnded && open.get() == 0 && opened.get() == openedSoFar) {
            end();
        }
    }

    private boolean isEnded() {
        return end.getCount() == 0;
    }

    /** Ends all. */
    void end() {
        end.countDown();
    }

    /** Waits for the end. */
    void awaitEnd() throws InterruptedException {
        end.await();
    }
}

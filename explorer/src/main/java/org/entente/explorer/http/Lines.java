package org.entente.explorer.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lines of an answer, each a JSON value, which reach the page as they are written. */
public final class Lines {

    /** How long a reader may take for a line before it is given up. */
    private static final long PATIENCE_SECONDS = 10;

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpExchange exchange;
    private final ScheduledExecutorService clock;
    private boolean isBegun;

    Lines(HttpExchange exchange, ScheduledExecutorService clock) {
        this.exchange = exchange;
        this.clock = clock;
    }

    /**
     * Writes a line.
     *
     * @throws IOException if the page is gone, or reads too slowly
     */
    public synchronized void write(JsonNode line) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(line);
        Thread writer = Thread.currentThread();
        // Closing the exchange would wait for the slow reader as well; an interrupt closes the connection at once.
        Future<?> end = clock.schedule(writer::interrupt, PATIENCE_SECONDS, TimeUnit.SECONDS);
        try {
            if (!isBegun) {
                begin();
            }
            OutputStream body = exchange.getResponseBody();
            body.write(bytes);
            body.write('\n');
            body.flush();
        } finally {
            end.cancel(false);
        }
    }

    private void begin() throws IOException {
        isBegun = true;
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
    }

    /** Whether a line was written, so that the status can no longer be another one. */
    boolean isBegun() {
        return isBegun;
    }
}

package org.entente.explorer.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lines of an answer, each a JSON value, which reach the page as they are written. */
public final class Lines {

    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // Java before 19 is slow, and writes needless digits
            .build());

    /** What stands for the length of an answer of any number of lines. */
    private static final long ANY_LENGTH = 0;

    private final HttpExchange exchange;
    private final ReaderLimit limit;
    private boolean isBegun;

    Lines(HttpExchange exchange, ReaderLimit limit) {
        this.exchange = exchange;
        this.limit = limit;
    }

    /**
     * Writes a line.
     *
     * @throws IOException if the page is gone, or reads too slowly
     */
    public synchronized void write(JsonNode line) throws IOException {
        byte[] bytes = bytes(line);
        limit.within(() -> {
            if (!isBegun) {
                begin(ANY_LENGTH);
            }
            writeLine(bytes);
        });
    }

    /**
     * Writes the only line of an answer. The page gets it in fewer pieces than one that others may follow.
     *
     * @throws IOException if the page is gone, or reads too slowly
     */
    public synchronized void writeOnly(JsonNode line) throws IOException {
        byte[] bytes = bytes(line);
        limit.within(() -> {
            begin(bytes.length + 1L);
            writeLine(bytes);
        });
    }

    /** The bytes of a line, without its end. */
    public static byte[] bytes(JsonNode line) {
        return JSON.writeValueAsBytes(line);
    }

    private void writeLine(byte[] bytes) throws IOException {
        OutputStream body = exchange.getResponseBody();
        body.write(bytes);
        body.write('\n');
        body.flush();
    }

    private void begin(long length) throws IOException {
        isBegun = true;
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson; charset=utf-8");
        exchange.sendResponseHeaders(200, length);
    }

    /** Whether a line was written, so that the status can no longer be another one. */
    boolean isBegun() {
        return isBegun;
    }
}

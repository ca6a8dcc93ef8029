package org.entente.explorer.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.model.Printable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A server on the loopback interface, for a page and its questions. */
public final class LocalServer implements Closeable {

    /** The path at which a server says what it is, to another one that wants its port. */
    public static final String RUNNING = "/running";

    /** The most connections. Each has a thread while a request is at work, so that none waits for others. */
    public static final int CONNECTIONS = 128;

    /** The most bytes of a question. */
    private static final int MAX_BODY = 256 * 1024;

    /** The most bytes of the headers of a request that are read. */
    private static final int MAX_HEADERS = 64 * 1024;

    /** How long a request may take to arrive. */
    private static final int REQUEST_SECONDS = 10;

    /** How long a reader may take for a line, or for a file of the page. */
    private static final Duration READER_LIMIT = Duration.ofSeconds(10);

    /** How long a connection without a request stays, and a thread without work. */
    private static final int IDLE_SECONDS = 30;

    private static final int TOKEN_BYTES = 16;
    private static final int MAX_MESSAGE = 2000;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cache-Control", "no-store");

    private static final JsonMapper JSON = new JsonMapper();

    // The server reads these when it is first used. Without the first, each answer of more than one packet waits 40 ms
    // for an acknowledgement.
    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", Integer.toString(REQUEST_SECONDS));
        System.setProperty("sun.net.httpserver.maxReqHeaderSize", Integer.toString(MAX_HEADERS));
        System.setProperty("sun.net.httpserver.idleInterval", Integer.toString(IDLE_SECONDS));
        System.setProperty("jdk.httpserver.maxConnections", Integer.toString(CONNECTIONS));
    }

    private final HttpServer server;

    /** What answers; nothing after the end, as threads and connections of the JDK's server hold it for a while. */
    private final AtomicReference<HttpHandler> handler = new AtomicReference<>(this::handle);

    private final ExecutorService workers = workers();
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, daemons("explorer-clock-"));
    private final ReaderLimit limit;
    private final String token = token();
    private final Map<String, Respondent> respondents;
    private final PageFiles page;
    private final String description;
    private final Door door;

    private LocalServer(
            HttpServer server,
            PageFiles page,
            Map<String, Respondent> respondents,
            String description,
            Duration readerLimit) {
        this.limit = new ReaderLimit(clock, readerLimit);
        clock.setRemoveOnCancelPolicy(true);
        this.server = server;
        this.page = page;
        this.respondents = Map.copyOf(respondents);
        this.description = description;
        int port = server.getAddress().getPort();
        this.door = new Door(Set.of("127.0.0.1:" + port, "localhost:" + port), token);
    }

    /**
     * Starts a server.
     *
     * @param port the port; 0 for any that is free
     * @param respondents what answers each question, by path
     * @param description what runs, for another server that wants the port
     * @throws IOException if the port cannot be used
     */
    public static LocalServer start(int port, PageFiles page, Map<String, Respondent> respondents, String description)
            throws IOException {
        return start(port, page, respondents, description, READER_LIMIT);
    }

    /** As {@link #start(int, PageFiles, Map, String)}, with the time that a reader may take. */
    static LocalServer start(
            int port, PageFiles page, Map<String, Respondent> respondents, String description, Duration readerLimit)
            throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        LocalServer server = new LocalServer(http, page, new TreeMap<>(respondents), description, readerLimit);
        AtomicReference<HttpHandler> handler = server.handler;
        http.createContext(
                "/",
                exchange -> Objects.requireNonNull(handler.get(), "a server has a handler")
                        .handle(exchange));
        http.setExecutor(server.workers);
        http.start();
        return server;
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static ExecutorService workers() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                CONNECTIONS,
                CONNECTIONS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                daemons("explorer-"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory daemons(String prefix) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** The address of the page, with the token. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/#token=" + token);
    }

    private void handle(HttpExchange exchange) throws IOException {
        HEADERS.forEach(exchange.getResponseHeaders()::set);
        Lines lines = new Lines(exchange, limit);
        try {
            answer(exchange, lines);
        } catch (RefusedException refused) {
            refuse(exchange, lines, refused.status(), String.valueOf(refused.getMessage()));
        } catch (CancellationException overtaken) {
            refuse(exchange, lines, 409, "a later question has come");
        } catch (RuntimeException | Error failure) {
            refuse(exchange, lines, 500, "internal error: " + failure);
        } finally {
            limit.within(exchange::close); // which writes what ends the answer
        }
    }

    private void answer(HttpExchange exchange, Lines lines) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        Respondent respondent = respondents.get(path);
        if (respondent == null) {
            door.requireViewer(exchange);
            show(exchange, path);
            return;
        }
        door.requirePage(exchange);
        respondent.answer(question(exchange), lines);
    }

    private void show(HttpExchange exchange, String path) throws IOException {
        if (path.equals(RUNNING)) {
            send(exchange, 200, "text/plain; charset=utf-8", description.getBytes(StandardCharsets.UTF_8));
            return;
        }
        PageFiles.File file = page.at(path).orElseThrow(() -> RefusedException.unknown("there is no such page"));
        exchange.getResponseHeaders().set("Content-Type", file.type());
        limit.within(() -> {
            exchange.sendResponseHeaders(200, file.length());
            file.writeTo(exchange.getResponseBody());
        });
    }

    private static JsonNode question(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw RefusedException.tooLong("a question must have at most " + MAX_BODY + " bytes");
        }
        try {
            JsonNode question = JSON.readTree(body);
            if (!question.isObject()) {
                throw RefusedException.malformed("a question must be a JSON object");
            }
            return question;
        } catch (JacksonException malformed) {
            throw RefusedException.malformed("a question must be JSON");
        }
    }

    /** Writes a refusal: with its status, or as the last line of an answer that has begun. */
    private void refuse(HttpExchange exchange, Lines lines, int status, String message) throws IOException {
        ObjectNode refusal = JSON.createObjectNode().put("error", Printable.line(message, MAX_MESSAGE));
        if (lines.isBegun()) {
            lines.write(refusal);
        } else {
            exchange.getResponseHeaders().set("Connection", "close"); // what follows may not be a request
            send(exchange, status, "application/json; charset=utf-8", JSON.writeValueAsBytes(refusal));
        }
    }

    private void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        limit.within(() -> {
            exchange.sendResponseHeaders(status, isHead ? -1 : bytes.length);
            if (!isHead) {
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    /** Ends what is at work, and frees the port. */
    @Override
    public void close() {
        server.stop(0);
        handler.set(HttpExchange::close);
        Ending.of(workers);
        Ending.of(clock);
    }
}

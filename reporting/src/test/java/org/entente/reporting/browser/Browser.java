package org.entente.reporting.browser;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with one page, driven over its debugging protocol. */
public final class Browser implements Closeable {

    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/");
    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final WebSocket socket;
    private final Messages messages;
    private final AtomicInteger next = new AtomicInteger();
    private String origin = "";

    private Browser(Process process, WebSocket socket, Messages messages) {
        this.process = process;
        this.socket = socket;
        this.messages = messages;
    }

    /** The program, if this machine has it. */
    public static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts the program with an empty page and a profile of its own. */
    public static Browser start(Path program, Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-extensions",
                        "--disable-background-networking",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        String address = address(process);
        HttpClient client = HttpClient.newHttpClient();
        String pages = client.send(
                        HttpRequest.newBuilder(URI.create("http://" + address + "/json/new"))
                                .PUT(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Messages messages = new Messages();
        WebSocket socket = client.newWebSocketBuilder()
                .buildAsync(
                        URI.create(
                                JSON.readTree(pages).get("webSocketDebuggerUrl").stringValue()),
                        messages)
                .get(1, TimeUnit.MINUTES);
        Browser browser = new Browser(process, socket, messages);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            browser.call(domain + ".enable", Map.of());
        }
        return browser;
    }

    private static String address(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                return listening.group(1);
            }
            all.append(line).append('\n');
        }
        throw new IOException("Chromium did not start:\n" + all);
    }

    /** Tells no more what the page loads: a message of every piece takes time of both programs. */
    public void unwatch() throws Exception {
        call("Network.disable", Map.of());
    }

    /** Opens a file and waits until it is loaded. */
    public void open(Path file) throws Exception {
        open(file.toUri());
    }

    /** Opens a page and waits until it is loaded, also if it differs from the present one by its fragment alone. */
    public void open(URI page) throws Exception {
        await("Page.navigate", Map.of("url", "about:blank"));
        origin = page.getAuthority() == null ? page.toString() : "http://" + page.getAuthority() + "/";
        await("Page.navigate", Map.of("url", page.toString()));
    }

    /** Loads the page again, and waits until it is loaded. */
    public void reload() throws Exception {
        await("Page.reload", Map.of());
    }

    private void await(String method, Map<String, ?> parameters) throws Exception {
        messages.events.clear();
        messages.loaded = new CompletableFuture<>();
        call(method, parameters);
        messages.loaded.get(1, TimeUnit.MINUTES);
    }

    /** The value of an expression in the page, whose promise is waited for. */
    public JsonNode evaluate(String expression) throws Exception {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IOException(answer.get("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** Shows the page as large as said, in a colour scheme. */
    public void show(int width, int height, String scheme) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Presses and releases a key that has no character. */
    public void press(String key) throws Exception {
        for (String type : List.of("keyDown", "keyUp")) {
            call("Input.dispatchKeyEvent", Map.of("type", type, "key", key, "code", key));
        }
    }

    /** Presses the mouse at a point, moves it to another one in steps, and lets it go. */
    public void drag(double x, double y, double toX, double toY, int steps) throws Exception {
        mouse("mousePressed", x, y);
        for (int i = 1; i <= steps; i++) {
            mouse("mouseMoved", x + (toX - x) * i / steps, y + (toY - y) * i / steps);
        }
        mouse("mouseReleased", toX, toY);
    }

    private void mouse(String type, double x, double y) throws Exception {
        call(
                "Input.dispatchMouseEvent",
                Map.of("type", type, "x", x, "y", y, "button", "left", "buttons", 1, "clickCount", 1));
    }

    /** A picture of what the page shows, as PNG. */
    public byte[] picture() throws Exception {
        String base64 = call("Page.captureScreenshot", Map.of("format", "png"))
                .get("data")
                .stringValue();
        return Base64.getDecoder().decode(base64);
    }

    /** The violations that axe-core finds, with the parts of the page. */
    public String violations() throws Exception {
        evaluate(axe());
        JsonNode found = evaluate("axe.run().then(found => found.violations.map(v => v.id + ': ' + v.help + ' '"
                + " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) +"
                + " n.failureSummary).join(' | ')).join('\\n'))");
        return found.stringValue();
    }

    private static String axe() throws IOException {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + ";0";
        }
    }

    /** Errors and warnings of the page since it was opened, and what it asked for besides itself and its server. */
    public List<String> complaints() {
        return messages.events.stream()
                .filter(event -> switch (event.path("method").stringValue("")) {
                    case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded" -> true;
                    case "Network.requestWillBeSent" -> leaves(event.path("params"));
                    default -> false;
                })
                .map(JsonNode::toString)
                .toList();
    }

    /** Whether a request is for something besides the page, its server, and pictures that stand in it. */
    private boolean leaves(JsonNode request) {
        String url = request.path("request").path("url").stringValue("");
        return !request.path("type").stringValue("").equals("Document")
                && !url.startsWith(origin)
                && !url.startsWith("data:");
    }

    private JsonNode call(String method, Map<String, ?> parameters) throws Exception {
        int id = next.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        messages.answers.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .get(1, TimeUnit.MINUTES);
        JsonNode message = answer.get(1, TimeUnit.MINUTES);
        if (message.has("error")) {
            throw new IOException(method + ": " + message.get("error"));
        }
        return message.path("result");
    }

    @Override
    public void close() {
        try {
            call("Browser.close", Map.of());
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // it is stopped below
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** The messages of the browser: answers and events. */
    private static final class Messages implements WebSocket.Listener {

        private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
        private final List<JsonNode> events = new CopyOnWriteArrayList<>();
        private final StringBuilder part = new StringBuilder();
        private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                take(JSON.readTree(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(true);
        }

        private void take(JsonNode message) {
            if (message.has("id")) {
                Optional.ofNullable(answers.remove(message.get("id").intValue()))
                        .ifPresent(answer -> answer.complete(message));
            } else {
                events.add(message);
                if (message.path("method").stringValue("").equals("Page.loadEventFired")) {
                    loaded.complete(null);
                }
            }
        }
    }
}

package org.entente.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.explorer.Explorer;
import org.entente.explorer.ExplorerSetup;
import org.entente.reporting.folder.RunFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The questions of a page, with bodies of any bytes, to an explorer in this process. Each is answered, or refused with
 * one sentence and a status from 400 to 499. The folder that is served then holds what it held before, and what an
 * answer says that it has saved.
 */
final class QuestionFuzz {

    /** The questions; the first byte of the data chooses: {@code a} is the first. */
    private static final List<String> QUESTIONS = List.of(
            "start",
            "deal",
            "ranges",
            "show",
            "exact",
            "examples",
            "new",
            "save",
            "export",
            "watch",
            "seek",
            "map",
            "sensitivity",
            "bridge",
            "discover");

    /** What an answer says that it has written: only these may write. */
    private static final List<String> WRITTEN = List.of("saved", "exported");

    /** A reader of an answer that takes longer leaves, unless it is one that writes. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final Duration MAX_WAIT = Duration.ofSeconds(30);

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path folder;
    private final Explorer explorer;

    private QuestionFuzz(Path folder, Explorer explorer) {
        this.folder = folder;
        this.explorer = explorer;
    }

    /** An explorer of {@code folder}, which is new. It ends with this process. */
    static QuestionFuzz of(Path folder) {
        try {
            Files.writeString(Files.createDirectories(folder).resolve("small.yaml"), ServeCommandTest.SHORT);
            ExplorerSetup setup = new ExplorerSetup(List.of(AttackScene.DRUG), folder, 0, 1, false, "0.1.0");
            return new QuestionFuzz(folder, Explorer.start(setup));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks; throws an error where the explorer does not keep its promise. */
    void ask(byte[] data) throws IOException {
        if (data.length == 0) {
            return;
        }
        String question = QUESTIONS.get(Math.floorMod(data[0] - 'a', QUESTIONS.size()));
        Set<String> before = files();
        HttpResponse<InputStream> answer = send(question, Arrays.copyOfRange(data, 1, data.length));
        List<JsonNode> lines = lines(question, answer);
        if (answer.statusCode() == 200) {
            lines.forEach(QuestionFuzz::requireAnswer);
        } else {
            requireRefusal(answer.statusCode(), lines);
        }
        for (JsonNode line : lines) {
            takeAway(line);
        }
        Files.deleteIfExists(folder.resolve("out"));
        if (!files().equals(before)) {
            throw new AssertionError(question + " has written " + files());
        }
    }

    private HttpResponse<InputStream> send(String question, byte[] body) throws IOException {
        return send(explorer.address(), MAX_WAIT, question, body);
    }

    /** The answer of the explorer at {@code address}, which must begin within {@code limit}. */
    static HttpResponse<InputStream> send(URI address, Duration limit, String question, byte[] body)
            throws IOException {
        String origin = "http://" + address.getAuthority();
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(origin + "/api/" + question))
                            .timeout(limit)
                            .header("Origin", origin)
                            .header("X-Entente-Token", address.getFragment().substring("token=".length()))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", end);
        }
    }

    /** The lines of an answer, or the first ones of one that takes long. */
    private static List<JsonNode> lines(String question, HttpResponse<InputStream> answer) throws IOException {
        long started = System.nanoTime();
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(json(line));
                boolean isPatient = question.equals("export") || System.nanoTime() - started < PATIENCE_NANOS;
                if (question.equals("watch") || !isPatient) {
                    break;
                }
            }
        }
        return lines;
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException malformed) {
            throw new AssertionError("no JSON: " + line, malformed);
        }
    }

    private static void requireAnswer(JsonNode line) {
        if (line.has("error")) {
            Sentences.require(line.get("error").asString());
        }
        for (JsonNode problem : line.path("problems")) {
            Sentences.require(problem.asString());
        }
    }

    private static void requireRefusal(int status, List<JsonNode> lines) {
        if (status < 400 || status > 499 || lines.size() != 1) {
            throw new AssertionError("a refusal must have its status and one line, but was " + status + " " + lines);
        }
        Sentences.require(lines.get(0).path("error").asString());
    }

    private void takeAway(JsonNode line) throws IOException {
        for (String key : WRITTEN) {
            if (line.path(key).isString()) {
                RunFolder.delete(folder.resolve(line.get(key).asString()));
            }
        }
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            Set<String> names = new TreeSet<>();
            all.map(Path::toString).forEach(names::add);
            return names;
        }
    }
}

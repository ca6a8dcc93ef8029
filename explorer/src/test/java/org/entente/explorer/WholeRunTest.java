package org.entente.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.Socket;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.explorer.http.Lines;
import org.entente.explorer.http.LocalServer;
import org.entente.explorer.http.PageFiles;
import org.entente.explorer.http.Respondent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Work whose reader goes away, and work that fails. */
class WholeRunTest {

    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

    private boolean work() {
        try {
            new CountDownLatch(1).await(); // for ever, unless it is interrupted
            return true;
        } catch (InterruptedException end) {
            return ended.complete(true);
        }
    }

    private static void answer(Callable<Boolean> work, Runs runs, Lines lines) throws IOException {
        try {
            boolean unused = WholeRun.run(work, new PathCount()::json, runs, lines);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static LocalServer serving(Callable<Boolean> work, Runs runs) throws IOException {
        Map<String, Respondent> respondents = Map.of("/api/work", (question, lines) -> answer(work, runs, lines));
        return LocalServer.start(0, PageFiles.read("", Explorer.class, "icon.svg"), respondents, "test");
    }

    /** Failures of work, and what the page is told: of none but an interruption, that a later question has come. */
    private static Stream<Arguments> failures() {
        return Stream.of(
                arguments(
                        new IOException("No space left on device"),
                        "internal error: java.io.UncheckedIOException: java.io.IOException: No space left on device"),
                arguments(
                        new NoClassDefFoundError("org/None"),
                        "internal error: java.lang.NoClassDefFoundError: org/None"),
                arguments(
                        new OutOfMemoryError("Java heap space"),
                        "internal error: java.lang.OutOfMemoryError: Java heap space"),
                arguments(new IllegalStateException("ours"), "internal error: java.lang.IllegalStateException: ours"),
                arguments(new InterruptedException(), "a later question has come"),
                arguments(new ClosedByInterruptException(), "a later question has come"),
                arguments(new CancellationException(), "a later question has come"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void run_workFails_isToldAsItIs(Throwable failure, String told) throws Exception {
        Runs runs = new Runs("test", 1, 1);
        Callable<Boolean> work = () -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        };
        try (LocalServer server = serving(work, runs)) {
            JsonNode answer = Client.of(server.address()).ask("/api/work", "{}").get(0);
            assertThat(answer.path("error").stringValue("")).isEqualTo(told);
        } finally {
            runs.end();
        }
    }

    /** The page stops a question by closing its connection. */
    @Test
    void run_readerCloses_interruptsTheWork() throws Exception {
        Runs runs = new Runs("test", 1, 1);
        try (LocalServer server = serving(this::work, runs)) {
            Client page = Client.of(server.address());
            try (Socket socket = new Socket(page.host(), page.port())) {
                socket.getOutputStream()
                        .write(String.join("\r\n", page.request("/api/work", "{}"))
                                .getBytes(StandardCharsets.UTF_8));
                assertThat(socket.getInputStream().read()).isEqualTo('H'); // it has begun
            }
            assertThat(ended.get(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            runs.end();
        }
    }
}

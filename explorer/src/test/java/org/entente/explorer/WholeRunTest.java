package org.entente.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entente.explorer.http.Lines;
import org.entente.explorer.http.LocalServer;
import org.entente.explorer.http.PageFiles;
import org.entente.explorer.http.Respondent;
import org.junit.jupiter.api.Test;

/** Work whose reader goes away. */
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

    private void answer(Runs runs, Lines lines) throws IOException {
        try {
            boolean unused = WholeRun.run(this::work, new PathCount()::json, runs, lines);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** The page stops a question by closing its connection. */
    @Test
    void run_readerCloses_interruptsTheWork() throws Exception {
        Runs runs = new Runs("test", 1, 1);
        Map<String, Respondent> respondents = Map.of("/api/work", (question, lines) -> answer(runs, lines));
        try (LocalServer server =
                LocalServer.start(0, PageFiles.read("", Explorer.class, "icon.svg"), respondents, "test")) {
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

package org.entente.explorer.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.entente.explorer.Explorer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server does with readers that stop reading, and at its end. */
class LocalServerTest {

    private static final JsonNode LINE = new JsonMapper().createObjectNode().put("text", "x".repeat(1 << 16));

    /** Half a gigabyte: more than any buffer on the way to a reader. */
    private static final int MANY = 8192;

    private final CompletableFuture<Integer> written = new CompletableFuture<>();
    private List<LocalServer> servers = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        Map<String, Respondent> respondents = Map.of("/api/much", (question, lines) -> writeMuch(lines));
        servers.add(LocalServer.start(
                0, PageFiles.read("", Explorer.class, "icon.svg"), respondents, "test", Duration.ofMillis(200)));
    }

    @AfterEach
    void stop() {
        servers.forEach(LocalServer::close);
    }

    private void writeMuch(Lines lines) throws IOException {
        int count = 0;
        try {
            for (; count < MANY; count++) {
                lines.write(LINE);
            }
        } finally {
            written.complete(count);
        }
    }

    private Socket connected() throws IOException {
        return connected(servers.get(0));
    }

    private static Socket connected(LocalServer server) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), server.address().getPort()));
        return socket;
    }

    private static void send(Socket socket, String... lines) throws IOException {
        socket.getOutputStream().write(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private void ask(Socket socket) throws IOException {
        ask(socket, servers.get(0), "/api/much");
    }

    private static void ask(Socket socket, LocalServer server, String path) throws IOException {
        URI address = server.address();
        String host = "127.0.0.1:" + address.getPort();
        send(
                socket,
                "POST " + path + " HTTP/1.1",
                "Host: " + host,
                "Origin: http://" + host,
                "X-Entente-Token: " + address.getFragment().substring("token=".length()),
                "Content-Type: application/json",
                "Content-Length: 2",
                "",
                "{}");
    }

    /** Without a limit, the writer would wait for ever, and the test for two minutes. */
    @Test
    void reader_thatStopsReading_isGivenUp() throws Exception {
        try (Socket socket = connected()) {
            ask(socket);
            assertThat(written.get(2, TimeUnit.MINUTES)).isLessThan(MANY);
        }
    }

    /** Requests for files that are sent on without reading an answer: the connection ends, as half of them are late. */
    @Test
    void reader_ofFilesThatStopsReading_isGivenUp() throws Exception {
        try (Socket socket = connected()) {
            String request = "GET /uplot.js HTTP/1.1\r\nHost: 127.0.0.1:"
                    + servers.get(0).address().getPort() + "\r\n\r\n";
            assertThat(isClosedWhileSending(socket, request.repeat(100), 1000)).isTrue();
        }
    }

    private static boolean isClosedWhileSending(Socket socket, String requests, int times) {
        try {
            for (int i = 0; i < times; i++) {
                socket.getOutputStream().write(requests.getBytes(StandardCharsets.UTF_8));
            }
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    /** The reader has the usual time, so that it is not given up before the end. */
    @Test
    void close_withAnAnswerAtWork_endsIt() throws Exception {
        Map<String, Respondent> respondents = Map.of("/api/much", (question, lines) -> writeMuch(lines));
        LocalServer patient = LocalServer.start(0, PageFiles.read("", Explorer.class, "icon.svg"), respondents, "test");
        servers.add(patient);
        try (Socket socket = connected(patient)) {
            ask(socket, patient, "/api/much");
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            patient.close();
            assertThat(written.isDone()).isTrue();
        }
    }

    /** A respondent of a server that was asked once, and is closed. The lines of the answer are {@code kept}. */
    private static WeakReference<Respondent> closed(List<Lines> kept) throws IOException {
        Respondent respondent = (question, lines) -> kept.add(lines);
        try (LocalServer server = LocalServer.start(
                        0, PageFiles.read("", Explorer.class, "icon.svg"), Map.of("/api/keep", respondent), "test");
                Socket socket = connected(server)) {
            ask(socket, server, "/api/keep");
            assertThat(socket.getInputStream().read()).isEqualTo(-1); // it was asked
        }
        return new WeakReference<>(respondent);
    }

    /**
     * Threads and connections of the JDK's server may hold it for a while after its end, as an answer does that is kept
     * here. They hold nothing of what answers, which may be large.
     */
    @Test
    void close_freesWhatAnswers_whileTheServerIsHeld() throws IOException {
        List<Lines> kept = new ArrayList<>();
        WeakReference<Respondent> respondent = closed(kept);
        for (int i = 0; i < 100 && respondent.get() != null; i++) {
            System.gc();
        }
        assertThat(respondent.get()).isNull();
        assertThat(kept).hasSize(1);
    }
}

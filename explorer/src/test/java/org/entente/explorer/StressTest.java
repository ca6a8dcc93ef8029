package org.entente.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Many clients of one explorer at once, some of them rude. {@link #main} does the same for a minute, with ten thousand
 * bad requests.
 */
class StressTest {

    private static final String SMALL = """
        name: small
        developer: maker
        horizon: { from: 2026-01, to: 2026-12 }
        discount-rate: 0.1
        parties: { maker: {}, holder: {} }
        channels: { own: { owner: maker } }
        products:
          thing:
            demand:
              { kind: fading-growth, run-rate: 10, growth: 0.4, long-run-growth: 0, half-life: 2, volatility: 0.2 }
            inference-cost: { initial: 0.1, floor: 0.1, half-life: 2 }
            channels: { from: 2026-01, half-life: 1, mix: { own: 1 } }
        terms:
          share: { kind: revenue-share, payer: maker, payee: holder, rate: 0.2, cap: 5 }
        """;

    @TempDir
    private Path folder;

    private List<Explorer> explorers = new ArrayList<>();
    private List<Client> pages = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        Path file = folder.resolve("small.yaml");
        Files.writeString(file, SMALL);
        explorers.add(Explorer.start(new ExplorerSetup(List.of(file.toString()), folder, 0, 1, false, "0.1.0")));
        pages.add(Client.of(explorers.get(0).address()));
    }

    @AfterEach
    void stop() {
        explorers.forEach(Explorer::close);
    }

    private Client page() {
        return pages.get(0);
    }

    private String question(String name, String cap) {
        String file = folder.resolve("small.yaml").toString();
        return "{\"page\":\"" + name + "\",\"baseline\":\"" + file + "\",\"scenario\":\"" + file
                + "\",\"set\":[[\"terms.share.cap\",\"" + cap + "\"]]}";
    }

    /** The mean value of the holder in the sharpest stage of an answer. */
    private double holder(String name, String cap) throws IOException, InterruptedException {
        List<JsonNode> stages = page().ask("/api/show", question(name, cap));
        for (JsonNode party : stages.get(stages.size() - 1).path("parties")) {
            if (party.get("name").stringValue().equals("holder")) {
                return party.at("/npv/mean").doubleValue();
            }
        }
        throw new AssertionError("no holder in " + stages);
    }

    /** Each client has its own caps, and each answer must be the one that the same question has when it is alone. */
    @Test
    void clients_eightAtOnceAmongRudeOnes_getTheirOwnAnswers() throws Exception {
        stress(4, 12);
    }

    private void stress(int rounds, int rude) throws Exception {
        List<Double> alone = new ArrayList<>();
        for (int cap = 1; cap <= 4; cap++) {
            alone.add(holder("alone", Integer.toString(cap)));
        }
        ExecutorService clients = Executors.newFixedThreadPool(8 + 2);
        try {
            List<Future<Boolean>> work = new ArrayList<>();
            for (int k = 0; k < 8; k++) {
                work.add(clients.submit(polite(k, rounds, alone)));
            }
            for (int k = 0; k < 2; k++) {
                work.add(clients.submit(rude(rude)));
            }
            for (Future<Boolean> one : work) {
                assertThat(one.get(2, TimeUnit.MINUTES)).isTrue();
            }
        } finally {
            clients.shutdownNow();
        }
        assertThat(holder("after", "2")).isEqualTo(alone.get(1));
    }

    private Callable<Boolean> polite(int k, int rounds, List<Double> alone) {
        return () -> {
            for (int round = 0; round < rounds; round++) {
                int cap = 1 + (k + round) % 4;
                assertThat(holder("page" + k, Integer.toString(cap))).isEqualTo(alone.get(cap - 1));
            }
            return true;
        };
    }

    /** Asks and goes away without reading, sends half a question, or sends nonsense. */
    private Callable<Boolean> rude(int times) {
        return () -> {
            for (int i = 0; i < times; i++) {
                List<String> asked = page().request("/api/show", question("rude", Integer.toString(1 + i % 4)));
                switch (i % 3) {
                    case 0 -> abandon(String.join("\r\n", asked));
                    case 1 -> abandon(String.join("\r\n", asked).substring(0, 200));
                    default ->
                        assertThat(page().send(List.of("\u0000 / HTTP/9", "", "")))
                                .doesNotContain(" 200 ");
                }
            }
            return true;
        };
    }

    private void abandon(String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName(page().host()), page().port())) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.setSoLinger(true, 0); // the connection is reset, as when a cable is pulled
        }
    }

    /** A minute of it. */
    public static void main(String[] arguments) throws Exception {
        StressTest test = new StressTest();
        test.folder = Files.createTempDirectory("explorer");
        test.start();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        int rounds = 0;
        while (System.nanoTime() < end || rounds * 500 < 10_000) {
            test.stress(20, 250);
            rounds++;
        }
        test.stop();
        Runtime memory = Runtime.getRuntime();
        System.gc();
        System.out.printf(
                "%d rounds; %d MB in use; %d threads%n",
                rounds, (memory.totalMemory() - memory.freeMemory()) >> 20, Thread.activeCount());
    }
}

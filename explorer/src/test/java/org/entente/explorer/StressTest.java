package org.entente.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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

    static final String SMALL = """
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
        stress(1, 15);
    }

    /** Many questions, each of which overtakes the one before it, hold up no other page. */
    @Test
    void show_afterManyWhoseReadersLeft_isAnswered() throws Exception {
        for (int i = 0; i < 48; i++) {
            abandon(String.join("\r\n", page().request("/api/show", question("rude", Integer.toString(1 + i % 4)))));
        }
        assertThat(holder("polite", "2")).isPositive();
    }

    /** What a stress leaves: threads that do not end, and open files and connections; -1 where no system tells. */
    private record Left(long threads, long files) {

        static Left now() throws InterruptedException {
            int threads = 0;
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().matches("(explorer|entente)-.*|HTTP-Dispatcher")) {
                    thread.join(TimeUnit.SECONDS.toMillis(5));
                    threads += thread.isAlive() ? 1 : 0;
                }
            }
            OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
            long files = system instanceof UnixOperatingSystemMXBean unix ? unix.getOpenFileDescriptorCount() : -1;
            return new Left(threads, files);
        }
    }

    /** An explorer that was stressed and closed leaves no thread, whatever its clients did. */
    @Test
    void close_afterRudeClients_leavesNoThread() throws Exception {
        rude(6).call();
        stop();
        assertThat(Left.now().threads()).isZero();
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
                require(one.get(2, TimeUnit.MINUTES), true);
            }
        } finally {
            clients.shutdownNow();
        }
        require(holder("after", "2"), alone.get(1));
    }

    /** As {@link #main} has no library of assertions. */
    private static void require(Object found, Object expected) {
        if (!found.equals(expected)) {
            throw new AssertionError("expected " + expected + ", but was " + found);
        }
    }

    private Callable<Boolean> polite(int k, int rounds, List<Double> alone) {
        return () -> {
            for (int round = 0; round < rounds; round++) {
                int cap = 1 + (k + round) % 4;
                require(holder("page" + k, Integer.toString(cap)), alone.get(cap - 1));
            }
            return true;
        };
    }

    /** Goes away without reading, sends half a question or nonsense, holds no key, or stops reading for a while. */
    private Callable<Boolean> rude(int times) {
        return () -> {
            List<Socket> silent = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                String asked =
                        String.join("\r\n", page().request("/api/show", question("rude", Integer.toString(1 + i % 4))));
                switch (i % 5) {
                    case 0 -> abandon(asked);
                    case 1 -> abandon(asked.substring(0, 200));
                    case 2 -> refused(List.of("\u0000 / HTTP/9", "", ""));
                    case 3 -> refused(List.of(asked.replace(page().token(), "0".repeat(32))));
                    default -> silent.add(sent(asked));
                }
            }
            for (Socket socket : silent) {
                socket.close();
            }
            return true;
        };
    }

    private void refused(List<String> lines) throws IOException {
        require(page().send(lines).contains(" 200 "), false);
    }

    private Socket sent(String text) throws IOException {
        Socket socket = new Socket(InetAddress.getByName(page().host()), page().port());
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private void abandon(String text) throws IOException {
        try (Socket socket = sent(text)) {
            socket.setSoLinger(true, 0); // the connection is reset, as when a cable is pulled
        }
    }

    private static long megabytes() {
        System.gc();
        Runtime memory = Runtime.getRuntime();
        return (memory.totalMemory() - memory.freeMemory()) >> 20;
    }

    /** A minute of it, or longer if ten thousand bad requests take longer; then what is left. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("explorer");
        stress(folder, 1, 15, () -> false); // what is loaded once is not left
        Left before = Left.now();
        long memory = megabytes();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        List<Long> sizes = new ArrayList<>();
        stress(folder, 5, 500, () -> {
            sizes.add(megabytes());
            return System.nanoTime() < end || sizes.size() * 1000 < 10_000;
        });
        System.out.printf(
                "%d right answers, %d bad requests; %d MB in use before, at most %d MB between rounds;"
                        + " before %s, after %s%n",
                sizes.size() * 8 * 5, sizes.size() * 1000, memory, Collections.max(sizes), before, Left.now());
        Files.delete(folder.resolve("small.yaml"));
        Files.delete(folder);
    }

    /** Stresses an explorer once, and as often as {@code goesOn}; then closes it. */
    private static void stress(Path folder, int rounds, int rude, BooleanSupplier goesOn) throws Exception {
        StressTest test = new StressTest();
        test.folder = folder;
        test.start();
        try {
            do {
                test.stress(rounds, rude);
            } while (goesOn.getAsBoolean());
        } finally {
            test.stop();
        }
    }
}

package org.entente.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.entente.cli.AttackScene.Ended;
import org.entente.cli.AttackScene.Started;

/**
 * {@code serve} is killed while it keeps what a page asks for: the file of a scenario, and the folder of a run. Each is
 * whole then, or not there. A second {@code serve} starts on the same port, keeps the same, and leaves nothing else.
 */
final class ServeAttack {

    private static final String ADDRESS = "The explorer: ";
    private static final String DEAL = """
            "baseline":"small.yaml","scenario":"small.yaml","set":[["terms.share.rate","0.3"]]""";
    private static final String SAVE =
            "{" + DEAL + ",\"name\":\"kept\",\"title\":\"Kept\",\"reason\":\"a lower rate\"}";
    private static final String EXPORT = "{" + DEAL + "}";

    private final AttackScene scene;
    private final AttackTally tally = new AttackTally("`serve` killed, then another one on its port");
    private final int port;

    private ServeAttack(AttackScene scene, int port) {
        this.scene = scene;
        this.port = port;
    }

    static AttackTally kills(AttackScene scene, int rounds) throws IOException, InterruptedException {
        ServeAttack attack = new ServeAttack(scene, freePort());
        Path whole = attack.newFolder("whole");
        long millis = attack.requireKeeps(whole);
        for (int i = 0; i < rounds; i++) {
            attack.tally.nextRound();
            attack.kill(attack.newFolder("served-" + i), whole, millis);
        }
        return attack.tally;
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private Path newFolder(String name) throws IOException {
        Path folder = Files.createDirectory(scene.folder().resolve(name));
        Files.writeString(folder.resolve("small.yaml"), ServeCommandTest.SHORT);
        return folder;
    }

    private Started serve(Path folder) throws IOException {
        String small = folder.resolve("small.yaml").toString();
        return scene.start("serve", small, "--port", Integer.toString(port), "--threads", "1");
    }

    /** Serves {@code folder}, and keeps a file and a run in peace; returns how many milliseconds they took. */
    private long requireKeeps(Path folder) throws IOException, InterruptedException {
        Started served = serve(folder);
        URI address = address(served);
        long started = System.nanoTime();
        String unusedAnswer = ask(address, "save", SAVE);
        String answer = ask(address, "export", EXPORT);
        long millis = (System.nanoTime() - started) / 1_000_000;
        tally.require(answer.contains("\"exported\""), "a run was not kept: " + answer);
        served.send("TERM");
        Ended ended = served.end();
        tally.require(Sentences.areAllOf(ended.printed()), "serve ended with " + ended);
        return millis;
    }

    /** The address that {@code served} prints once it answers. */
    private static URI address(Started served) throws IOException, InterruptedException {
        while (served.process().isAlive()) {
            String printed = Files.readString(served.printed(), StandardCharsets.UTF_8);
            int from = printed.indexOf(ADDRESS);
            int to = printed.indexOf('\n', from);
            if (from >= 0 && to >= 0) {
                return URI.create(printed.substring(from + ADDRESS.length(), to));
            }
            served.sleep(20);
        }
        throw new IllegalStateException("serve ended with " + served.end());
    }

    private static String ask(URI address, String question, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (var answer = QuestionFuzz.send(address, Duration.ofMinutes(1), question, bytes)
                .body()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void kill(Path folder, Path whole, long millis) throws IOException, InterruptedException {
        Started killed = serve(folder);
        URI address = address(killed);
        CompletableFuture<Void> keeping = CompletableFuture.runAsync(() -> keep(address));
        killed.sleep(scene.moment(1 + scene.moment(millis))); // early ones are more frequent, as a file takes little
        killed.kill();
        keeping.join();
        tally.count(state(folder));
        requireWhole(folder, whole);
        long unusedMillis = requireKeeps(folder);
        requireWhole(folder, whole);
        tally.require(Files.exists(folder.resolve("kept.yaml")), "no file is kept");
        List<String> left = new ArrayList<>(Folders.entries(scene.folder().resolve("tmp")));
        Folders.files(folder).stream().filter(ServeAttack::isHidden).forEach(left::add);
        tally.require(left.isEmpty(), "left behind: " + left);
    }

    /** Asks until the answer ends, or the one who answers. */
    private static void keep(URI address) {
        try {
            String unusedFile = ask(address, "save", SAVE);
            String unusedRun = ask(address, "export", EXPORT);
        } catch (IOException killed) {
            // as it should be
        }
    }

    private static String state(Path folder) throws IOException {
        Path out = folder.resolve("out");
        if (!Files.exists(folder.resolve("kept.yaml"))) {
            return "killed before a file was kept";
        }
        if (!Files.exists(out)) {
            return "killed before a run began";
        }
        return Folders.entries(out).stream().allMatch(ServeAttack::isHidden)
                ? "killed while a run was made"
                : "killed when a run was kept";
    }

    private static boolean isHidden(String file) {
        return file.startsWith(".") || file.contains("/.");
    }

    /** Every file that is kept has the bytes of that in {@code whole}, but for what tells the time. */
    private void requireWhole(Path folder, Path whole) throws IOException {
        for (String file : Set.of("small.yaml", "kept.yaml")) {
            if (Files.exists(folder.resolve(file))) {
                boolean isSame = Files.mismatch(folder.resolve(file), whole.resolve(file)) < 0;
                tally.require(isSame, file + " is not whole");
            }
        }
        Path out = folder.resolve("out");
        if (!Files.exists(out)) {
            return;
        }
        Path wholeRun = whole.resolve("out")
                .resolve(Folders.entries(whole.resolve("out")).get(0));
        for (String name : Folders.entries(out)) {
            if (!isHidden(name)) {
                tally.require(Folders.isWhole(out.resolve(name), wholeRun), name + " is not whole");
            }
        }
    }
}

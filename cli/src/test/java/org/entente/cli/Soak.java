package org.entente.cli;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.entente.explorer.Explorer;
import org.entente.explorer.ExplorerSetup;
import org.entente.reporting.folder.RunFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything in one process, for as long as is wanted: round after round, an explorer answers eight clients while a
 * batch, a search, a discovery and a run of deals that a seed draws are made beside it. Each result must be the one
 * that the same question had first. Prints what is in use after each tenth round and at the end, and the threads that
 * came or went since the first round. Arguments: minutes, a seed, and a folder of scenarios, of which each round takes
 * another one too.
 */
final class Soak {

    private static final int CLIENTS = 8;

    /** Few, so that each comes again and again. */
    private static final int DEALS = 5;

    private static final Duration MAX_WAIT = Duration.ofMinutes(5);

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final Random random;
    private final List<String> scenarios;
    private final Map<String, Integer> first = new ConcurrentHashMap<>();
    private long same;

    private Soak(Path folder, long seed, List<String> scenarios) {
        this.folder = folder;
        this.random = new Random(seed);
        this.scenarios = scenarios;
    }

    public static void main(String[] args) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(Long.parseLong(args[0]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("soak").toRealPath();
        List<String> scenarios = args.length < 3 ? List.of() : files(Path.of(args[2]));
        Soak soak = new Soak(folder, Long.parseLong(args[1]), scenarios);
        AttackScene.writeSweep(folder);
        int rounds = 0;
        soak.round(); // what is loaded once is not left
        out.println("| rounds | same results | memory | threads | open files |\n| ---: | ---: | ---: | ---: | ---: |");
        out.println(soak.row(rounds));
        List<String> before = threads();
        while (System.nanoTime() < end) {
            soak.round();
            if (++rounds % 10 == 0) {
                out.println(soak.row(rounds));
            }
        }
        out.println(soak.row(rounds));
        out.println("threads gone: " + without(before, threads()) + "; new: " + without(threads(), before));
        RunFolder.delete(folder);
        System.exit(ExitCode.SUCCESS);
    }

    private static List<String> files(Path folder) throws IOException {
        return Folders.files(folder).stream()
                .map(file -> folder.resolve(file).toString())
                .toList();
    }

    /** The names of the threads that live. */
    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .sorted()
                .toList();
    }

    private static List<String> without(List<String> names, List<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }

    private String row(int rounds) {
        System.gc();
        Runtime memory = Runtime.getRuntime();
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        long files = system instanceof UnixOperatingSystemMXBean unix ? unix.getOpenFileDescriptorCount() : -1;
        return "| " + rounds + " | " + same + " | " + ((memory.totalMemory() - memory.freeMemory()) >> 20) + " MB | "
                + ManagementFactory.getThreadMXBean().getThreadCount() + " | " + files + " |";
    }

    private void round() throws Exception {
        ExplorerSetup setup = new ExplorerSetup(List.of(AttackScene.DRUG), folder, 0, 1, false, "0.1.0");
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (Explorer explorer = Explorer.start(setup)) {
            List<Future<String>> answers = new ArrayList<>();
            for (int k = 0; k < CLIENTS; k++) {
                String page = "page" + k;
                String rate = rate();
                answers.add(clients.submit(() -> shown(explorer, page, rate)));
            }
            commands(rate());
            for (Future<String> answer : answers) {
                String unused = answer.get(10, TimeUnit.MINUTES);
                same++;
            }
        } finally {
            clients.shutdownNow();
            boolean unused = clients.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private String rate() {
        return "0.0" + (1 + random.nextInt(DEALS));
    }

    /** The parties' figures in the sharpest stage of an answer. */
    private String shown(Explorer explorer, String page, String rate) throws IOException {
        ObjectNode question = JSON.createObjectNode();
        question.put("page", page).put("baseline", AttackScene.DRUG).put("scenario", AttackScene.DRUG);
        question.putArray("set").addArray().add("terms.calder-share.rate").add(rate);
        byte[] bytes = JSON.writeValueAsBytes(question);
        try (var body =
                QuestionFuzz.send(explorer.address(), MAX_WAIT, "show", bytes).body()) {
            List<String> lines = new String(body.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            JsonNode last = JSON.readTree(lines.get(lines.size() - 1));
            if (!last.has("parties")) {
                throw new AssertionError("show " + rate + " was answered by " + last);
            }
            String parties = last.get("parties").toString();
            requireSame("show " + rate, parties.hashCode());
            return parties;
        }
    }

    private void commands(String rate) throws IOException {
        String set = "terms.calder-share.rate=" + rate;
        written("batch", folder.resolve("sweep.yaml").toString());
        written("run", AttackScene.DRUG, "--set", set, "--keep-paths", "20");
        written(
                "seek",
                AttackScene.DRUG,
                "--set",
                set,
                "--vary",
                "terms.norden-licence.royalty",
                "--metric",
                "gain.norden",
                "--target",
                "0");
        written("discover", AttackScene.DRUG, "--set", set, "--outcome", "gain.norden < 0");
        if (!scenarios.isEmpty()) {
            String scenario = scenarios.get(random.nextInt(scenarios.size()));
            asked("run", scenario);
            asked("discover", scenario, "--outcome", "gain.maker < 0");
            asked("sensitivity", scenario, "--metric", "gain.maker");
        }
    }

    private void written(String... command) throws IOException {
        int code = asked(command);
        if (code != ExitCode.SUCCESS) {
            throw new AssertionError(String.join(" ", command) + " ended with " + code);
        }
    }

    /** Has a folder written, compares code and tables with those of the first time, and deletes it. */
    private int asked(String... command) throws IOException {
        Path out = folder.resolve("out");
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--paths", "1000", "--charts", "none", "--quiet", "--out", out.toString()));
        int code = CommandResult.of(words.toArray(String[]::new)).code();
        int hash = code;
        if (code == ExitCode.SUCCESS) {
            for (String file : Folders.files(out)) {
                if (file.endsWith(".csv")) {
                    hash = 31 * hash + Arrays.hashCode(Files.readAllBytes(out.resolve(file)));
                }
            }
            RunFolder.delete(out);
        }
        requireSame(String.join(" ", command), hash);
        same++;
        return code;
    }

    private void requireSame(String question, int hash) {
        int before = first.computeIfAbsent(question, any -> hash);
        if (before != hash) {
            throw new AssertionError(question + " has another result than the first time");
        }
    }
}

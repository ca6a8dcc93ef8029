package org.entente.benchmarks.peers;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The comparison of Entente with its peers on the reference problem, one thread each. In each round, every program runs
 * once, in turn and in a process of its own. What disturbs the machine for a while disturbs all of a round alike, so
 * the table has the ratio to Entente round by round: its median, and its extremes.
 *
 * <p>Options: {@code --rounds N} (7), {@code --avx2} (no program uses AVX-512), {@code --neighbour} (beside a process
 * that streams through memory), and names of peers (all that this machine can run).
 */
final class Compare {

    private static final int PATHS = 65_536;
    private static final int MAX_BATCHES = 40;

    private Compare() {}

    /** Runs the comparison of {@code args} and prints its table. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>(List.of(args));
        boolean avx2 = names.remove("--avx2");
        boolean hasNeighbour = names.remove("--neighbour");
        int rounds = 7;
        int option = names.indexOf("--rounds");
        if (option >= 0) {
            names.remove(option);
            rounds = Integer.parseInt(names.remove(option));
        }
        System.out.println(machine(avx2, hasNeighbour));
        List<Contender> contenders = contenders(Files.createTempDirectory("peers"), avx2).stream()
                .filter(peer -> names.isEmpty() || names.contains(peer.name()) || isEntente(peer))
                .toList();
        if (!hasNeighbour) {
            print(times(contenders, rounds));
            return;
        }
        Process neighbour = Neighbour.start();
        try {
            print(times(contenders, rounds));
        } finally {
            neighbour.destroyForcibly();
        }
    }

    private static boolean isEntente(Contender contender) {
        return contender.name().equals(Solver.ENTENTE.label());
    }

    /** The programs that this machine can run, Entente first. */
    static List<Contender> contenders(Path folder, boolean avx2) throws IOException, InterruptedException {
        return Stream.of(
                        Solver.labels().stream().map(label -> Contender.java(label, avx2)),
                        Contender.cpp(folder, avx2).stream(),
                        Contender.numpy(folder).stream())
                .flatMap(peers -> peers)
                .toList();
    }

    private static Map<String, List<Double>> times(List<Contender> contenders, int rounds)
            throws IOException, InterruptedException {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Contender contender : contenders) {
                double time = contender.round(PATHS, MAX_BATCHES, round).nanoseconds() / 1000;
                times.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                        .add(time);
            }
        }
        return times;
    }

    private static void print(Map<String, List<Double>> times) {
        List<Double> own = times.getOrDefault(Solver.ENTENTE.label(), List.of());
        System.out.println(row("program", "µs a path", "least", "most", "times Entente's", "least", "most"));
        times.forEach((name, taken) -> {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < taken.size(); round++) {
                ratios.add(taken.get(round) / own.get(round));
            }
            Spread time = Spread.of(taken);
            Spread ratio = Spread.of(ratios);
            System.out.println(row(
                    name,
                    number(time.median()),
                    number(time.least()),
                    number(time.most()),
                    number(ratio.median()),
                    number(ratio.least()),
                    number(ratio.most())));
        });
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** The state of the machine, in lines. */
    private static String machine(boolean avx2, boolean hasNeighbour) throws IOException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.join(
                "\n",
                processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors, " + system.getName()
                        + " " + system.getArch(),
                "Java " + Runtime.version() + (avx2 ? ", without AVX-512" : ""),
                "load before: " + number(system.getSystemLoadAverage())
                        + (hasNeighbour ? ", then beside a process that streams through memory" : ""));
    }

    private static String processor() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        if (!Files.isRegularFile(file)) {
            return "a processor that does not tell its name";
        }
        List<String> lines = Files.readAllLines(file);
        String name = value(lines, "model name");
        String flags = " " + value(lines, "flags") + " ";
        return name + " family " + value(lines, "cpu family") + ", "
                + (flags.contains(" avx512f ") ? "AVX-512" : flags.contains(" avx2 ") ? "AVX2" : "no AVX2");
    }

    private static String value(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }
}

package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.model.Maps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster of a master and two workers, each a process of its own on this machine. Whatever breaks in it, a run
 * completes, and has the bytes of a run on one machine.
 */
@Tag("cluster")
final class ClusterTest {

    private static final Path JAR = Path.of(System.getProperty("entente.spark.jar", "target/entente-spark.jar"))
            .toAbsolutePath();
    private static final Path CLASSES = Path.of("target", "test-classes").toAbsolutePath();
    private static final Path EXAMPLES =
            Path.of("..", "docs", "examples").toAbsolutePath().normalize();

    /** What is in our jar, or tests; all else on the class path is Spark's. */
    private static final List<String> NOT_OF_SPARK = List.of(
            "/org/entente/",
            "/target/entente-",
            "/tools/jackson/",
            "/org/snakeyaml/",
            "/com/opencsv/",
            "/org/jfree/",
            "/org/apache/xmlgraphics/",
            "/info/picocli/",
            "/me/tongfei/",
            "/gg/jte/",
            "/org/dhatim/",
            "/org/webjars/",
            "/org/jspecify/",
            "/org/junit/",
            "/org/assertj/");

    private static final long PATHS = 131_072;

    private static final String[] RUN = {
        "run",
        EXAMPLES.resolve("drug-licence.yaml").toString(),
        "--paths",
        Long.toString(PATHS),
        "--charts",
        "none",
        "--quiet",
        "--out",
        "run"
    };

    private static final List<SparkProcess> MASTERS = new ArrayList<>();
    private static final Map<String, SparkProcess> WORKERS = new TreeMap<>();

    @TempDir
    private static Path temporary;

    private static String master = "";
    private static Map<String, String> expected = Map.of();

    @TempDir
    private Path folder;

    @BeforeAll
    static void begin() throws IOException, InterruptedException {
        Path jars = Files.createDirectories(home().resolve("jars"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (entry.endsWith(".jar") && NOT_OF_SPARK.stream().noneMatch(entry::contains)) {
                Files.createSymbolicLink(jars.resolve(Path.of(entry).getFileName()), Path.of(entry));
            }
        }
        String port = freePort();
        master = "spark://127.0.0.1:" + port;
        MASTERS.add(daemon(
                "master.Master", "127.0.0.1", "I have been elected leader", "--port", port, "--webui-port", "0"));
        MASTERS.get(0).whenReady();
        alone(temporary, RUN);
        expected = files(temporary.resolve("run"));
    }

    /** Two workers, on hosts of their own: a slow task is not repeated on the host on which it is slow. */
    @BeforeEach
    void beginWorkers() throws IOException, InterruptedException {
        List<SparkProcess> begun = new ArrayList<>();
        for (String host : List.of("127.0.0.1", "127.0.0.2")) {
            Optional<SparkProcess> worker = Optional.ofNullable(WORKERS.get(host));
            if (worker.filter(SparkProcess::isAlive).isEmpty()) {
                begun.add(worker(host));
                WORKERS.put(host, begun.get(begun.size() - 1));
            }
        }
        for (SparkProcess worker : begun) {
            worker.whenReady();
        }
    }

    @AfterAll
    static void end() throws IOException {
        WORKERS.values().forEach(SparkProcess::close);
        MASTERS.forEach(SparkProcess::close);
        try (Stream<Path> links = Files.list(home().resolve("jars"))) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }

    private static Path home() {
        return temporary.resolve("spark");
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private static SparkProcess worker(String host) throws IOException {
        return daemon(
                "worker.Worker",
                host,
                "Successfully registered with master",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--webui-port",
                "0",
                "--work-dir",
                temporary.resolve("work-" + host).toString(),
                master);
    }

    private static SparkProcess daemon(String type, String host, String ready, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("org.apache.spark.deploy." + type, "--host", host));
        command.addAll(List.of(arguments));
        return SparkProcess.start(home(), temporary, host, "256m", "", ready, command);
    }

    /** Submits a command of ours, with tasks of 64 units of paths; {@code configuration} has keys and values. */
    private static SparkProcess submit(Path folder, List<String> configuration, String... command)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                "org.apache.spark.deploy.SparkSubmit", "--master", master, "--class", "org.entente.spark.Main"));
        Stream.concat(
                        Stream.of(
                                "spark.ui.enabled=false",
                                "spark.driver.host=127.0.0.1",
                                "spark.driver.bindAddress=127.0.0.1",
                                "spark.executor.memory=700m",
                                "spark.executor.extraClassPath=" + CLASSES,
                                "spark.plugins=" + Faults.class.getName(),
                                TaskSize.KEY + "=64"),
                        configuration.stream())
                .forEach(setting -> all.addAll(List.of("--conf", setting)));
        all.add(JAR.toString());
        all.addAll(List.of(command));
        SparkProcess driver =
                SparkProcess.start(home(), folder, "127.0.0.1", "600m", File.pathSeparator + CLASSES, "entente", all);
        try (driver) {
            assertThat(driver.exitCode()).as(driver.text()).isZero();
        }
        return driver;
    }

    /** The same command on one machine, without Spark. */
    private static void alone(Path folder, String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-cp", JAR.toString(), "org.entente.cli.Main"));
        all.addAll(List.of(command));
        try (SparkProcess process = SparkProcess.start(home(), folder, "127.0.0.1", "600m", "", "entente", all)) {
            assertThat(process.exitCode()).as(process.text()).isZero();
        }
    }

    /** The bytes of all files, and the manifest without the time. */
    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                files.put(
                        folder.relativize(file).toString(),
                        file.endsWith("manifest.json")
                                ? text.replaceAll("\"(created|duration-seconds|manifest-sha256)\" : [^\n]*", "")
                                : text);
            }
        }
        return files;
    }

    private static List<String> logging(Path folder) {
        return List.of(
                "spark.eventLog.enabled=true",
                "spark.eventLog.dir=" + folder.toUri(),
                "spark.eventLog.compress=false",
                "spark.eventLog.rolling.enabled=false");
    }

    private static List<String> with(List<String> settings, String... more) {
        return Stream.concat(settings.stream(), Arrays.stream(more)).toList();
    }

    /** What Spark says of a run with a fault, whose files must be those of a run on one machine. */
    private String eventsOfRun(String... settings) throws IOException, InterruptedException {
        Path log = Files.createDirectories(folder.resolve("events"));
        submit(folder, with(logging(log), settings), RUN);
        assertThat(files(folder.resolve("run"))).isEqualTo(expected);
        try (Stream<Path> logs = Files.list(log)) {
            return Files.readString(logs.findFirst().orElseThrow());
        }
    }

    /**
     * Six tasks bring statistics of 131,072 paths. The numbers of the paths themselves would be 8 bytes for each path
     * and each row of the summary.
     */
    @Test
    void run_onACluster_hasTheBytesOfOneMachineAndSendsStatisticsAlone() throws IOException, InterruptedException {
        String events = eventsOfRun();
        List<Long> sizes = Pattern.compile("\"Result Size\":(\\d+)")
                .matcher(events)
                .results()
                .map(match -> Long.parseLong(match.group(1)))
                .toList();
        assertThat(sizes).hasSize(6);
        long rows = Maps.require(files(folder.resolve("run")), "summary.csv")
                        .lines()
                        .count()
                - 1;
        long ofPaths = 8 * rows * PATHS;
        assertThat(sizes.stream().mapToLong(size -> size).sum()).isLessThan(ofPaths / 4);
    }

    @Test
    void run_aWorkerIsKilled_hasTheBytesOfOneMachine() throws IOException, InterruptedException {
        assertThat(eventsOfRun(Faults.KEY + "=worker")).contains("ExecutorLostFailure");
    }

    @Test
    void run_aTaskIsSlow_isDoneTwiceAndHasTheBytesOfOneMachine() throws IOException, InterruptedException {
        assertThat(eventsOfRun(
                        Faults.KEY + "=slow",
                        "spark.speculation=true",
                        "spark.speculation.interval=100ms",
                        "spark.speculation.quantile=0.5",
                        "spark.speculation.minTaskRuntime=1s"))
                .contains("\"Speculative\":true");
    }

    @Test
    void run_anExecutorRunsOutOfMemory_hasTheBytesOfOneMachine() throws IOException, InterruptedException {
        assertThat(eventsOfRun(Faults.KEY + "=memory")).contains("ExecutorLostFailure");
    }

    @Test
    void batch_onACluster_hasTheBytesOfOneMachine() throws IOException, InterruptedException {
        String[] batch = {
            "batch",
            EXAMPLES.resolve("cap-sweep.yaml").toString(),
            "--paths",
            "256",
            "--charts",
            "none",
            "--quiet",
            "--out",
            "run"
        };
        submit(folder, List.of(), batch);
        Path other = folder.resolve("alone");
        alone(other, batch);
        assertThat(files(folder.resolve("run"))).isEqualTo(files(other.resolve("run")));
    }
}

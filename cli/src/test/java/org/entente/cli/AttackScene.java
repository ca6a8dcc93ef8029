package org.entente.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A folder in which programs are started, interrupted and killed at moments that a seed fixes. */
final class AttackScene {

    private static final List<String> JVM =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Djava.awt.headless=true");

    static final String DRUG = Path.of("../docs/examples/drug-licence.yaml")
            .toAbsolutePath()
            .normalize()
            .toString();

    private final Path folder;
    private final Random moments;

    AttackScene(Path folder, long seed) {
        this.folder = folder;
        this.moments = new Random(seed);
    }

    /** An exit code with everything that was printed. */
    record Ended(int code, String printed) {}

    /** A program that runs, and the file that it prints to. */
    record Started(Process process, Path printed) {

        void sleep(long millis) throws InterruptedException {
            boolean unused = process.waitFor(millis, TimeUnit.MILLISECONDS);
        }

        void kill() throws InterruptedException {
            int unused = process.destroyForcibly().waitFor();
        }

        /** Sends Ctrl-C. */
        void interrupt() throws IOException, InterruptedException {
            send("INT");
        }

        /** Sends the signal of this name. */
        void send(String signal) throws IOException, InterruptedException {
            int unused = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        }

        Ended end() throws IOException, InterruptedException {
            return new Ended(process.waitFor(), Files.readString(printed, StandardCharsets.UTF_8));
        }
    }

    /** The folder in which the programs work. */
    Path folder() {
        return folder;
    }

    /** Writes {@code sweep.yaml}, a sweep of two cases, into {@code folder}. */
    static void writeSweep(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("sweep.yaml"),
                "scenarios: [" + DRUG + "]\ngrid: { terms.calder-share.rate: [0.01, 0.02] }\n");
    }

    /** Writes {@code actuals.csv}, one observation of {@link #DRUG}, into {@code folder}. */
    static void writeActuals(Path folder) throws IOException {
        Files.writeString(folder.resolve("actuals.csv"), "metric,period,value,sd\nrevenue,2029,1,0.5\n");
    }

    /** A scene in a new folder of its own. */
    AttackScene fresh(String name) throws IOException {
        return new AttackScene(Files.createTempDirectory(folder, name), moments.nextLong());
    }

    /** A number of milliseconds from 0 to below {@code most}. */
    long moment(long most) {
        return moments.nextLong(most);
    }

    /** Starts the command line in this folder. */
    Started start(String... arguments) throws IOException {
        return start(Main.class, arguments);
    }

    /** Starts {@code main} in this folder. */
    Started start(Class<?> main, String... arguments) throws IOException {
        return start(List.of(), main, arguments);
    }

    /** Starts the command line behind {@code prefix}, the words of another program that starts it. */
    Started start(List<String> prefix, Class<?> main, String... arguments) throws IOException {
        return start(prefix, List.of(), main, arguments);
    }

    /** Starts {@code main} behind {@code prefix}, with more {@code options} of the JVM. */
    Started start(List<String> prefix, List<String> more, Class<?> main, String... arguments) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        List<String> options = new ArrayList<>(JVM);
        options.addAll(more);
        options.add("-Djava.io.tmpdir=" + temporary);
        ProcessBuilder java = Jdk.all().get(0).process(options, main, arguments);
        List<String> words = new ArrayList<>(prefix);
        words.addAll(java.command());
        Path printed = Files.createTempFile(folder.getParent(), "printed", ".txt");
        return new Started(
                java.command(words)
                        .directory(folder.toFile())
                        .redirectOutput(printed.toFile())
                        .start(),
                printed);
    }

    /** Runs a command to its end, which must be well. */
    void succeed(String... arguments) throws IOException, InterruptedException {
        Ended ended = start(arguments).end();
        if (ended.code() != ExitCode.SUCCESS) {
            throw new IllegalStateException(String.join(" ", arguments) + " ended with " + ended);
        }
    }

    /** What a killed or interrupted program has left in this folder under a hidden name, or as a temporary file. */
    List<String> remains() throws IOException {
        List<String> remains = new ArrayList<>(Folders.entries(folder.resolve("tmp")));
        Folders.entries(folder).stream().filter(name -> name.startsWith(".")).forEach(remains::add);
        return remains;
    }
}

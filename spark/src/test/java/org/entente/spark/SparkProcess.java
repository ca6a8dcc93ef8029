package org.entente.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A process of a cluster on this machine: a master, a worker or a driver. */
final class SparkProcess implements AutoCloseable {

    /** Under load, a JVM may take this long to come up; a cluster that does not work fails no sooner. */
    private static final long MAX_SECONDS = 300;

    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "jdk.internal.ref",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar");

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Thread reader;

    private SparkProcess(Process process, String ready) {
        this.process = process;
        this.reader = new Thread(() -> read(ready));
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts the main class {@code arguments} of the jars in {@code home}, in {@code folder}.
     *
     * @param host its address on this machine
     * @param heap the size of the heap, such as {@code 512m}
     * @param classes more folders of classes
     * @param ready what the process says when it is ready
     */
    static SparkProcess start(
            Path home, Path folder, String host, String heap, String classes, String ready, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        command.addAll(List.of("-cp", home.resolve("jars") + "/*" + classes));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Files.createDirectories(folder).toFile())
                .redirectErrorStream(true);
        builder.environment().remove("SPARK_CONF_DIR");
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", host);
        builder.environment().put("SPARK_PUBLIC_DNS", host);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return new SparkProcess(builder.start(), ready);
    }

    private void read(String wanted) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.contains(wanted)) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This process, once it is ready. */
    SparkProcess whenReady() throws InterruptedException {
        if (!ready.await(MAX_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it did not come up: " + text());
        }
        return this;
    }

    /** The exit code of this process, when it has ended. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(MAX_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it did not end: " + text());
        }
        reader.join();
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** All that it has said. */
    String text() {
        return String.join("\n", said);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}

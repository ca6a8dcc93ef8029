package org.entente.benchmarks.peers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program that solves the reference problem.
 *
 * @param name its name in tables
 * @param command the words that start it, to which the paths of a batch, the most batches and a seed are added
 */
record Contender(String name, List<String> command) {

    Contender {
        command = List.copyOf(command);
    }

    /**
     * What a round of a program finds.
     *
     * @param nanoseconds a path
     */
    record Finding(double nanoseconds, Answer answer) {}

    /**
     * The solver in Java called {@code label}; with {@code avx2}, without instructions of AVX-512. All solvers have the
     * heap that the launcher gives Entente. Left to itself, Java takes new memory for objects as long as it can, and on
     * a virtual machine the first touch of a page takes some 30 microseconds: that would be compared.
     */
    static Contender java(String label, boolean avx2) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmn48m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        if (avx2) {
            command.add("-XX:UseAVX=2");
        }
        command.addAll(List.of(Round.class.getName(), Solver.ofLabel(label).label()));
        return new Contender(label, command);
    }

    /** The program in C++, compiled into {@code folder}; empty where there is no compiler. */
    static Optional<Contender> cpp(Path folder, boolean avx2) throws IOException, InterruptedException {
        Path program = folder.resolve("reference-problem");
        List<String> compiler = List.of(
                "g++",
                "-O3",
                avx2 ? "-march=haswell" : "-march=native",
                "-ffast-math",
                "-std=c++17",
                "-o",
                program.toString(),
                source(folder, "reference-problem.cpp").toString());
        return isRun(compiler) ? Optional.of(new Contender("c++", List.of(program.toString()))) : Optional.empty();
    }

    /** The program in Python; empty where there is no numpy. */
    static Optional<Contender> numpy(Path folder) throws IOException, InterruptedException {
        Path program = source(folder, "reference-problem.py");
        return isRun(List.of("python3", "-c", "import numpy"))
                ? Optional.of(new Contender("numpy", List.of("python3", program.toString())))
                : Optional.empty();
    }

    private static Path source(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Contender.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the source " + name + " must be on the class path, but is not");
            }
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    private static boolean isRun(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** Runs a round with batches of {@code paths}, at most {@code batches}. */
    Finding round(int paths, int batches, int seed) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(Integer.toString(paths), Integer.toString(batches), Integer.toString(seed)));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        String[] numbers = printed.split(" ", -1);
        if (process.waitFor() != 0 || numbers.length != 5) {
            throw new IOException(name + " must print five numbers, but printed: " + printed);
        }
        return new Finding(number(numbers, 0), new Answer(estimate(numbers, 1), estimate(numbers, 3)));
    }

    private static double number(String[] numbers, int index) {
        return Double.parseDouble(numbers[index]);
    }

    private static Answer.Estimate estimate(String[] numbers, int index) {
        return new Answer.Estimate(number(numbers, index), number(numbers, index + 1));
    }
}

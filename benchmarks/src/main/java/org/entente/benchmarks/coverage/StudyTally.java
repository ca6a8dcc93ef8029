package org.entente.benchmarks.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.benchmarks.coverage.StudiedFigures.Name;
import org.entente.simulation.experiment.Estimate;

/**
 * What the runs of one plan have shown of each figure, against the values of a long run. It is kept in a file, so that
 * a study goes on where it was stopped.
 */
final class StudyTally {

    /** An interval may miss by so much, as a part of the value: a quantile is known to a bin, and sums are rounded. */
    private static final double ROUNDING = 1e-9;

    private final Path file;
    private final Map<Name, Double> truth;
    private final Map<Name, Runs> figures = new LinkedHashMap<>();
    private int seeds;

    /**
     * What the runs have shown of a figure.
     *
     * @param covered how many intervals held the true value
     * @param sum of the differences from it
     * @param squares of these
     * @param errors the sum of the squared standard errors
     */
    record Runs(int covered, double sum, double squares, double errors) {

        private Runs and(Estimate estimate, double truth) {
            double miss = estimate.value() - truth;
            double slack = ROUNDING * Math.abs(truth);
            boolean holds = estimate.interval().low() - slack <= truth
                    && truth <= estimate.interval().high() + slack;
            double error = estimate.standardError();
            return new Runs(covered + (holds ? 1 : 0), sum + miss, squares + miss * miss, errors + error * error);
        }

        /** The standard deviation over {@code n} runs. */
        double spread(int n) {
            return Math.sqrt(Math.max(0, squares - sum * sum / n) / (n - 1));
        }
    }

    /** The tally in {@code file}, empty if there is no such file. */
    StudyTally(Path file, Map<Name, Double> truth) throws IOException {
        this.file = file;
        this.truth = truth;
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            seeds = Integer.parseInt(lines.get(0));
            lines.subList(1, lines.size()).forEach(this::read);
        }
    }

    private void read(String line) {
        String[] cells = line.split("\t", -1);
        figures.put(
                new Name(cells[0], cells[1]),
                new Runs(
                        Integer.parseInt(cells[2]),
                        Double.parseDouble(cells[3]),
                        Double.parseDouble(cells[4]),
                        Double.parseDouble(cells[5])));
    }

    /** The seeds that have run: from 1 to this. */
    int seeds() {
        return seeds;
    }

    Map<Name, Runs> figures() {
        return figures;
    }

    /** Adds the figures of the next seed, and writes the file. */
    void add(Map<Name, Estimate> found) throws IOException {
        truth.forEach((name, value) -> {
            Estimate estimate = found.get(name);
            if (estimate != null) {
                figures.put(
                        name, figures.getOrDefault(name, new Runs(0, 0, 0, 0)).and(estimate, value));
            }
        });
        seeds++;
        List<String> lines = new ArrayList<>(List.of(Integer.toString(seeds)));
        figures.forEach((name, runs) -> lines.add(String.join(
                "\t",
                name.kind(),
                name.what(),
                Integer.toString(runs.covered),
                Double.toString(runs.sum),
                Double.toString(runs.squares),
                Double.toString(runs.errors))));
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, lines);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}

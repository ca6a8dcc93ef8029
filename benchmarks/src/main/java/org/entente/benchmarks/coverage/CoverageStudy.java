package org.entente.benchmarks.coverage;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.benchmarks.coverage.StudiedFigures.Name;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.Simulation;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;

/**
 * A study of the errors that runs report: {@code amended-2026}, with its differences from {@code october-2025}, under
 * several sampling plans and many seeds, against one long run. For each kind of figure and plan it prints, as Markdown,
 * how many intervals of 95 % hold the value of the long run, and the spread over seeds beside that of the first plan:
 * the median of the ratios, and in brackets the ratio that nine of ten figures stay below.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar \
 *     org.entente.benchmarks.coverage.CoverageStudy out/coverage 400 random:100000 sobol:32768x16
 * }</pre>
 *
 * <p>It takes a folder, the number of seeds, and plans: the sampling, the paths and, except for random, the replicates.
 * The first plan is the one that others are compared with. Progress is kept in the folder after every run, so that the
 * same command goes on where it was stopped; a plan that is named again with more seeds runs only these. It uses one
 * thread.
 */
public final class CoverageStudy {

    private static final String BASELINE = "october-2025";
    private static final String SCENARIO = "amended-2026";

    /** A seed that no run of the study has. */
    private static final long REFERENCE_SEED = -1;

    /** The mean of a bin is known to a part in 2^20. */
    private static final double RESOLUTION = 1e-5;

    private static final long REFERENCE_PATHS = 1L << 21;
    private static final int REFERENCE_REPLICATES = 32;

    private final Path folder;
    private final Simulation simulation;
    private final Map<Name, Double> truth;

    private CoverageStudy(Path folder) throws IOException {
        this.folder = folder;
        this.simulation =
                Simulation.of(List.of(scenario(BASELINE), scenario(SCENARIO))).comparedTo(BASELINE);
        this.truth = truth();
    }

    private static Scenario scenario(String name) {
        return ScenarioReader.read(name, List.of()).scenario();
    }

    /** Takes the folder, the number of seeds, and plans such as {@code random:100000} and {@code sobol:32768x16}. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        CoverageStudy study = new CoverageStudy(folder);
        int seeds = Integer.parseInt(args[1]);
        List<String> plans = List.of(args).subList(2, args.length);
        for (int seed = 1; seed <= seeds; seed++) {
            for (String plan : plans) {
                study.run(plan, seed);
            }
        }
        study.print(plans, System.out);
    }

    /** The values of the long run, from the folder if it is there. */
    private Map<Name, Double> truth() throws IOException {
        Path file = folder.resolve("truth.tsv");
        if (!Files.exists(file)) {
            SimulationPlan plan = SimulationPlan.withDefaults()
                    .withThreads(1)
                    .withSeed(REFERENCE_SEED)
                    .withPaths(REFERENCE_PATHS)
                    .withSampling(Sampling.SOBOL, REFERENCE_REPLICATES);
            List<String> lines = new ArrayList<>();
            StudiedFigures.of(simulation.run(plan))
                    .forEach((name, figure) ->
                            lines.add(String.join("\t", name.kind(), name.what(), Double.toString(figure.value()))));
            Files.write(file, lines);
        }
        Map<Name, Double> values = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            values.put(new Name(cells[0], cells[1]), Double.parseDouble(cells[2]));
        }
        return values;
    }

    private StudyTally tally(String plan) throws IOException {
        return new StudyTally(folder.resolve(plan.replace(':', '-') + ".tsv"), truth);
    }

    /** Runs {@code plan} with a seed, unless it has. */
    private void run(String plan, int seed) throws IOException {
        StudyTally tally = tally(plan);
        if (tally.seeds() < seed) {
            Results results = simulation.run(plan(plan).withSeed(seed));
            tally.add(StudiedFigures.of(results));
        }
    }

    private static SimulationPlan plan(String text) {
        String[] parts = text.split("[:x]", -1);
        SimulationPlan random = SimulationPlan.withDefaults().withThreads(1).withSampling(Sampling.RANDOM);
        SimulationPlan plan = random.withPaths(Long.parseLong(parts[1]));
        return parts.length < 3
                ? plan
                : plan.withSampling(Sampling.ofLabel(parts[0]).orElseThrow(), Integer.parseInt(parts[2]));
    }

    private void print(List<String> plans, PrintStream out) throws IOException {
        List<StudyTally> tallies = new ArrayList<>();
        StringBuilder header = new StringBuilder("| 95 % intervals that hold the truth, %; spread | figures |");
        for (String plan : plans) {
            tallies.add(tally(plan));
            header.append(' ').append(plan).append(", ");
            header.append(tallies.get(tallies.size() - 1).seeds()).append(" seeds | |");
        }
        out.println(header);
        out.println("| --- | ---: |" + " ---: | ---: |".repeat(plans.size()));
        Map<String, List<Name>> kinds = new LinkedHashMap<>();
        studied(tallies.get(0))
                .forEach(name -> kinds.computeIfAbsent(name.kind(), any -> new ArrayList<>())
                        .add(name));
        kinds.forEach((kind, names) -> out.println("| " + kind + " | " + names.size() + " |"
                + tallies.stream()
                        .map(tally -> cells(names, tally, tallies.get(0)))
                        .collect(joining())));
    }

    /** The figures that vary by more than the resolution of a histogram; others are known, such as a cap. */
    private List<Name> studied(StudyTally first) {
        return first.figures().entrySet().stream()
                .filter(entry -> entry.getValue().spread(first.seeds())
                        > RESOLUTION * Math.abs(truth.getOrDefault(entry.getKey(), 0.0)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The coverage of some figures under a plan; the median and the ninth decile of the ratios of spreads. */
    private static String cells(List<Name> names, StudyTally tally, StudyTally first) {
        double covered = names.stream()
                .mapToDouble(name -> Maps.require(tally.figures(), name).covered())
                .average()
                .orElseThrow();
        double[] ratios = names.stream()
                .mapToDouble(name -> Maps.require(tally.figures(), name).spread(tally.seeds())
                        / Maps.require(first.figures(), name).spread(first.seeds()))
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                " %.1f | %.2f (%.2f) |",
                100 * covered / tally.seeds(),
                ratios[ratios.length / 2],
                ratios[ratios.length * 9 / 10]);
    }
}

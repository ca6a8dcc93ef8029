package org.entente.benchmarks.coverage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.benchmarks.coverage.StudiedFigures.Name;
import org.entente.benchmarks.coverage.StudyTally.Runs;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.Simulation;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;

/**
 * A study of the errors that runs report: {@code amended-2026}, with its differences from {@code october-2025}, under
 * several sampling plans and many seeds, against one long run. For each plan and kind of figure it prints, as Markdown,
 * how many intervals of 95 % hold the value of the long run, and the spread over seeds beside that of 100,000 random
 * paths: the median of the ratios, and the ratio that nine of ten figures stay below.
 *
 * <pre>{@code
 * java --add-modules=jdk.incubator.vector -cp benchmarks/target/benchmarks.jar \
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

    private static final long REFERENCE_PATHS = 1L << 21;
    private static final int REFERENCE_REPLICATES = 32;

    private final Path folder;
    private final Simulation simulation;
    private final Map<Name, Double> truth;

    private CoverageStudy(Path folder) throws IOException {
        this.folder = folder;
        this.simulation = Simulation.of(List.of(scenario(BASELINE), scenario(SCENARIO)))
                .comparedTo(BASELINE);
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
        StudyTally random = tally(plans.get(0));
        out.println("| plan | kind of figure | figures | coverage, % | nine in ten above | spread | nine in ten below |");
        out.println("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        for (String plan : plans) {
            StudyTally tally = tally(plan);
            Set<String> kinds = new LinkedHashSet<>();
            tally.figures().keySet().forEach(name -> kinds.add(name.kind()));
            for (String kind : kinds) {
                row(plan, kind, tally, random, out);
            }
        }
    }

    private static void row(String plan, String kind, StudyTally tally, StudyTally random, PrintStream out) {
        List<Double> coverages = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        tally.figures().forEach((name, runs) -> {
            Runs ofRandom = random.figures().get(name);
            double spread = ofRandom == null ? 0 : ofRandom.spread(random.seeds());
            if (name.kind().equals(kind) && spread > 0) {
                coverages.add(100.0 * runs.covered() / tally.seeds());
                ratios.add(runs.spread(tally.seeds()) / spread);
            }
        });
        if (!ratios.isEmpty()) {
            coverages.sort(null);
            ratios.sort(null);
            out.printf(
                    Locale.ROOT,
                    "| %s, %d seeds | %s | %d | %.1f | %.1f | %.2f | %.2f |%n",
                    plan,
                    tally.seeds(),
                    kind,
                    ratios.size(),
                    coverages.stream().mapToDouble(part -> part).average().orElseThrow(),
                    coverages.get(coverages.size() / 10),
                    ratios.get(ratios.size() / 2),
                    ratios.get(ratios.size() * 9 / 10));
        }
    }
}

package org.entente.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Horizon;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioReader;
import org.entente.reporting.csv.ComparisonCsv;
import org.entente.reporting.csv.ConvergenceCsv;
import org.entente.reporting.csv.DatesCsv;
import org.entente.reporting.csv.SummaryCsv;
import org.entente.simulation.Convergence;
import org.entente.simulation.DateCurve;
import org.entente.simulation.Metric;
import org.entente.simulation.Period;
import org.entente.simulation.Results;
import org.entente.simulation.Sampling;
import org.entente.simulation.ScenarioResults;
import org.entente.simulation.SimulationPlan;
import org.entente.simulation.Summary;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a run back from its folder; the paths that it kept are left where they are. */
public final class SavedRun {

    private final Path folder;
    private final JsonNode manifest;
    private final long paths;

    private SavedRun(Path folder, JsonNode manifest) {
        this.folder = folder;
        this.manifest = manifest;
        this.paths = manifest.path("paths").longValue(0);
    }

    /**
     * Reads the run in {@code folder}.
     *
     * @throws IOException if it is no folder of a run, or cannot be read; its message is one sentence
     */
    public static RunReport read(Path folder) throws IOException {
        try {
            String text = Files.readString(folder.resolve(Manifest.FILE));
            return new SavedRun(folder, new JsonMapper().readTree(text)).run();
        } catch (NoSuchFileException e) {
            throw new IOException("a run folder must have a " + Manifest.FILE + ", but " + folder + " has none", e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("the run in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private RunReport run() throws IOException {
        List<ScenarioFile> files = new ArrayList<>();
        manifest.path("scenarios")
                .forEach(one -> files.add(ScenarioReader.readResolved(
                        one.path("name").stringValue(), one.path("resolved").toString())));
        RunInfo info = new RunInfo(
                manifest.path("version").stringValue(),
                Instant.parse(manifest.path("created").stringValue()),
                Duration.ofMillis(Math.round(manifest.path("duration-seconds").doubleValue() * 1000)),
                arguments(),
                files,
                manifest.path("baseline").stringValueOpt(),
                plan());
        return new RunReport(info, results(files, info.plan()));
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        manifest.path("arguments").forEach(argument -> arguments.add(argument.stringValue()));
        return arguments;
    }

    private SimulationPlan plan() {
        String sampling = manifest.path("sampling").stringValue();
        return SimulationPlan.withDefaults()
                .withSeed(manifest.path("seed").longValue())
                .withPaths(paths)
                .withSampling(
                        Sampling.ofLabel(sampling)
                                .orElseThrow(() ->
                                        new IllegalArgumentException("there is no sampling plan called " + sampling)),
                        manifest.path("replicates").intValue());
    }

    private Results results(List<ScenarioFile> files, SimulationPlan plan) throws IOException {
        Map<String, Horizon> horizons = new LinkedHashMap<>();
        files.forEach(
                file -> horizons.put(file.scenario().name(), file.scenario().horizon()));
        Map<String, SortedMap<Metric, Map<Period, Summary>>> summaries =
                SummaryCsv.read(folder.resolve("summary.csv"), paths);
        Map<String, SortedMap<Metric, DateCurve>> dates =
                DatesCsv.readMonths(folder.resolve("date-months.csv"), paths, horizons);
        List<ScenarioResults> scenarios = files.stream()
                .map(ScenarioFile::scenario)
                .map(scenario -> new ScenarioResults(
                        scenario,
                        summaries.getOrDefault(scenario.name(), new TreeMap<>()),
                        dates.getOrDefault(scenario.name(), new TreeMap<>()),
                        List.of()))
                .toList();
        return new Results(
                plan,
                scenarios,
                ComparisonCsv.read(folder.resolve("comparison.csv"), paths, kinds(summaries)),
                convergences());
    }

    private static Map<String, Metric> kinds(Map<String, SortedMap<Metric, Map<Period, Summary>>> summaries) {
        Map<String, Metric> kinds = new LinkedHashMap<>();
        summaries.values().forEach(metrics -> metrics.keySet().forEach(metric -> kinds.put(metric.name(), metric)));
        return kinds;
    }

    private List<Convergence> convergences() throws IOException {
        Path file = folder.resolve("convergence.csv");
        return Optional.of(file).filter(Files::exists).isPresent() ? ConvergenceCsv.read(file) : List.of();
    }
}

package org.entente.reporting.run;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Horizon;
import org.entente.model.Maps;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.actuals.Update;
import org.entente.reporting.folder.Manifest;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.results.Convergence;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Exceedance;
import org.entente.simulation.results.LeftOut;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;
import org.entente.simulation.results.WorthwhileDecision;

/** A run that is read back from its folder, without its kept paths. */
public final class SavedRun {

    /** What was expected before anything was known. */
    static final String BEFORE = "before.csv";

    private static final String SUMMARY = "summary.csv";
    private static final String DATES = "date-months.csv";
    private static final String COMPARISON = "comparison.csv";
    private static final String EXCEEDANCE = "exceedance.csv";
    private static final String CONVERGENCE = "convergence.csv";
    private static final String DECISIONS = "decisions.csv";
    private static final String LEFT_OUT = "left-out.csv";
    private static final List<String> TABLES =
            List.of(BEFORE, Update.FILE, SUMMARY, DATES, COMPARISON, EXCEEDANCE, CONVERGENCE, DECISIONS, LEFT_OUT);

    private final Path folder;
    private final RunInfo info;
    private final LeftOut leftOut;

    /** The number of paths that are not left out. */
    private final long paths;

    private SavedRun(Path folder, RunInfo info) throws IOException {
        this.folder = folder;
        this.info = info;
        Path file = folder.resolve(LEFT_OUT);
        this.leftOut = Files.exists(file) ? LeftOutCsv.read(file) : LeftOut.NOTHING;
        this.paths = info.plan().paths() - leftOut.paths();
        if (!(paths >= 1)) {
            throw new IOException("a run must have paths that are not left out, but the one in " + folder
                    + " leaves out " + leftOut.paths() + " of " + info.plan().paths());
        }
    }

    /**
     * Reads the run in {@code folder}.
     *
     * @throws IOException if it is no run folder, or if a file cannot be read; its message is one sentence
     */
    public static RunReport read(Path folder) throws IOException {
        Manifest manifest = Manifest.read(folder);
        if (!manifest.shard().isWhole()) {
            throw new IOException("a report must be of a whole run, but " + folder + " is shard " + manifest.shard()
                    + " of one; 'entente merge' joins its shards");
        }
        RunInfo info = manifest.info().withoutKeptPaths();
        requireFiles(folder);
        try {
            SavedRun saved = new SavedRun(folder, info);
            return new RunReport(info, saved.results())
                    .withBefore(saved.before())
                    .withUpdate(saved.update());
        } catch (IllegalArgumentException e) {
            throw new IOException("the run in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads the run in {@code folder} with its kept paths of the {@code metrics}.
     *
     * @throws IOException as {@link #read} does
     */
    public static RunReport readWithPaths(Path folder, Set<String> metrics) throws IOException {
        RunReport run = read(folder);
        try {
            return new RunReport(run.info(), new SavedPaths(folder, metrics).addedTo(run.results()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("the paths in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Refuses devices and pipes, which may never end. */
    private static void requireFiles(Path folder) throws IOException {
        for (String name : TABLES) {
            Path file = folder.resolve(name);
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new IOException("the run in " + folder + " cannot be read: " + name + " is no file");
            }
        }
    }

    private Results results() throws IOException {
        List<ScenarioFile> files = info.files();
        Map<String, Horizon> horizons = new LinkedHashMap<>();
        files.forEach(
                file -> horizons.put(file.scenario().name(), file.scenario().horizon()));
        Map<String, SortedMap<Outcome, Summary>> summaries = SummaryCsv.read(folder.resolve(SUMMARY), paths);
        Map<String, SortedMap<Metric, DateCurve>> dates = DatesCsv.readMonths(folder.resolve(DATES), paths, horizons);
        Map<String, SortedMap<Outcome, Exceedance>> exceedances = exceedances();
        List<ScenarioResults> scenarios = files.stream()
                .map(ScenarioFile::scenario)
                .map(scenario -> new ScenarioResults(
                                scenario,
                                summaries.getOrDefault(scenario.name(), new TreeMap<>()),
                                dates.getOrDefault(scenario.name(), new TreeMap<>()),
                                List.of())
                        .withExceedances(exceedances.getOrDefault(scenario.name(), new TreeMap<>())))
                .toList();
        return new Results(
                info.plan(),
                scenarios,
                ComparisonCsv.read(folder.resolve(COMPARISON), paths, kinds(summaries)),
                convergences(),
                decisions(),
                leftOut);
    }

    private List<ScenarioResults> before() throws IOException {
        Path file = folder.resolve(BEFORE);
        if (!Files.exists(file)) {
            return List.of();
        }
        Map<String, SortedMap<Outcome, Summary>> summaries = SummaryCsv.read(file, paths);
        return info.files().stream()
                .map(ScenarioFile::scenario)
                .filter(scenario -> summaries.containsKey(scenario.name()))
                .map(scenario -> new ScenarioResults(
                        scenario, Maps.require(summaries, scenario.name()), new TreeMap<>(), List.of()))
                .toList();
    }

    private Optional<Update> update() throws IOException {
        Path file = folder.resolve(Update.FILE);
        try {
            return Files.exists(file) ? Optional.of(Update.parse(Files.readString(file))) : Optional.empty();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(Update.FILE + " must be text, but is not", e);
        }
    }

    private static Map<String, Metric> kinds(Map<String, SortedMap<Outcome, Summary>> summaries) {
        Map<String, Metric> kinds = new LinkedHashMap<>();
        summaries.values().stream()
                .flatMap(outcomes -> outcomes.keySet().stream())
                .map(Outcome::metric)
                .forEach(metric -> kinds.put(metric.name(), metric));
        return kinds;
    }

    private Map<String, SortedMap<Outcome, Exceedance>> exceedances() throws IOException {
        Path file = folder.resolve(EXCEEDANCE);
        return Optional.of(file).filter(Files::exists).isPresent() ? ExceedanceCsv.read(file) : Map.of();
    }

    private List<Convergence> convergences() throws IOException {
        Path file = folder.resolve(CONVERGENCE);
        return Optional.of(file).filter(Files::exists).isPresent() ? ConvergenceCsv.read(file) : List.of();
    }

    private List<WorthwhileDecision> decisions() throws IOException {
        Path file = folder.resolve(DECISIONS);
        return Optional.of(file).filter(Files::exists).isPresent() ? DecisionsCsv.read(file) : List.of();
    }
}

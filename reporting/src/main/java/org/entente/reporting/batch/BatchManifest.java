package org.entente.reporting.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.ScenarioSource;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Selection;
import org.entente.model.sweep.Shard;
import org.entente.model.sweep.Sweep;
import org.entente.reporting.folder.ActualsJson;
import org.entente.reporting.folder.BrokenFolderException;
import org.entente.reporting.folder.FileDigest;
import org.entente.reporting.folder.JsonLines;
import org.entente.reporting.folder.ManifestFile;
import org.entente.reporting.folder.ManifestObject;
import org.entente.reporting.folder.RunFolder;
import org.entente.reporting.folder.ShardFolder;
import org.entente.reporting.folder.Verification;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import tools.jackson.core.JsonGenerator;

/**
 * The manifest of a batch: its sweep and plan, and the SHA-256 of each file. It holds nothing that depends on the
 * machine, the time or the number of threads.
 */
final class BatchManifest {

    private static final String KIND = "batch";
    private static final String CASES = "cases";
    private static final String LINES = ".jsonl";
    private static final String COUNT = "count";
    private static final String IN_PART = "cases-in-part";
    private static final String DIGEST = "cases-sha256";

    private BatchManifest() {}

    /** The text of the manifest of {@code run}, without files. */
    static String text(BatchRun run) {
        return ManifestFile.text(json -> write(json, run));
    }

    /** Writes every case of {@code run} into parts in {@code folder}, where the manifest does not hold them. */
    static void writeCases(BatchRun run, Path folder) throws IOException {
        List<Case> cases = run.sweep().cases();
        for (int part = 0; part < PartFiles.count(cases, run.casesInPart()); part++) {
            JsonLines.write(
                    PartFiles.create(folder, CASES, part, LINES),
                    PartFiles.among(cases, part, run.casesInPart()),
                    BatchManifest::line);
        }
    }

    private static String line(Case sweepCase) {
        return JsonLines.line(json -> properties(json, sweepCase));
    }

    /** The SHA-256 of the lines of {@code cases}. */
    private static String digest(List<Case> cases) {
        return FileDigest.ofLines(cases.stream().map(BatchManifest::line));
    }

    /** Writes the manifest of {@code run} and of the files in {@code folder}. */
    static void write(BatchRun run, Path folder) throws IOException {
        ManifestFile.write(folder, KIND, json -> write(json, run), FileDigest.below(folder));
    }

    private static void write(JsonGenerator json, BatchRun run) {
        json.writeStringProperty("version", run.version());
        json.writeNumberProperty("seed", run.plan().seed());
        json.writeStringProperty("sampling", run.plan().sampling().label());
        json.writeNumberProperty("replicates", run.plan().replicates());
        json.writeNumberProperty("paths", run.plan().paths());
        json.writeStringProperty("shard", run.shard().toString());
        json.writeStringProperty("charts", run.charts().label());
        run.actuals().ifPresent(actuals -> ActualsJson.write(json, actuals, true));
        json.writeObjectPropertyStart("sweep");
        json.writeStringProperty("name", run.sweep().name());
        texts(json, "metrics", run.sweep().selection().metrics());
        texts(json, "periods", run.sweep().selection().periods());
        texts(json, "addresses", run.sweep().addresses());
        if (run.isInParts()) {
            json.writeNumberProperty(COUNT, run.sweep().cases().size());
            json.writeNumberProperty(IN_PART, run.casesInPart());
            json.writeStringProperty(DIGEST, digest(run.sweep().cases()));
        } else {
            json.writeArrayPropertyStart(CASES);
            run.sweep().cases().forEach(sweepCase -> write(json, sweepCase));
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("scenarios");
        run.scenarios().forEach((name, resolved) -> write(json, name, resolved));
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Case sweepCase) {
        json.writeStartObject();
        properties(json, sweepCase);
        json.writeEndObject();
    }

    private static void properties(JsonGenerator json, Case sweepCase) {
        json.writeStringProperty("id", sweepCase.id());
        json.writeStringProperty("scenario", sweepCase.scenario());
        json.writeObjectPropertyStart("inputs");
        sweepCase.inputs().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeStringProperty("sha256", sweepCase.sha256());
        if (!sweepCase.baselines().isEmpty()) {
            json.writeObjectPropertyStart("baselines");
            sweepCase.baselines().forEach(json::writeStringProperty);
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, String name, String resolved) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("sha256", FileDigest.sha256(resolved));
        json.writeName("resolved");
        json.writeRawValue(resolved);
        json.writeEndObject();
    }

    /**
     * Reads the batch whose files are in {@code folder}.
     *
     * @throws BrokenFolderException if the manifest is not as it was written
     * @throws IOException if the folder has none that can be read; its message is one sentence
     */
    static BatchRun readManifest(Path folder) throws IOException {
        return ManifestFile.read(folder, KIND, (json, files) -> batch(json, folder));
    }

    /** Whether the files in {@code folder} are all those of {@code run}, as they were written. */
    static boolean isWhole(Path folder, BatchRun run) throws IOException {
        if (!Files.isRegularFile(folder.resolve(ManifestFile.NAME), LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            return ManifestFile.isOf(folder, KIND, json -> write(json, run))
                    && Verification.deviations(folder).isEmpty();
        } catch (BrokenFolderException notWrittenHere) {
            return false;
        }
    }

    /**
     * Which shard the files in {@code folder} are, and what all shards of a batch have in common, by the names of its
     * parts.
     *
     * @throws BrokenFolderException if the manifest is not as it was written
     * @throws IOException if the folder has none that can be read; its message is one sentence
     */
    static ShardFolder readShard(Path folder) throws IOException {
        return ManifestFile.read(folder, KIND, (json, files) -> {
            Map<String, Object> whole = new LinkedHashMap<>();
            whole.put("version", json.text("version"));
            SimulationPlan plan = plan(json);
            whole.put("seed", plan.seed());
            whole.put("number of paths", plan.paths());
            whole.put("sampling plan", plan.sampling().label() + " " + plan.replicates());
            whole.put("choice of charts", json.charts());
            whole.put("set of observations", ActualsJson.read(json));
            whole.put("sweep", json.object("sweep", BatchManifest::summary));
            scenarios(json).forEach((name, resolved) -> whole.put("text of " + name, resolved));
            return new ShardFolder(folder, Shard.parse(json.text("shard")), whole);
        });
    }

    /** All of a sweep, with a hash in the place of its cases. */
    private static List<Object> summary(ManifestObject json) {
        List<Object> parts = new ArrayList<>(List.of(json.text("name"), selection(json), json.texts("addresses")));
        if (json.has(CASES)) {
            parts.add(digest(json.objects(CASES, BatchManifest::readCase)));
        } else {
            parts.addAll(List.of(json.text(DIGEST), json.count(COUNT), json.count(IN_PART)));
        }
        return parts;
    }

    private static BatchRun batch(ManifestObject json, Path folder) {
        return json.object("sweep", sweep -> {
            BatchRun read = new BatchRun(
                    json.text("version"),
                    sweep(sweep, folder),
                    scenarios(json),
                    plan(json),
                    Shard.parse(json.text("shard")),
                    json.charts());
            BatchRun run = read.withActuals(ActualsJson.read(json));
            return sweep.has(IN_PART) ? run.withCasesInPart(sweep.count(IN_PART)) : run;
        });
    }

    private static SimulationPlan plan(ManifestObject json) {
        String label = json.text("sampling");
        Sampling sampling = Sampling.ofLabel(label)
                .orElseThrow(() -> new IllegalArgumentException("there is no sampling plan called " + label));
        return new SimulationPlan(
                json.whole("paths"), json.whole("seed"), 1, Kept.NOTHING, sampling, json.count("replicates"));
    }

    private static SortedMap<String, String> scenarios(ManifestObject json) {
        SortedMap<String, String> scenarios = new TreeMap<>();
        json.objects("scenarios", BatchManifest::readScenario)
                .forEach(scenario -> scenarios.put(scenario.name(), scenario.canonicalJson()));
        return scenarios;
    }

    private static ScenarioSource readScenario(ManifestObject json) {
        String name = json.text("name");
        ScenarioSource source = ScenarioReader.openResolved(name, json.json("resolved"));
        if (!source.name().equals(name)
                || !FileDigest.sha256(source.canonicalJson()).equals(json.text("sha256"))) {
            throw new IllegalArgumentException("the scenario " + name + " is not the one that was simulated");
        }
        return source;
    }

    private static Sweep sweep(ManifestObject json, Path folder) {
        List<Case> cases = json.has(CASES) ? json.objects(CASES, BatchManifest::readCase) : readCases(json, folder);
        return new Sweep(json.text("name"), selection(json), json.texts("addresses"), cases);
    }

    private static Selection selection(ManifestObject json) {
        return new Selection(json.texts("metrics"), json.texts("periods"));
    }

    /**
     * The cases in the parts in {@code folder}, which must be those that the manifest tells of.
     *
     * @throws UncheckedIOException if a part cannot be read; its message is one sentence
     */
    private static List<Case> readCases(ManifestObject json, Path folder) {
        List<Case> cases = new ArrayList<>();
        try {
            for (Path part : PartFiles.of(folder, CASES, LINES)) {
                cases.addAll(JsonLines.read(part, BatchManifest::readCase));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the cases of " + folder + " cannot be read: " + RunFolder.reason(e), e);
        }
        if (cases.size() != json.count(COUNT) || !digest(cases).equals(json.text(DIGEST))) {
            throw new IllegalArgumentException("the files in " + CASES + " are not as they were written");
        }
        return cases;
    }

    private static Case readCase(ManifestObject json) {
        return new Case(
                json.text("id"),
                json.text("scenario"),
                json.textsByName("inputs"),
                json.text("sha256"),
                json.has("baselines") ? json.textsByName("baselines") : new TreeMap<>());
    }
}

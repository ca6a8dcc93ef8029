package org.entente.reporting.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.ScenarioSource;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Selection;
import org.entente.model.sweep.Shard;
import org.entente.model.sweep.Sweep;
import org.entente.reporting.folder.BrokenFolderException;
import org.entente.reporting.folder.FileDigest;
import org.entente.reporting.folder.ManifestFile;
import org.entente.reporting.folder.ManifestObject;
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

    private BatchManifest() {}

    /** The text of the manifest of {@code run}, without files. */
    static String text(BatchRun run) {
        return ManifestFile.text(json -> write(json, run));
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
        json.writeObjectPropertyStart("sweep");
        json.writeStringProperty("name", run.sweep().name());
        texts(json, "metrics", run.sweep().selection().metrics());
        texts(json, "periods", run.sweep().selection().periods());
        texts(json, "addresses", run.sweep().addresses());
        json.writeArrayPropertyStart("cases");
        run.sweep().cases().forEach(sweepCase -> write(json, sweepCase));
        json.writeEndArray();
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
        json.writeEndObject();
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
        return ManifestFile.read(folder, KIND, (json, files) -> batch(json));
    }

    /**
     * Reads the batch whose files are in {@code folder}; empty if it is no folder of a batch, or if it has changed
     * since it was written.
     */
    static Optional<BatchRun> read(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(ManifestFile.NAME), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            BatchRun run = readManifest(folder);
            return Verification.deviations(folder).isEmpty() ? Optional.of(run) : Optional.empty();
        } catch (BrokenFolderException notWrittenHere) {
            return Optional.empty();
        }
    }

    private static BatchRun batch(ManifestObject json) {
        String label = json.text("sampling");
        Sampling sampling = Sampling.ofLabel(label)
                .orElseThrow(() -> new IllegalArgumentException("there is no sampling plan called " + label));
        SimulationPlan plan = new SimulationPlan(
                json.whole("paths"), json.whole("seed"), 1, Kept.NOTHING, sampling, json.count("replicates"));
        return new BatchRun(
                json.text("version"),
                json.object("sweep", BatchManifest::sweep),
                scenarios(json),
                plan,
                Shard.parse(json.text("shard")),
                json.charts());
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

    private static Sweep sweep(ManifestObject json) {
        return new Sweep(
                json.text("name"),
                new Selection(json.texts("metrics"), json.texts("periods")),
                json.texts("addresses"),
                json.objects("cases", BatchManifest::readCase));
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

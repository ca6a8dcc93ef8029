package org.entente.reporting.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Selection;
import org.entente.model.sweep.Shard;
import org.entente.model.sweep.Sweep;
import org.entente.reporting.folder.FileDigest;
import org.entente.reporting.folder.ManifestFile;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
        ManifestFile.write(folder, json -> write(json, run), FileDigest.below(folder));
    }

    private static void write(JsonGenerator json, BatchRun run) {
        json.writeStringProperty("kind", KIND);
        json.writeStringProperty("version", run.version());
        json.writeNumberProperty("seed", run.plan().seed());
        json.writeStringProperty("sampling", run.plan().sampling().label());
        json.writeNumberProperty("replicates", run.plan().replicates());
        json.writeNumberProperty("paths", run.plan().paths());
        json.writeStringProperty("shard", run.shard().toString());
        json.writeObjectPropertyStart("sweep");
        json.writeStringProperty("name", run.sweep().name());
        texts(json, "metrics", run.sweep().selection().metrics());
        texts(json, "periods", run.sweep().selection().periods());
        texts(json, "addresses", run.sweep().addresses());
        json.writeArrayPropertyStart("cases");
        run.sweep().cases().forEach(sweepCase -> write(json, sweepCase));
        json.writeEndArray();
        json.writeEndObject();
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
        json.writeEndObject();
    }

    /**
     * Reads the batch whose files are in {@code folder}; empty if it is no folder of a batch, or if it has changed
     * since it was written.
     */
    static Optional<BatchRun> read(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(ManifestFile.NAME))) {
            return Optional.empty();
        }
        try {
            JsonNode root = new JsonMapper().readTree(Files.readString(folder.resolve(ManifestFile.NAME)));
            boolean intact = root.path("kind").asString("").equals(KIND)
                    && ManifestFile.files(root).equals(FileDigest.below(folder));
            return intact ? Optional.of(batch(root)) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException notWrittenHere) {
            return Optional.empty();
        }
    }

    private static BatchRun batch(JsonNode root) {
        JsonNode sweep = root.path("sweep");
        Sampling sampling =
                Sampling.ofLabel(root.path("sampling").asString()).orElseThrow(IllegalArgumentException::new);
        int replicates = root.path("replicates").asInt();
        SimulationPlan plan = new SimulationPlan(
                root.path("paths").asLong(), root.path("seed").asLong(), 1, 0, sampling, replicates);
        Selection selection = new Selection(texts(sweep.path("metrics")), texts(sweep.path("periods")));
        List<Case> cases =
                sweep.path("cases").valueStream().map(BatchManifest::readCase).toList();
        return new BatchRun(
                root.path("version").asString(),
                new Sweep(sweep.path("name").asString(), selection, texts(sweep.path("addresses")), cases),
                plan,
                Shard.parse(root.path("shard").asString()));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static Case readCase(JsonNode json) {
        TreeMap<String, String> inputs = new TreeMap<>();
        json.path("inputs")
                .properties()
                .forEach(input -> inputs.put(input.getKey(), input.getValue().asString()));
        return new Case(
                json.path("id").asString(),
                json.path("scenario").asString(),
                inputs,
                json.path("sha256").asString());
    }
}

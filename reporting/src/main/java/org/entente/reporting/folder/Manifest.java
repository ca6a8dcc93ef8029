package org.entente.reporting.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * The manifest of a run folder: how the run came about, and a digest of each file. It is enough to verify the folder
 * and to run the run again.
 *
 * @param info how the run came about; the file leaves out its threads, which do not change results
 * @param jvm the name and the version of the Java virtual machine
 * @param files the digests of the files, by path below the folder
 */
public record Manifest(RunInfo info, String jvm, SortedMap<String, FileDigest> files) {

    private static final double MILLIS_PER_SECOND = 1000;

    public Manifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Reads the files in {@code folder} and returns the manifest of a run on this machine. */
    static Manifest describe(RunInfo info, Path folder) throws IOException {
        String jvm = System.getProperty("java.vm.name") + " " + Runtime.version();
        return new Manifest(info, jvm, FileDigest.below(folder));
    }

    /** Writes the manifest into {@code folder}. */
    void write(Path folder) throws IOException {
        ManifestFile.write(folder, this::writeInfo, files);
    }

    private void writeInfo(JsonGenerator json) {
        json.writeStringProperty("version", info.version());
        json.writeStringProperty("jvm", jvm);
        json.writeStringProperty("created", info.created().toString());
        json.writeNumberProperty("duration-seconds", info.duration().toMillis() / MILLIS_PER_SECOND);
        json.writeArrayPropertyStart("arguments");
        info.invocation().arguments().forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("seed", info.plan().seed());
        json.writeStringProperty("sampling", info.plan().sampling().label());
        json.writeNumberProperty("replicates", info.plan().replicates());
        json.writeNumberProperty("paths", info.plan().paths());
        json.writeNumberProperty("kept-paths", info.plan().keptPaths());
        info.baseline()
                .ifPresentOrElse(
                        name -> json.writeStringProperty("baseline", name), () -> json.writeNullProperty("baseline"));
        json.writeArrayPropertyStart("scenarios");
        info.files().forEach(file -> write(json, file));
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, ScenarioFile file) {
        json.writeStartObject();
        json.writeStringProperty("name", file.scenario().name());
        json.writeStringProperty("title", file.scenario().title());
        json.writeStringProperty("sha256", file.sha256());
        json.writeName("resolved");
        json.writeRawValue(file.canonicalJson());
        json.writeEndObject();
    }

    /**
     * Reads the manifest of {@code folder}.
     *
     * @throws IOException if the folder has no readable manifest; its message is one sentence
     */
    public static Manifest read(Path folder) throws IOException {
        try {
            JsonNode json = ManifestFile.read(folder);
            return new Manifest(readInfo(json), json.path("jvm").stringValue(), ManifestFile.files(json));
        } catch (JacksonException | DateTimeException e) {
            throw ManifestFile.unreadable(folder, e);
        } catch (IllegalArgumentException e) {
            throw new IOException("the run in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static RunInfo readInfo(JsonNode json) {
        List<String> arguments =
                json.path("arguments").valueStream().map(JsonNode::stringValue).toList();
        List<ScenarioFile> files = json.path("scenarios")
                .valueStream()
                .map(scenario -> ScenarioReader.readResolved(
                        scenario.path("name").stringValue(),
                        scenario.path("resolved").toString()))
                .toList();
        return new RunInfo(
                json.path("version").stringValue(),
                Instant.parse(json.path("created").stringValue()),
                Duration.ofMillis(Math.round(json.path("duration-seconds").doubleValue() * MILLIS_PER_SECOND)),
                new Invocation(arguments),
                files,
                json.path("baseline").stringValueOpt(),
                readPlan(json));
    }

    private static SimulationPlan readPlan(JsonNode json) {
        String label = json.path("sampling").stringValue();
        Sampling sampling = Sampling.ofLabel(label)
                .orElseThrow(() -> new IllegalArgumentException("there is no sampling plan called " + label));
        return SimulationPlan.withDefaults()
                .withSeed(json.path("seed").longValue())
                .withPaths(json.path("paths").longValue())
                .withSampling(sampling, json.path("replicates").intValue())
                .withKeptPaths(json.path("kept-paths").intValue());
    }
}

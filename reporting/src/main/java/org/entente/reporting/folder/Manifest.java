package org.entente.reporting.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Remark;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioFileException;
import org.entente.model.file.ScenarioReader;
import org.entente.model.sweep.Shard;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import tools.jackson.core.JsonGenerator;

/**
 * The manifest of a run folder or of a shard of a run: how it came about, and a digest of each file. It is enough to
 * verify the folder and to run the run again.
 *
 * @param info how the run came about; the file leaves out its threads, which do not change results
 * @param shard the part of the paths that was simulated
 * @param jvm the name and the version of the Java virtual machine
 * @param texts the text of each scenario file on disk that was read, by its path
 * @param files the digests of the files, by path below the folder
 */
public record Manifest(
        RunInfo info, Shard shard, String jvm, SortedMap<String, String> texts, SortedMap<String, FileDigest> files) {

    /** The kind of the manifest of a shard, and the property that tells which it is. */
    static final String SHARD = "shard";

    private static final String KIND = "run";

    /** By what paths are kept, besides the whole horizon. */
    private static final String YEAR = "year";

    private static final String MONTH = "month";
    private static final double MILLIS_PER_SECOND = 1000;

    public Manifest {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Reads the files in {@code folder} and returns the manifest of a run, or a shard of it, on this machine. */
    static Manifest describe(RunInfo info, Shard shard, Path folder) throws IOException {
        String jvm = System.getProperty("java.vm.name") + " " + Runtime.version();
        SortedMap<String, String> texts = new TreeMap<>();
        info.files().forEach(file -> texts.putAll(file.texts()));
        info.actuals().ifPresent(actuals -> texts.putAll(actuals.texts()));
        return new Manifest(info, shard, jvm, texts, FileDigest.below(folder));
    }

    /** Writes the manifest into {@code folder}. */
    void write(Path folder) throws IOException {
        ManifestFile.write(folder, shard.isWhole() ? KIND : SHARD, this::writeInfo, files);
    }

    private void writeInfo(JsonGenerator json) {
        if (!shard.isWhole()) {
            json.writeStringProperty(SHARD, shard.toString());
        }
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
        json.writeNumberProperty("kept-paths", info.plan().kept().paths());
        json.writeArrayPropertyStart("kept-by");
        keptBy(info.plan().kept()).forEach(json::writeString);
        json.writeEndArray();
        info.baseline()
                .ifPresentOrElse(
                        name -> json.writeStringProperty("baseline", name), () -> json.writeNullProperty("baseline"));
        json.writeStringProperty("charts", info.charts().label());
        json.writeArrayPropertyStart("scenarios");
        info.files().forEach(file -> write(json, file));
        json.writeEndArray();
        json.writeArrayPropertyStart("remarks");
        info.remarks().forEach(remark -> write(json, remark));
        json.writeEndArray();
        info.actuals().ifPresent(actuals -> ActualsJson.write(json, actuals, false));
        json.writeObjectPropertyStart("texts");
        texts.forEach(json::writeStringProperty);
        json.writeEndObject();
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

    private static void write(JsonGenerator json, ScenarioRemark remark) {
        json.writeStartObject();
        json.writeStringProperty("scenario", remark.scenario());
        json.writeStringProperty("subject", remark.remark().subject());
        json.writeStringProperty("predicate", remark.remark().predicate());
        json.writeEndObject();
    }

    /**
     * Reads the manifest of {@code folder}, which is of a run or of a shard of one.
     *
     * @throws BrokenFolderException if it is not as it was written
     * @throws IOException if the folder has none that can be read; its message is one sentence
     */
    public static Manifest read(Path folder) throws IOException {
        boolean isShard = ManifestFile.kind(folder).equals(SHARD);
        return ManifestFile.read(
                folder,
                isShard ? SHARD : KIND,
                (json, files) -> new Manifest(
                        readInfo(json),
                        isShard ? Shard.parse(json.text(SHARD)) : Shard.WHOLE,
                        json.text("jvm"),
                        json.textsByName("texts"),
                        files));
    }

    private static RunInfo readInfo(ManifestObject json) {
        return new RunInfo(
                json.text("version"),
                Instant.parse(json.text("created")),
                Duration.ofMillis(Math.round(json.number("duration-seconds") * MILLIS_PER_SECOND)),
                new Invocation(json.texts("arguments")),
                json.objects("scenarios", Manifest::readScenario),
                json.textOrNull("baseline"),
                readPlan(json),
                json.objects("remarks", Manifest::readRemark),
                json.charts(),
                ActualsJson.read(json));
    }

    private static ScenarioRemark readRemark(ManifestObject json) {
        return new ScenarioRemark(json.text("scenario"), new Remark(json.text("subject"), json.text("predicate")));
    }

    private static ScenarioFile readScenario(ManifestObject json) {
        String name = json.text("name");
        ScenarioFile file = resolved(name, json.json("resolved"));
        if (!file.sha256().equals(json.text("sha256"))
                || !file.scenario().name().equals(name)
                || !file.scenario().title().equals(json.text("title"))) {
            throw new IllegalArgumentException("the scenario " + name + " is not the one that was simulated");
        }
        return file;
    }

    private static ScenarioFile resolved(String name, String json) {
        try {
            return ScenarioReader.readResolved(name, json);
        } catch (ScenarioFileException e) {
            throw new IllegalArgumentException(e.problems().get(0), e);
        }
    }

    private static SimulationPlan readPlan(ManifestObject json) {
        String label = json.text("sampling");
        Sampling sampling = Sampling.ofLabel(label)
                .orElseThrow(() -> new IllegalArgumentException("there is no sampling plan called " + label));
        return SimulationPlan.withDefaults()
                .withSeed(json.whole("seed"))
                .withSampling(sampling, json.count("replicates"))
                .withPaths(json.whole("paths"))
                .withKept(readKept(json));
    }

    private static Kept readKept(ManifestObject json) {
        List<String> by = json.texts("kept-by");
        return new Kept(json.count("kept-paths"), by.contains(YEAR), by.contains(MONTH));
    }

    private static List<String> keptBy(Kept kept) {
        List<String> by = new ArrayList<>();
        if (kept.years()) {
            by.add(YEAR);
        }
        if (kept.months()) {
            by.add(MONTH);
        }
        return by;
    }
}

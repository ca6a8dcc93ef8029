package org.entente.reporting.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.entente.model.Maps;
import org.entente.model.sweep.Shard;
import org.entente.reporting.folder.BrokenFolderException;
import org.entente.reporting.folder.Invocation;
import org.entente.reporting.folder.Manifest;
import org.entente.reporting.folder.ReportFiles;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.folder.ShardFolder;
import org.entente.reporting.folder.Verification;
import org.entente.reporting.words.Amounts;
import org.entente.simulation.plan.SimulationPlan;

/** All shards of a run: folders with the statistics of parts of its paths. */
public final class RunShards {

    private static final String STATISTICS = "statistics.bin";

    /** Options whose values change no result. */
    private static final List<String> FREE_OPTIONS = List.of("--shard", "--threads");

    private static final List<String> FREE_FLAGS = List.of("--quiet", "--all");

    private final List<Path> folders;
    private final Manifest first;

    private RunShards(List<Path> given) throws IOException {
        List<ShardFolder> shards = new ArrayList<>();
        Map<Path, Manifest> manifests = new LinkedHashMap<>();
        for (Path folder : given) {
            Manifest manifest = manifest(folder);
            manifests.put(folder, manifest);
            shards.add(new ShardFolder(folder, manifest.shard(), identity(manifest)));
        }
        this.folders = List.copyOf(ShardFolder.all("run", shards).values());
        this.first = Maps.require(manifests, folders.get(0));
    }

    private static Manifest manifest(Path folder) throws IOException {
        Manifest manifest = Manifest.read(folder);
        if (manifest.shard().isWhole()) {
            throw new IOException(folder + " must be a shard of a run, but is a whole run");
        }
        Verification.requireUnchanged(folder);
        return manifest;
    }

    /** What shards of one run have in common, by the names of its parts. */
    private static Map<String, Object> identity(Manifest manifest) {
        RunInfo info = manifest.info();
        SimulationPlan plan = info.plan();
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("version", info.version());
        identity.put("seed", plan.seed());
        identity.put("number of paths", plan.paths());
        identity.put("sampling plan", plan.sampling().label() + " " + plan.replicates());
        identity.put("choice of kept paths", plan.kept());
        identity.put("baseline", info.baseline());
        identity.put(
                "set of scenarios",
                info.files().stream().map(file -> file.scenario().name()).toList());
        info.files().forEach(file -> identity.put("text of " + file.scenario().name(), file.sha256()));
        identity.put("command", command(info).shell());
        return identity;
    }

    /** The call without what may differ between shards. */
    private static Invocation command(RunInfo info) {
        Invocation command = info.invocation().withoutOutput();
        for (String flag : FREE_FLAGS) {
            command = command.withoutFlag(flag);
        }
        for (String option : FREE_OPTIONS) {
            command = command.without(option);
        }
        return command;
    }

    /** Whether {@code folder} holds a shard of a run, whole or damaged. */
    public static boolean isShard(Path folder) {
        return Files.exists(folder.resolve(STATISTICS));
    }

    /**
     * Reads the shards in {@code folders}, at least one.
     *
     * @throws BrokenFolderException if a folder is not as it was written
     * @throws IOException if a folder is no shard of a run, if the shards belong to different runs, or if a shard is
     *     missing or there twice; its message is one sentence
     */
    public static RunShards read(List<Path> folders) throws IOException {
        return new RunShards(folders);
    }

    /**
     * Writes the statistics of a shard into {@code folder}, which must be empty.
     *
     * @return remarks for the reader, as sentences: those of the run
     * @throws IOException if a file cannot be written, as when the disk is full; its message is one sentence
     * @throws InterruptedException if the thread is interrupted; the folder is then incomplete
     */
    public static List<String> write(RunInfo info, Shard shard, byte[] statistics, Path folder)
            throws IOException, InterruptedException {
        return ReportFiles.writeShard(info, shard, folder, () -> Files.write(folder.resolve(STATISTICS), statistics));
    }

    /** The text of a shard that leaves out {@code leftOut} of its paths; it says what to do with the shard. */
    public static String text(SimulationPlan plan, Shard shard, long leftOut) {
        return "Shard " + shard + " of " + Amounts.count(plan.paths()) + " paths"
                + (leftOut == 0 ? "" : ", " + Amounts.count(leftOut) + " left out here")
                + ". 'entente merge' joins all "
                + shard.count() + " shards.\n";
    }

    /** The folders, in the order of their shards. */
    public List<Path> folders() {
        return folders;
    }

    /** The statistics in {@code folder}, one of {@link #folders}. */
    public static byte[] statistics(Path folder) throws IOException {
        return Files.readAllBytes(folder.resolve(STATISTICS));
    }

    /** The version of Entente that wrote the shards. */
    public String version() {
        return first.info().version();
    }

    /** The call of the whole run, without an output folder. */
    public Invocation invocation() {
        return first.info().invocation().withoutOutput().without("--shard");
    }

    /** The texts of the scenario files that the run reads, by their paths. */
    public SortedMap<String, String> texts() {
        return first.texts();
    }
}

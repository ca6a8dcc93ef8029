package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.reporting.folder.ManifestFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunShardsTest {

    private static final Path DRUG = Path.of("../docs/examples/drug-licence.yaml");

    @TempDir
    private Path temporary;

    /** Keeps every month of more paths than a unit has. */
    private CommandResult runKeeping(String name, String... options) {
        List<String> all = new ArrayList<>(List.of("--keep-paths", "300", "--keep-years", "--keep-months"));
        all.addAll(List.of("--set", "horizon.to=2027-12"));
        all.addAll(List.of(options));
        return run(name, all.toArray(String[]::new));
    }

    private CommandResult run(String name, String... options) {
        List<String> all = new ArrayList<>(List.of("run", "--seed", "3", "--paths", "1300"));
        all.addAll(List.of(options));
        all.addAll(List.of("--out", folder(name)));
        return CommandResult.of(all.toArray(String[]::new));
    }

    private CommandResult merge(String... names) {
        List<String> all = new ArrayList<>(List.of("merge"));
        List.of(names).forEach(name -> all.add(folder(name)));
        all.addAll(List.of("--out", folder("merged")));
        return CommandResult.of(all.toArray(String[]::new));
    }

    private String folder(String name) {
        return temporary.resolve(name).toString();
    }

    /** The scenario file is gone by then, and no shard knows of the others. */
    @Test
    void merge_shardsOfARun_giveTheBytesOfOneRun() throws IOException {
        String mine = Files.copy(DRUG, temporary.resolve("mine.yaml")).toString();
        CommandResult whole = runKeeping("whole", mine, "--sampling", "sobol");
        assertThat(whole.code()).as(whole.err()).isEqualTo(0);
        for (int k = 1; k <= 3; k++) {
            CommandResult shard = runKeeping("part-" + k, "--shard", k + "/3", mine, "--sampling", "sobol");
            assertThat(shard.code()).as(shard.err()).isEqualTo(0);
            assertThat(shard.out()).contains("Shard " + k + "/3 of 1,300 paths. 'entente merge' joins all 3 shards.");
        }
        assertThat(Folders.files(temporary.resolve("part-1"))).containsExactly("manifest.json", "statistics.bin");
        Files.delete(Path.of(mine));
        CommandResult merged = merge("part-2", "part-3", "part-1");
        assertThat(merged.code()).as(merged.err()).isEqualTo(0);
        assertThat(merged.out()).isEqualTo(whole.out().replace(folder("whole"), folder("merged")));
        requireReproduced("part-3");
        requireReproduced("merged");
        requireSameBesidesManifests("merged", "whole");
    }

    private void requireReproduced(String name) {
        assertThat(CommandResult.of("reproduce", folder(name)))
                .isEqualTo(new CommandResult(
                        0, MainTest.lines(folder(name) + " is reproduced: every file is the same, byte for byte"), ""));
    }

    /** The manifests differ: they tell the time, the duration and the folder. */
    private void requireSameBesidesManifests(String one, String other) throws IOException {
        for (String name : List.of(one, other)) {
            Files.delete(temporary.resolve(name).resolve("manifest.json"));
        }
        Folders.requireSame(temporary.resolve(one), temporary.resolve(other));
    }

    /** Conditions, settings and a baseline are in the command of each shard. Six units make three shards. */
    @Test
    void merge_comparisonUnderConditions_givesTheBytesOfOneRun() throws IOException {
        String[] options = {
            "amended-2026",
            "october-2025",
            "--baseline",
            "october-2025",
            "--given-event",
            "agi-declared never",
            "--set",
            "discount-rate=0.07",
            "--set",
            "horizon.to=2027-12",
            "--charts",
            "none"
        };
        assertThat(run("whole", options).code()).isEqualTo(0);
        String[] shards = new String[3];
        for (int k = 1; k <= 3; k++) {
            shards[k - 1] = "part-" + k;
            List<String> ofShard = new ArrayList<>(List.of(options));
            ofShard.add("--shard=" + k + "/3");
            assertThat(run(shards[k - 1], ofShard.toArray(String[]::new)).code())
                    .isEqualTo(0);
        }
        CommandResult merged = merge(shards);
        assertThat(merged.code()).as(merged.err()).isEqualTo(0);
        requireSameBesidesManifests("merged", "whole");
    }

    @Test
    void merge_incompleteOrMixedShards_areRefused() throws IOException {
        run("part-1", DRUG.toString(), "--shard", "1/3");
        run("part-2", DRUG.toString(), "--shard", "2/3");
        run("part-3", DRUG.toString(), "--shard", "3/3", "--sampling", "antithetic");
        run("other", DRUG.toString(), "--shard", "2/3", "--set", "discount-rate=0.01");
        run("more", DRUG.toString(), "--shard", "2/4");
        run("whole", DRUG.toString(), "--charts", "none");
        requireRefused("shards must be all of the run, but there is no 2/3, 3/3", "part-1");
        requireRefused("shards must differ, but ", "part-1", "part-2", "part-1");
        requireRefused("part-3 has another sampling plan than " + folder("part-1"), "part-1", "part-2", "part-3");
        requireRefused("other has another text of drug-licence than " + folder("part-1"), "part-1", "other");
        requireRefused("more is 2/4, and " + folder("part-1") + " is 1/3", "part-1", "more");
        requireRefused("whole must be a shard of a run, but is a whole run", "part-1", "whole");
        requireRefused("none has none", "part-1", "none");
        assertThat(temporary.resolve("merged")).doesNotExist();
    }

    private void requireRefused(String sentence, String... shards) {
        CommandResult refused = merge(shards);
        assertThat(refused.err()).contains(sentence);
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(refused.code()).isEqualTo(2);
    }

    @Test
    void merge_damagedShard_isRefused() throws IOException {
        run("part-1", DRUG.toString(), "--shard", "1/2");
        run("part-2", DRUG.toString(), "--shard", "2/2");
        Path statistics = temporary.resolve("part-2/statistics.bin");
        byte[] intact = Files.readAllBytes(statistics);
        byte[] flipped = intact.clone();
        flipped[intact.length / 2] ^= 1;
        Files.write(statistics, flipped);
        requireBroken("part-2 must be as they were written, but statistics.bin differs");
        Files.write(statistics, Arrays.copyOf(intact, intact.length - 100));
        requireBroken("part-2 must be as they were written, but statistics.bin differs");
        Files.delete(statistics);
        requireBroken("part-2 must be as they were written, but statistics.bin is missing");
        assertThat(CommandResult.of("verify", folder("part-2")).code()).isEqualTo(4);
        Files.write(statistics, intact);
        assertThat(CommandResult.of("verify", folder("part-2")).code()).isEqualTo(0);
        Path manifest = temporary.resolve("part-2/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"2/2\"", "\"1/2\""));
        requireBroken("the manifest.json of " + folder("part-2") + " cannot be read: it has been changed");
        assertThat(temporary.resolve("merged")).doesNotExist();
    }

    private void requireBroken(String sentence) {
        CommandResult broken = merge("part-1", "part-2");
        assertThat(broken.err()).contains(sentence);
        assertThat(broken.err().lines()).hasSize(1);
        assertThat(broken.code()).isEqualTo(4);
    }

    /** A shard of another seed, then one of another version, then all of another version. */
    @Test
    void merge_shardsOfOtherSeedsOrVersions_areRefused() throws IOException {
        run("part-1", DRUG.toString(), "--shard", "1/2");
        run("part-2", DRUG.toString(), "--shard", "2/2");
        CommandResult seed = CommandResult.of(
                "run", DRUG.toString(), "--seed=4", "--paths=1300", "--shard=2/2", "--out", folder("seed"));
        assertThat(seed.code()).as(seed.err()).isEqualTo(0);
        requireRefused("seed has another seed than " + folder("part-1"), "part-1", "seed");
        age("part-2");
        requireRefused("part-2 has another version than " + folder("part-1"), "part-1", "part-2");
        age("part-1");
        CommandResult older = merge("part-1", "part-2");
        assertThat(older.err())
                .contains("shards must be merged by the version that wrote them, which is 0.0.1, but this is "
                        + Version.current());
        assertThat(older.code()).isEqualTo(2);
        assertThat(temporary.resolve("merged")).doesNotExist();
    }

    /** Makes a shard one of an older version. */
    private void age(String name) throws IOException {
        Path manifest = temporary.resolve(name).resolve("manifest.json");
        String text = Files.readString(manifest)
                .replace("\"version\" : \"" + Version.current() + "\"", "\"version\" : \"0.0.1\"");
        Files.writeString(manifest, ManifestFile.sealed(text));
    }

    @Test
    void run_shardUntilAPrecision_isRefused() {
        CommandResult refused = run("part", DRUG.toString(), "--shard", "1/2", "--until", "gain.calder within 1 %");
        assertThat(refused.err())
                .contains(
                        "--shard must be without --until, because a shard cannot tell how many paths all shards need");
        assertThat(refused.code()).isEqualTo(2);
    }

    @Test
    void report_ofAShard_isRefused() {
        run("part-1", DRUG.toString(), "--shard", "1/2");
        CommandResult refused = CommandResult.of("report", folder("part-1"), "--out", folder("report"));
        assertThat(refused.err()).contains("is shard 1/2 of one; 'entente merge' joins its shards");
        assertThat(refused.code()).isEqualTo(2);
    }
}

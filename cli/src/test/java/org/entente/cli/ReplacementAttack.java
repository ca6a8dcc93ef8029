package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.cli.AttackScene.Ended;
import org.entente.cli.AttackScene.Started;
import org.entente.model.file.ScenarioReader;
import org.entente.reporting.folder.Invocation;
import org.entente.reporting.folder.OverwritePolicy;
import org.entente.reporting.folder.ReportFiles;
import org.entente.reporting.folder.RunFolder;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;

/**
 * A process replaces a folder again and again, as {@code --force} does, and is killed. Half of the kills fall at a
 * random moment. The other half follow the sight of the old folder under its hidden name, as between the two renames.
 */
final class ReplacementAttack {

    private static final String NAME = "replaced";
    private static final Path HIDDEN = Path.of("." + NAME + ".partial");
    private static final long LONGEST_LIFE = 300;

    private ReplacementAttack() {}

    static AttackTally run(AttackScene scene, int rounds) throws IOException, InterruptedException {
        AttackTally tally = new AttackTally("`--force`, killed");
        for (int i = 0; i < rounds; i++) {
            tally.nextRound();
            Ended killed = kill(scene, i % 2 == 0);
            tally.require(killed.code() == 128 + 9, "the program ended with " + killed);
            tally.count(state(scene.folder()));
            check(scene, tally);
        }
        return tally;
    }

    private static Ended kill(AttackScene scene, boolean aimed) throws IOException, InterruptedException {
        Started replacer = scene.start(Replacer.class, NAME, AttackScene.DRUG);
        while (!Files.exists(scene.folder().resolve(NAME)) && replacer.process().isAlive()) {
            replacer.sleep(1);
        }
        replacer.sleep(scene.moment(LONGEST_LIFE));
        Path old = scene.folder().resolve(HIDDEN).resolve("old");
        while (aimed && !Files.exists(old) && replacer.process().isAlive()) {
            Thread.onSpinWait();
        }
        replacer.kill();
        return replacer.end();
    }

    private static String state(Path folder) {
        if (!Files.exists(folder.resolve(NAME), LinkOption.NOFOLLOW_LINKS)) {
            return "between the renames";
        }
        boolean isReplaced = Files.exists(folder.resolve(HIDDEN).resolve("old"))
                || Files.exists(folder.resolve(HIDDEN).resolve("gone"));
        return isReplaced ? "after the renames" : "before the renames";
    }

    private static void check(AttackScene scene, AttackTally tally) throws IOException, InterruptedException {
        boolean isLost = !Files.exists(scene.folder().resolve(NAME));
        Ended verified = scene.start("verify", NAME).end();
        tally.require(verified.code() == ExitCode.SUCCESS, "verify ended with " + verified);
        tally.require(
                verified.printed().contains("the folder is back as it was") == isLost,
                "verify said " + verified.printed());
        try (RunFolder next = RunFolder.create(scene.folder().resolve(NAME), OverwritePolicy.REPLACE)) {
            tally.require(Folders.entries(next.partial()).isEmpty(), "the next run does not begin anew");
        }
        tally.require(scene.remains().isEmpty(), "left behind: " + scene.remains());
    }

    /** The program that replaces the folder of its first argument until it is killed. */
    static final class Replacer {

        private Replacer() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            RunInfo info = new RunInfo(
                    "0.1.0",
                    Instant.EPOCH,
                    Duration.ZERO,
                    new Invocation(List.of("run")),
                    List.of(ScenarioReader.read(args[1], List.of())),
                    Optional.empty(),
                    SimulationPlan.withDefaults().withSampling(Sampling.RANDOM));
            while (true) {
                try (RunFolder folder = RunFolder.create(Path.of(args[0]), OverwritePolicy.REPLACE)) {
                    Path partial = folder.partial();
                    List<String> unused = ReportFiles.write(
                            info, partial, () -> Files.writeString(partial.resolve("summary.csv"), "a,b\n"), List.of());
                    folder.complete();
                }
            }
        }
    }
}

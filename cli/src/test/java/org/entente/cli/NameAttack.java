package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.cli.AttackScene.Ended;
import org.entente.cli.AttackScene.Started;

/** Several runs want one name, and some of them are killed. */
final class NameAttack {

    private NameAttack() {}

    /** Three runs without {@code --out} at once: each gets a folder of its own. */
    static AttackTally withoutOut(AttackScene scene, int rounds) throws IOException, InterruptedException {
        AttackTally tally = new AttackTally("three `run` without `--out` at once");
        for (int i = 0; i < rounds; i++) {
            tally.nextRound();
            AttackScene round = scene.fresh("names");
            List<Started> runs = new ArrayList<>();
            for (int k = 0; k < 3; k++) {
                runs.add(round.start("run", AttackScene.DRUG, "--paths", "100", "--charts", "none", "--quiet"));
            }
            for (Started run : runs) {
                Ended ended = run.end();
                tally.count(ended.code() == ExitCode.SUCCESS ? "succeeded" : "failed");
                tally.require(ended.code() == ExitCode.SUCCESS, "a run ended with " + ended);
            }
            List<String> folders = Folders.entries(round.folder().resolve("out"));
            tally.require(
                    folders.equals(List.of("drug-licence", "drug-licence-2", "drug-licence-3")),
                    "there are " + folders);
        }
        return tally;
    }

    /** A run is killed, and two more want its name: one of them gets it, and nothing of the dead one is left. */
    static AttackTally withOut(AttackScene scene, int rounds) throws IOException, InterruptedException {
        AttackTally tally = new AttackTally("`run` killed, then two of the same `--out`");
        for (int i = 0; i < rounds; i++) {
            tally.nextRound();
            String name = "run-" + i;
            Started killed = run(scene, name);
            killed.sleep(scene.moment(1500));
            killed.kill();
            boolean isDone = Files.exists(scene.folder().resolve(name));
            tally.count(isDone ? "ended before the kill" : remains(scene, name));
            Started first = run(scene, name);
            first.sleep(scene.moment(800));
            Started second = run(scene, name);
            List<Ended> ended = List.of(first.end(), second.end());
            long succeeded =
                    ended.stream().filter(one -> one.code() == ExitCode.SUCCESS).count();
            long refused = ended.stream().filter(NameAttack::isRefused).count();
            tally.require(succeeded == (isDone ? 0 : 1) && refused + succeeded == 2, "the runs ended with " + ended);
            tally.require(scene.start("verify", name).end().code() == ExitCode.SUCCESS, name + " has changed");
            tally.require(scene.remains().isEmpty(), "left behind: " + scene.remains());
        }
        return tally;
    }

    private static Started run(AttackScene scene, String name) throws IOException {
        return scene.start("run", AttackScene.DRUG, "--paths", "100", "--charts", "none", "--quiet", "--out", name);
    }

    private static String remains(AttackScene scene, String name) {
        Path hidden = scene.folder().resolve("." + name + ".partial");
        return Files.exists(hidden) ? "killed at work" : "killed before";
    }

    private static boolean isRefused(Ended ended) {
        return ended.code() == ExitCode.BAD_USAGE
                && (ended.printed().contains("another process is at work on")
                        || ended.printed().contains("must not exist, but does"));
    }
}

package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.cli.AttackScene.Ended;
import org.entente.cli.AttackScene.Started;

/** Two processes start the same batch 0 to 0.8 s apart, and one of them is killed at a random moment. */
final class BatchAttack {

    private static final long MOST_APART = 800;
    private static final String BUSY = "another process is at work on this batch";

    private final AttackScene scene;
    private final AttackTally tally = new AttackTally("two `batch` on one folder, one killed");
    private long millis;

    private BatchAttack(AttackScene scene) {
        this.scene = scene;
    }

    static AttackTally run(AttackScene scene, int rounds) throws IOException, InterruptedException {
        BatchAttack attack = new BatchAttack(scene);
        attack.prepare();
        for (int i = 0; i < rounds; i++) {
            attack.round("turn-" + i);
        }
        return attack.tally;
    }

    private void prepare() throws IOException, InterruptedException {
        Files.writeString(
                scene.folder().resolve("sweep.yaml"),
                "scenarios: [" + AttackScene.DRUG + "]\n"
                        + "grid: { terms.calder-share.rate: [0, 0.01, 0.02, 0.03, 0.04, 0.05] }\n");
        long began = System.nanoTime();
        Ended whole = batch("whole").end();
        millis = (System.nanoTime() - began) / 1_000_000;
        tally.require(whole.code() == ExitCode.SUCCESS, whole.toString());
    }

    private Started batch(String name) throws IOException {
        return scene.start(
                "batch",
                "sweep.yaml",
                "--paths",
                "3000",
                "--threads",
                "1",
                "--charts",
                "none",
                "--quiet",
                "--out",
                name);
    }

    private void round(String name) throws IOException, InterruptedException {
        tally.nextRound();
        Started first = batch(name);
        first.sleep(scene.moment(MOST_APART));
        Started second = batch(name);
        boolean isFirst = scene.moment(2) == 0;
        Started victim = isFirst ? first : second;
        victim.sleep(scene.moment(millis));
        tally.count(victim.process().isAlive() ? "killed" : "ended before the kill");
        victim.kill();
        Started other = isFirst ? second : first;
        check(name, other.end());
        check(name, victim.end());
        Ended last = batch(name).end();
        tally.require(last.code() == ExitCode.SUCCESS, "the last batch ended with " + last);
        requireWhole(name);
        tally.require(scene.remains().isEmpty(), "left behind: " + scene.remains());
    }

    private void check(String name, Ended ended) throws IOException {
        if (ended.code() == ExitCode.SUCCESS) {
            requireWhole(name);
        } else if (ended.code() == ExitCode.BAD_USAGE && ended.printed().contains(BUSY)) {
            tally.count("refused");
        } else if (ended.code() != 128 + 9) {
            tally.fault("a batch ended with " + ended);
        }
    }

    private void requireWhole(String name) throws IOException {
        Path whole = scene.folder().resolve("whole");
        tally.require(
                Folders.areSame(whole, scene.folder().resolve(name)), name + " has other bytes than a batch in peace");
    }
}

package org.entente.cli;

import java.io.IOException;
import org.entente.cli.AttackScene.Ended;
import org.entente.cli.AttackScene.Started;

/** {@code reproduce} gets Ctrl-C at a random moment: it ends with 130 and leaves nothing. */
final class InterruptAttack {

    private static final int SIGINT_BEFORE_JAVA_LISTENS = 128 + 2;

    private InterruptAttack() {}

    static AttackTally run(AttackScene scene, int rounds) throws IOException, InterruptedException {
        AttackTally tally = new AttackTally("Ctrl-C in `reproduce`");
        scene.succeed("run", AttackScene.DRUG, "--paths", "20000", "--quiet", "--out", "run");
        for (int i = 0; i < rounds; i++) {
            tally.nextRound();
            Started started = scene.start("reproduce", "run");
            started.sleep(300 + scene.moment(1500));
            started.interrupt();
            Ended ended = started.end();
            boolean isDone = ended.code() == ExitCode.SUCCESS && ended.printed().contains("is reproduced");
            tally.count(isDone ? "ended before" : "130");
            tally.require(isDone || ended.code() == SIGINT_BEFORE_JAVA_LISTENS, "reproduce ended with " + ended);
            tally.require(
                    ended.printed().lines().count() <= 1, "reproduce printed more than a line: " + ended.printed());
            tally.require(scene.remains().isEmpty(), "left behind: " + scene.remains());
        }
        return tally;
    }
}

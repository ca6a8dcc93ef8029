package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.cli.AttackScene.Ended;

/**
 * Commands write to a disk that fills up: a file system in memory of few kilobytes where it may be mounted, otherwise a
 * limit on the size of files, which {@code sh} sets. Each command must end with one sentence, exit code 1 and no file.
 */
final class FullDiskAttack {

    private static final int KILOBYTE = 1024;

    private final AttackScene scene;
    private final AttackTally tally;

    private FullDiskAttack(AttackScene scene, String attack) {
        this.scene = scene;
        this.tally = new AttackTally(attack);
    }

    /** A disk of a random size, for each command in turn. */
    static AttackTally ofDisks(AttackScene scene, int rounds) throws IOException, InterruptedException {
        FullDiskAttack attack = new FullDiskAttack(scene, "a disk that fills up");
        Path disk = Files.createDirectories(scene.folder().resolve("disk"));
        attack.prepare();
        for (int i = 0; i < rounds; i++) {
            attack.tally.nextRound();
            long bytes = 8L * KILOBYTE + scene.moment(600L * KILOBYTE);
            if (!mount(disk, bytes)) {
                attack.tally.count("may not be mounted");
                continue;
            }
            try {
                attack.round(i, disk, List.of(), "full");
                attack.requireNothingIn(disk);
            } finally {
                int unused =
                        new ProcessBuilder("umount", disk.toString()).start().waitFor();
            }
        }
        return attack.tally;
    }

    /** A limit on the size of each file. */
    static AttackTally ofFiles(AttackScene scene, int rounds) throws IOException, InterruptedException {
        FullDiskAttack attack = new FullDiskAttack(scene, "a limit on the size of files");
        attack.prepare();
        for (int i = 0; i < rounds; i++) {
            attack.tally.nextRound();
            Path folder = Files.createDirectory(scene.folder().resolve("limited-" + i));
            long blocks = scene.moment(40);
            List<String> limit = List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh");
            attack.round(i, folder, limit, "limited");
            attack.requireNothingIn(folder);
        }
        return attack.tally;
    }

    private void prepare() throws IOException, InterruptedException {
        AttackScene.writeSweep(scene.folder());
        scene.succeed("run", AttackScene.DRUG, "--paths", "100", "--charts", "none", "--quiet", "--out", "run");
        scene.succeed("batch", "sweep.yaml", "--paths", "100", "--charts", "none", "--quiet", "--out", "batch");
    }

    private static boolean mount(Path disk, long bytes) throws IOException, InterruptedException {
        return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", disk.toString())
                        .redirectErrorStream(true)
                        .start()
                        .waitFor()
                == 0;
    }

    private void round(int number, Path folder, List<String> prefix, String full)
            throws IOException, InterruptedException {
        List<List<String>> commands = List.of(
                List.of("run", AttackScene.DRUG, "--paths", "2000", "--keep-paths", "20"),
                List.of("batch", "sweep.yaml", "--paths", "100"),
                List.of("explain", AttackScene.DRUG),
                List.of("report", "run"),
                List.of("merge", "batch"));
        List<String> arguments = new ArrayList<>(commands.get(number % commands.size()));
        arguments.addAll(List.of("--out", folder.resolve("out").toString()));
        Ended ended = scene.start(prefix, Main.class, arguments.toArray(String[]::new))
                .end();
        if (ended.code() == ExitCode.SUCCESS) {
            tally.count("fits");
            return;
        }
        tally.count(full);
        List<String> printed = ended.printed()
                .lines()
                .filter(line -> !line.startsWith("paths.csv will have "))
                .toList();
        boolean isSentence = printed.size() == 1
                && printed.get(0).startsWith("entente: ")
                && printed.get(0).contains("cannot be ")
                && Sentences.areAllOf(printed.get(0));
        tally.require(
                ended.code() == ExitCode.INTERNAL && isSentence, String.join(" ", arguments) + " ended with " + ended);
    }

    /** A batch keeps its finished cases, to resume. */
    private void requireNothingIn(Path folder) throws IOException {
        List<String> left = Folders.entries(folder).stream()
                .filter(name -> !name.equals("out") && !name.equals(".out.batch"))
                .toList();
        tally.require(left.isEmpty(), "left behind: " + left);
    }
}

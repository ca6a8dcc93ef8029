package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.entente.cli.AttackScene.Ended;

/**
 * Commands write to a disk that fills up: a file system in memory of few kilobytes where it may be mounted, otherwise a
 * limit on the size of files, which {@code sh} sets. Each command must end with one sentence, exit code 1 and no file.
 */
final class FullDiskAttack {

    private static final int KILOBYTE = 1024;

    /** Four pages of memory: less than any file has that takes more than a write. */
    private static final int STEP = 16 * KILOBYTE;

    private static final List<List<String>> COMMANDS = List.of(
            List.of("run", AttackScene.DRUG, "--paths", "2000", "--keep-paths", "20"),
            List.of("batch", "sweep.yaml", "--paths", "100"),
            List.of("explain", AttackScene.DRUG),
            List.of("report", "run"),
            List.of("merge", "batch"));

    private final AttackScene scene;
    private final AttackTally tally;

    private FullDiskAttack(AttackScene scene, String attack) throws IOException, InterruptedException {
        this.scene = scene;
        this.tally = new AttackTally(attack);
        AttackScene.writeSweep(scene.folder());
        scene.succeed("run", AttackScene.DRUG, "--paths", "100", "--charts", "none", "--quiet", "--out", "run");
        scene.succeed("batch", "sweep.yaml", "--paths", "100", "--charts", "none", "--quiet", "--out", "batch");
    }

    /** A disk of a random size, for each command in turn. */
    static AttackTally ofDisks(AttackScene scene, int rounds) throws IOException, InterruptedException {
        FullDiskAttack attack = new FullDiskAttack(scene, "a disk that fills up");
        for (int i = 0; i < rounds; i++) {
            long bytes = 8L * KILOBYTE + scene.moment(600L * KILOBYTE);
            List<String> command = COMMANDS.get(i % COMMANDS.size());
            attack.onDisk("size=" + bytes, disk -> {
                boolean unused = attack.fits(command, disk, List.of(), "full");
            });
        }
        return attack.tally;
    }

    /** A disk that grows by {@link #STEP}, at most to {@code most} of them, until each command fits. */
    static AttackTally ofGrowingDisks(AttackScene scene, int most) throws IOException, InterruptedException {
        return new FullDiskAttack(scene, "a disk that grows").growing(most, steps -> "size=" + steps * STEP);
    }

    /** A disk that may hold a file or folder more each time, at most {@code most}, until each command fits. */
    static AttackTally ofFewFiles(AttackScene scene, int most) throws IOException, InterruptedException {
        return new FullDiskAttack(scene, "a disk that may hold few files").growing(most, files -> "nr_inodes=" + files);
    }

    private AttackTally growing(int most, IntFunction<String> option) throws IOException, InterruptedException {
        for (List<String> command : COMMANDS) {
            onDisk(option.apply(1), disk -> grow(command, disk, most, option));
        }
        return tally;
    }

    /** The folder must be that of a command in peace in the end, whatever the smaller disks have left of it. */
    private void grow(List<String> command, Path disk, int most, IntFunction<String> option)
            throws IOException, InterruptedException {
        int size = 1;
        while (!fits(command, disk, List.of(), "full") && size < most) {
            size++;
            boolean unused = mount(disk, "remount," + option.apply(size));
        }
        tally.count(command.get(0) + " at " + size);
        List<String> arguments = arguments(command, scene.folder().resolve("whole-" + command.get(0)));
        scene.succeed(arguments.toArray(String[]::new));
        boolean isWhole = Folders.isWhole(disk.resolve("out"), Path.of(arguments.get(arguments.size() - 1)));
        tally.require(isWhole, command.get(0) + " is not whole");
    }

    private interface Use {
        void of(Path disk) throws IOException, InterruptedException;
    }

    /** Uses a new disk with an {@code option} of {@code mount}, where that may be. */
    private void onDisk(String option, Use use) throws IOException, InterruptedException {
        Path disk = Files.createDirectories(scene.folder().resolve("disk"));
        if (!mount(disk, option)) {
            tally.count("may not be mounted");
            return;
        }
        try {
            use.of(disk);
        } finally {
            int unused = new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    /** A limit on the size of each file. */
    static AttackTally ofFiles(AttackScene scene, int rounds) throws IOException, InterruptedException {
        FullDiskAttack attack = new FullDiskAttack(scene, "a limit on the size of files");
        for (int i = 0; i < rounds; i++) {
            Path folder = Files.createDirectory(scene.folder().resolve("limited-" + i));
            long blocks = scene.moment(40);
            List<String> limit = List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh");
            boolean unused = attack.fits(COMMANDS.get(i % COMMANDS.size()), folder, limit, "limited");
        }
        return attack.tally;
    }

    private static boolean mount(Path disk, String option) throws IOException, InterruptedException {
        return new ProcessBuilder("mount", "-t", "tmpfs", "-o", option, "tmpfs", disk.toString())
                        .redirectErrorStream(true)
                        .start()
                        .waitFor()
                == 0;
    }

    private static List<String> arguments(List<String> command, Path out) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--out", out.toString()));
        return arguments;
    }

    /** Whether the command succeeds; otherwise it must end with a sentence, and leave nothing. */
    private boolean fits(List<String> command, Path folder, List<String> prefix, String full)
            throws IOException, InterruptedException {
        tally.nextRound();
        List<String> arguments = arguments(command, folder.resolve("out"));
        Ended ended = scene.start(prefix, Main.class, arguments.toArray(String[]::new))
                .end();
        boolean fits = ended.code() == ExitCode.SUCCESS;
        tally.count(fits ? "fits" : full);
        tally.require(fits || isRefusal(ended), String.join(" ", arguments) + " ended with " + ended);
        requireNothingIn(folder, fits);
        return fits;
    }

    private static boolean isRefusal(Ended ended) {
        List<String> printed = ended.printed()
                .lines()
                .filter(line -> !line.startsWith("paths.csv will have "))
                .toList();
        return ended.code() == ExitCode.INTERNAL
                && printed.size() == 1
                && printed.get(0).startsWith("entente: ")
                && printed.get(0).contains("cannot be ")
                && Sentences.areAllOf(printed.get(0));
    }

    /** A command that fails leaves nothing, but a batch keeps its finished cases, to resume. */
    private void requireNothingIn(Path folder, boolean fits) throws IOException {
        List<String> left = Folders.entries(folder).stream()
                .filter(name -> !(fits && name.equals("out")) && !(!fits && name.equals(".out.batch")))
                .toList();
        tally.require(left.isEmpty(), "left behind: " + left);
    }
}

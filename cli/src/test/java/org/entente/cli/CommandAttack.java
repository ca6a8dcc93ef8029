package org.entente.cli;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.cli.AttackScene.Ended;
import org.entente.cli.AttackScene.Started;
import org.entente.reporting.folder.RunFolder;

/**
 * Attacks on each command that writes a folder, in turn. Whatever happens to a process, a folder that is there has the
 * bytes of one that was made in peace, what the command reads is as it was, and the same command succeeds afterwards
 * and leaves nothing else.
 */
final class CommandAttack {

    private static final String OUT = "--out";
    /** Milliseconds in which no command is done. */
    private static final long SHORTEST = 300;

    private static final List<String> NOW = List.of();
    private static final List<String> TEN_YEARS_AGO = List.of("faketime", "-f", "-10y");

    private final AttackScene scene;
    private final AttackTally tally;
    private final Map<String, List<String>> commands = new LinkedHashMap<>();
    private final Map<String, Long> durations = new LinkedHashMap<>();

    private CommandAttack(AttackScene scene, String attack) {
        this.scene = scene;
        this.tally = new AttackTally(attack);
    }

    /** The process is killed at a random moment, and the command is run again. */
    static AttackTally kills(AttackScene scene, int rounds) throws IOException, InterruptedException {
        return new CommandAttack(scene, "`kill -9` of each command").rounds(rounds, CommandAttack::kill);
    }

    /** The process is killed, and the clock is ten years behind when the command is run again. */
    static AttackTally clocks(AttackScene scene, int rounds) throws IOException, InterruptedException {
        return new CommandAttack(scene, "`kill -9`, and a clock set back").rounds(rounds, CommandAttack::setBack);
    }

    /** The process is stopped for a while, in which another one wants the name. */
    static AttackTally stops(AttackScene scene, int rounds) throws IOException, InterruptedException {
        return new CommandAttack(scene, "SIGSTOP, a second process, SIGCONT").rounds(rounds, CommandAttack::stop);
    }

    /** Two processes of the same command want one name. */
    static AttackTally pairs(AttackScene scene, int rounds) throws IOException, InterruptedException {
        return new CommandAttack(scene, "two of each command at once").rounds(rounds, CommandAttack::pair);
    }

    /** The file system becomes read-only at a random moment. */
    static AttackTally readOnly(AttackScene scene, int rounds) throws IOException, InterruptedException {
        return new CommandAttack(scene, "a disk that becomes read-only").rounds(rounds, CommandAttack::protect);
    }

    /** The folder around the target is deleted at a random moment. */
    static AttackTally vanishing(AttackScene scene, int rounds) throws IOException, InterruptedException {
        return new CommandAttack(scene, "a folder that vanishes").rounds(rounds, CommandAttack::remove);
    }

    /** Java has little memory. */
    static AttackTally memory(AttackScene scene, int rounds) throws IOException, InterruptedException {
        return new CommandAttack(scene, "`-Xmx6m` to `-Xmx32m`").rounds(rounds, CommandAttack::starve);
    }

    private interface Round {
        void run(CommandAttack attack, String command, Path target) throws IOException, InterruptedException;
    }

    private AttackTally rounds(int rounds, Round round) throws IOException, InterruptedException {
        prepare();
        List<String> names = List.copyOf(commands.keySet());
        for (int i = 0; i < rounds; i++) {
            tally.nextRound();
            String command = names.get(i % names.size());
            round.run(this, command, Path.of("target-" + i));
        }
        for (String read : List.of("run", "shard-1", "shard-2", "actuals.csv", "sweep.yaml")) {
            Path now = scene.folder().resolve(read);
            Path before = scene.folder().resolve("before").resolve(read);
            boolean isSame = Files.isDirectory(now) ? Folders.areSame(before, now) : Files.mismatch(before, now) < 0;
            tally.require(isSame, read + " has changed");
        }
        return tally;
    }

    private void prepare() throws IOException, InterruptedException {
        Path before = Files.createDirectory(scene.folder().resolve("before"));
        for (Path folder : List.of(scene.folder(), before)) {
            AttackScene.writeSweep(folder);
            AttackScene.writeActuals(folder);
        }
        for (int k = 1; k <= 2; k++) {
            scene.succeed(words("run", AttackScene.DRUG, "--shard", k + "/2", OUT, "before/shard-" + k));
            Folders.copy(before.resolve("shard-" + k), scene.folder().resolve("shard-" + k));
        }
        scene.succeed(words("run", AttackScene.DRUG, OUT, "before/run"));
        Folders.copy(before.resolve("run"), scene.folder().resolve("run"));
        command("run", "run", AttackScene.DRUG, "--keep-paths", "20");
        command("batch", "batch", "sweep.yaml");
        command("merge", "merge", "shard-1", "shard-2");
        command(
                "seek",
                "seek",
                AttackScene.DRUG,
                "--vary",
                "terms.calder-share.rate",
                "--metric",
                "gain.norden",
                "--target",
                "0");
        command("score", "score", "run", "--actuals", "actuals.csv");
        command("shard", "run", AttackScene.DRUG, "--shard", "1/2");
        command("report", "report", "run");
    }

    /** Few paths, and no charts but those of {@code merge}, which takes the options of its shards. */
    private static String[] words(String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        if (!command[0].equals("merge")) {
            words.addAll(List.of("--charts", "none", "--quiet"));
        }
        if (!List.of("merge", "report", "score").contains(command[0])) {
            words.addAll(List.of("--paths", "600", "--seed", "1"));
        }
        return words.toArray(String[]::new);
    }

    /** Runs a command in peace, which tells its bytes and its duration. */
    private void command(String name, String... command) throws IOException, InterruptedException {
        commands.put(name, List.of(words(command)));
        long started = System.nanoTime();
        Ended ended = start(name, Path.of("whole-" + name)).end();
        durations.put(name, (System.nanoTime() - started) / 1_000_000);
        tally.require(ended.code() == ExitCode.SUCCESS, name + " in peace ended with " + ended);
    }

    private String[] arguments(String command, Path target) {
        List<String> arguments = new ArrayList<>(commands.getOrDefault(command, List.of()));
        arguments.addAll(List.of(OUT, target.toString()));
        return arguments.toArray(String[]::new);
    }

    private Started start(String command, Path target) throws IOException {
        return start(NOW, command, target);
    }

    private Started start(List<String> clock, String command, Path target) throws IOException {
        return scene.start(clock, Main.class, arguments(command, target));
    }

    private void sleep(Started started, String command) throws InterruptedException {
        started.sleep(scene.moment(durations.getOrDefault(command, 1000L)));
    }

    private void kill(String command, Path target) throws IOException, InterruptedException {
        requireWholeAfterwards(NOW, command, target, isThereWhenKilled(command, target));
    }

    private boolean isThereWhenKilled(String command, Path target) throws IOException, InterruptedException {
        long most = durations.getOrDefault(command, 1000L);
        long moment = scene.moment(most);
        Started killed = start(command, target);
        killed.sleep(moment);
        killed.kill();
        boolean isThere = Files.exists(scene.folder().resolve(target));
        durations.put(command, isThere ? Math.max(SHORTEST, moment) : most + most / 8); // the machine may be busy
        tally.count(command + (isThere ? " was done" : " killed"));
        return isThere;
    }

    private void setBack(String command, Path target) throws IOException, InterruptedException {
        if (run("sh", "-c", "command -v faketime") != 0) {
            tally.count("there is no faketime");
            return;
        }
        requireWholeAfterwards(TEN_YEARS_AGO, command, target, isThereWhenKilled(command, target));
    }

    /** What a command must return where its folder is there: a batch that is complete is printed again. */
    private static int codeWhereThere(String command) {
        return command.equals("batch") ? ExitCode.SUCCESS : ExitCode.BAD_USAGE;
    }

    /** The same command succeeds, unless the folder is there, which must be whole. */
    private void requireWholeAfterwards(List<String> clock, String command, Path target, boolean isThere)
            throws IOException, InterruptedException {
        requireWhole(command, target);
        Ended again = start(clock, command, target).end();
        int code = isThere ? codeWhereThere(command) : ExitCode.SUCCESS;
        tally.require(
                again.code() == code && Sentences.areAllOf(again.printed()), command + " again ended with " + again);
        requireWhole(command, target);
        tally.require(Files.exists(scene.folder().resolve(target)), target + " is missing");
        tally.require(scene.remains().isEmpty(), command + " left behind: " + scene.remains());
    }

    private void requireWhole(String command, Path target) throws IOException {
        Path found = scene.folder().resolve(target);
        Path whole = scene.folder().resolve("whole-" + command);
        tally.require(!Files.exists(found) || Folders.isWhole(found, whole), command + " is not whole");
    }

    private void stop(String command, Path target) throws IOException, InterruptedException {
        Started stopped = start(command, target);
        sleep(stopped, command);
        stopped.send("STOP");
        Ended second = start(command, target).end();
        stopped.send("CONT");
        Ended first = stopped.end();
        tally.count(first.code() == ExitCode.SUCCESS ? "the first succeeded" : "the second succeeded");
        requireOne(command, target, first, second);
    }

    private void pair(String command, Path target) throws IOException, InterruptedException {
        Started one = start(command, target);
        one.sleep(scene.moment(300));
        Started other = start(command, target);
        Ended first = one.end();
        Ended second = other.end();
        tally.count(command);
        requireOne(command, target, first, second);
    }

    private void requireOne(String command, Path target, Ended first, Ended second) throws IOException {
        List<Integer> codes = List.of(first.code(), second.code());
        boolean isOne = codes.contains(ExitCode.SUCCESS)
                && (codes.contains(ExitCode.BAD_USAGE) || codes.equals(List.of(0, codeWhereThere(command))));
        boolean areSentences = Sentences.areAllOf(first.printed()) && Sentences.areAllOf(second.printed());
        tally.require(isOne && areSentences, command + ": " + first + " and " + second);
        requireWhole(command, target);
        tally.require(scene.remains().isEmpty(), command + " left behind: " + scene.remains());
    }

    private void protect(String command, Path target) throws IOException, InterruptedException {
        Path disk = Files.createDirectories(scene.folder().resolve("disk"));
        if (run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString()) != 0) {
            tally.count("may not be mounted");
            return;
        }
        try {
            Path onDisk = Path.of("disk").resolve(target);
            Started started = start(command, onDisk);
            sleep(started, command);
            boolean isProtected = run("mount", "-o", "remount,ro", disk.toString()) == 0;
            Ended ended = started.end();
            requireEnd(command, ended, isProtected ? "" : "a file was open: ");
            int unused = run("mount", "-o", "remount,rw", disk.toString());
            requireWhole(command, onDisk);
            if (ended.code() != ExitCode.SUCCESS) {
                requireWholeAfterwards(
                        NOW, command, onDisk, Files.exists(scene.folder().resolve(onDisk)));
                tally.require(
                        Folders.entries(disk).equals(List.of(target.toString())),
                        command + " left behind: " + Folders.entries(disk));
            }
        } finally {
            int unused = run("umount", "-l", disk.toString());
        }
    }

    private static int run(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor();
    }

    private void requireEnd(String command, Ended ended, String before) {
        tally.count(before + "exit code " + ended.code());
        boolean isRefusal = ended.code() == ExitCode.INTERNAL || ended.code() == ExitCode.BAD_USAGE;
        boolean isRight = ended.code() == ExitCode.SUCCESS || (isRefusal && Sentences.areAllOf(ended.printed()));
        tally.require(isRight, command + " ended with " + ended);
    }

    private void remove(String command, Path target) throws IOException, InterruptedException {
        Path around = Files.createDirectories(scene.folder().resolve("around"));
        Started started = start(command, Path.of("around").resolve(target));
        sleep(started, command);
        try {
            RunFolder.delete(around);
        } catch (NoSuchFileException | DirectoryNotEmptyException raced) {
            tally.count("files came while it was deleted");
        }
        requireEnd(command, started.end(), "");
        if (Files.exists(around)) {
            for (String left : Folders.entries(around)) {
                boolean isTarget = left.equals(target.toString());
                tally.require(isTarget || command.equals("batch"), command + " left behind: " + left);
            }
            RunFolder.delete(around);
        }
    }

    private void starve(String command, Path target) throws IOException, InterruptedException {
        long megabytes = 6 + scene.moment(27);
        Ended ended = scene.start(List.of(), List.of("-Xmx" + megabytes + "m"), Main.class, arguments(command, target))
                .end();
        tally.count(ended.code() == ExitCode.SUCCESS ? "enough" : "too little, exit code " + ended.code());
        boolean isRight = ended.code() == ExitCode.SUCCESS
                || (ended.code() == ExitCode.INTERNAL
                        && Sentences.areAllOf(ended.printed())
                        && ended.printed().contains("Java must have enough memory"));
        tally.require(isRight, command + " with " + megabytes + " MB ended with " + ended);
        requireWhole(command, target);
        if (ended.code() != ExitCode.SUCCESS) {
            requireWholeAfterwards(
                    NOW, command, target, Files.exists(scene.folder().resolve(target)));
        }
    }
}

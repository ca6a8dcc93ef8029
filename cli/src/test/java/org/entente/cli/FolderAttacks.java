package org.entente.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.folder.RunFolder;

/**
 * Attacks on folders with processes that are killed, interrupted, started at once or out of disk. It prints a table,
 * and a line for each fault. Arguments: the number of rounds of each attack, a seed of the moments, and the names of
 * the attacks, all of them by default.
 */
final class FolderAttacks {

    private FolderAttacks() {}

    /** The attacks, in the order of the table. */
    @SuppressWarnings("ImmutableEnumChecker") // methods, which have no state
    enum Attack {
        BATCHES(BatchAttack::run),
        REPLACEMENTS(ReplacementAttack::run),
        NAMES(NameAttack::withOut),
        DEFAULT_NAMES(NameAttack::withoutOut),
        INTERRUPTS(InterruptAttack::run),
        DISKS(FullDiskAttack::ofDisks),
        GROWING_DISKS(FullDiskAttack::ofGrowingDisks),
        FEW_FILES(FullDiskAttack::ofFewFiles),
        FILES(FullDiskAttack::ofFiles),
        KILLS(CommandAttack::kills),
        SERVES(ServeAttack::kills),
        CLOCKS(CommandAttack::clocks),
        STOPS(CommandAttack::stops),
        PAIRS(CommandAttack::pairs),
        READ_ONLY(CommandAttack::readOnly),
        VANISHING(CommandAttack::vanishing),
        MEMORY(CommandAttack::memory),
        FLIPS(FlippedByteAttack::run);

        private final Rounds rounds;

        Attack(Rounds rounds) {
            this.rounds = rounds;
        }

        /** Runs {@code count} rounds in a new folder below {@code parent}. */
        AttackTally run(Path parent, int count, long seed) throws IOException, InterruptedException {
            return rounds.run(new AttackScene(parent, seed).fresh("scene"), count);
        }
    }

    private interface Rounds {
        AttackTally run(AttackScene scene, int rounds) throws IOException, InterruptedException;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> words = List.of(args);
        int rounds = words.isEmpty() ? 100 : Integer.parseInt(words.get(0));
        long seed = words.size() < 2 ? 1 : Long.parseLong(words.get(1));
        List<Attack> attacks = words.size() < 3
                ? List.of(Attack.values())
                : words.stream().skip(2).map(Attack::valueOf).toList();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("| attack | rounds | what came | faults |\n| --- | ---: | --- | ---: |");
        boolean isHeld = true;
        for (Attack attack : attacks) {
            AttackTally tally = inNewFolder(attack, rounds, seed);
            out.println(tally.row());
            tally.faults().forEach(out::println);
            isHeld &= tally.faults().isEmpty();
        }
        System.exit(isHeld ? ExitCode.SUCCESS : ExitCode.INTERNAL);
    }

    private static AttackTally inNewFolder(Attack attack, int rounds, long seed)
            throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("attacks").toRealPath();
        try {
            return attack.run(scratch, rounds, seed);
        } finally {
            RunFolder.delete(scratch);
        }
    }
}

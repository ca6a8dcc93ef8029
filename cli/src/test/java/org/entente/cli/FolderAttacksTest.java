package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One round of each attack, and two of two batches; {@code docs/reliability.md} holds the table of many. */
class FolderAttacksTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @EnumSource
    void run_attack_findsNoFault(FolderAttacks.Attack attack) throws IOException, InterruptedException {
        int rounds = attack == FolderAttacks.Attack.BATCHES ? 2 : 1;
        assertThat(attack.run(temporary.toRealPath(), rounds, 1).faults()).isEmpty();
    }
}

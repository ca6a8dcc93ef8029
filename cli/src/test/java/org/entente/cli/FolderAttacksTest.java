package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One round of the attacks that differ most; {@code docs/reliability.md} holds the table of many rounds of all. */
class FolderAttacksTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @EnumSource(names = {"REPLACEMENTS", "NAMES", "DISKS"})
    void run_attack_findsNoFault(FolderAttacks.Attack attack) throws IOException, InterruptedException {
        assertThat(attack.run(temporary.toRealPath(), 1, 1).faults()).isEmpty();
    }
}

package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultFolderTest {

    @TempDir
    private Path parent;

    @Test
    void name_baseline_endsTheName() {
        assertThat(DefaultFolder.in(parent, DefaultFolder.name(List.of("before", "after", "later"), true)))
                .isEqualTo(parent.resolve("after+later-vs-before"));
    }

    @Test
    void name_noBaseline_joinsTheScenarios() {
        assertThat(DefaultFolder.in(parent, DefaultFolder.name(List.of("before", "after"), false)))
                .isEqualTo(parent.resolve("before+after"));
    }

    @Test
    void in_nameIsTaken_countsOn() throws IOException {
        Files.createDirectory(parent.resolve("deal"));
        Files.createFile(parent.resolve("deal-2"));
        assertThat(DefaultFolder.in(parent, DefaultFolder.name(List.of("deal"), false)))
                .isEqualTo(parent.resolve("deal-3"));
    }

    @Test
    void in_nameWithDotsAndSlashes_staysInTheParent() {
        assertThat(DefaultFolder.in(parent, DefaultFolder.name(List.of("../a b/ü"), false))
                        .getParent())
                .isEqualTo(parent);
    }

    @Test
    void name_tooManyScenarios_countsThem() {
        assertThat(DefaultFolder.in(parent, DefaultFolder.name(Collections.nCopies(30, "amended-2026"), false)))
                .isEqualTo(parent.resolve("amended-2026+29"));
    }
}

package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.entente.reporting.folder.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultFolderTest {

    private static final PrintWriter ERR = new PrintWriter(new StringWriter());

    @TempDir
    private Path parent;

    @Test
    void name_baseline_endsTheName() {
        assertThat(DefaultFolder.name(List.of("before", "after", "later"), true))
                .isEqualTo("after+later-vs-before");
    }

    @Test
    void name_noBaseline_joinsTheScenarios() {
        assertThat(DefaultFolder.name(List.of("before", "after"), false)).isEqualTo("before+after");
    }

    @Test
    void create_nameIsTaken_countsOn() throws IOException {
        Files.createDirectory(parent.resolve("deal"));
        Files.createFile(parent.resolve("deal-2"));
        assertThat(created("deal")).isEqualTo(parent.resolve("deal-3"));
    }

    @Test
    void create_otherProcessesAreAtWork_countsOn() throws IOException {
        try (RunFolder first = DefaultFolder.create(parent, "deal", ERR);
                RunFolder second = DefaultFolder.create(parent, "deal", ERR)) {
            assertThat(created("deal")).isEqualTo(parent.resolve("deal-3"));
            second.complete();
            first.complete();
        }
        assertThat(Folders.entries(parent)).containsExactly("deal", "deal-2");
    }

    @Test
    void create_nameWithDotsAndSlashes_staysInTheParent() throws IOException {
        assertThat(created("../a b/ü").getParent()).isEqualTo(parent);
    }

    @Test
    void name_tooManyScenarios_countsThem() {
        assertThat(DefaultFolder.name(Collections.nCopies(30, "amended-2026"), false))
                .isEqualTo("amended-2026+29");
    }

    private Path created(String name) throws IOException {
        try (RunFolder folder = DefaultFolder.create(parent, name, ERR)) {
            return folder.target();
        }
    }
}

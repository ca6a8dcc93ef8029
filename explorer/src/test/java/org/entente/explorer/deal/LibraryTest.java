package org.entente.explorer.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.file.ScenarioFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios whose files change after they were read. */
class LibraryTest {

    private static final String CHILD = "child.yaml";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeChild() throws IOException {
        Files.writeString(folder.resolve(CHILD), "extends: middle.yaml\ntitle: mine\n");
        Files.writeString(folder.resolve("middle.yaml"), "extends: base.yaml\n");
    }

    private void writeBase(String text) throws IOException {
        Files.writeString(folder.resolve("base.yaml"), text);
    }

    private static String title(Library library) {
        return library.source(CHILD).scenario(List.of()).title();
    }

    /** No read has come through the file that is wrong: it is missing, then broken in two ways, then whole. */
    @Test
    void source_ofAParentThatWasBrokenAtFirst_followsIt() throws IOException {
        Library library = new Library(List.of(), folder);
        assertThatThrownBy(() -> library.source(CHILD))
                .isInstanceOf(ScenarioFileException.class)
                .hasMessageContaining("there is no");
        String missing = library.stamp(CHILD);
        writeBase("extends: amended-2026\nterms: [\n");
        assertThatThrownBy(() -> library.source(CHILD)).hasMessageContaining("base.yaml:");
        String open = library.stamp(CHILD);
        writeBase("- a list\n");
        assertThatThrownBy(() -> library.source(CHILD)).hasMessageContaining("must be a map");
        String list = library.stamp(CHILD);
        writeBase("extends: amended-2026\n");
        assertThat(title(library)).isEqualTo("mine");
        assertThat(List.of(missing, open, list, library.stamp(CHILD))).doesNotHaveDuplicates();
    }

    /** A page is told once of each state of a file. */
    @Test
    void stamp_ofFilesThatStay_stays() throws IOException {
        Library library = new Library(List.of(), folder);
        assertThat(library.stamp(CHILD)).isEqualTo(library.stamp(CHILD));
        writeBase("extends: amended-2026\n");
        assertThat(library.stamp(CHILD)).isEqualTo(library.stamp(CHILD));
        assertThat(library.source(CHILD)).isSameAs(library.source(CHILD));
    }

    /** What it was made of before it broke is still followed. */
    @Test
    void source_ofAParentThatBreaksAndIsMended_followsIt() throws IOException {
        Library library = new Library(List.of(), folder);
        writeBase("extends: amended-2026\n");
        assertThat(title(library)).isEqualTo("mine");
        writeBase("terms: [\n");
        assertThatThrownBy(() -> library.source(CHILD)).isInstanceOf(ScenarioFileException.class);
        writeBase("extends: amended-2026\nterms: {}\n");
        assertThat(title(library)).isEqualTo("mine");
    }
}

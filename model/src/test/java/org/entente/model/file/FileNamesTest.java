package org.entente.model.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileNamesTest {

    private static final String REMEDY = "; set LC_ALL=C.UTF-8, or start Entente with its launcher, which does";

    @Test
    void path_plainName_isThePath() {
        assertThat(FileNames.path("a/b.yaml")).isEqualTo(Path.of("a", "b.yaml"));
    }

    @Test
    void path_nul_isRefusedWithTheReason() {
        assertThatThrownBy(() -> FileNames.path("a\0b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a path must be one that this system can write, but was 'a\0b': ");
    }

    @Test
    void refusal_lettersThatTheLocaleLacks_saysWhatToSet() {
        assertThat(FileNames.refusal("société.yaml", "unmappable", US_ASCII))
                .isEqualTo("a path must be made of letters that this locale has, whose encoding is US-ASCII, but was"
                        + " 'société.yaml'" + REMEDY);
        assertThat(FileNames.refusal("社.yaml", "unmappable", ISO_8859_1))
                .contains("ISO-8859-1")
                .endsWith(REMEDY);
    }

    @Test
    void unreadable_argumentOfReplacedBytes_isTold() {
        List<String> arguments = List.of("run", "Soci\uFFFD\uFFFDt\uFFFD\uFFFD.yaml");
        assertThat(FileNames.unreadable(arguments, US_ASCII))
                .contains("an argument must be made of letters that this locale has, whose encoding is US-ASCII, but"
                        + " was read as 'Soci??t??.yaml'" + REMEDY);
    }

    /** In UTF-8, the replacement is a letter like others. */
    @Test
    void unreadable_argumentsInOrder_isEmpty() {
        assertThat(FileNames.unreadable(List.of("run", "a?.yaml"), US_ASCII)).isEmpty();
        assertThat(FileNames.unreadable(List.of("run", "société \uFFFD"), UTF_8))
                .isEmpty();
    }
}

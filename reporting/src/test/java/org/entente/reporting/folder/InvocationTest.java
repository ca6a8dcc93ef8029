package org.entente.reporting.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InvocationTest {

    @Test
    void withoutOutput_bothSpellingsOfOutAndForce_areLeftOut() {
        Invocation all = new Invocation(List.of("run", "--out", "a", "--seed", "1", "--out=b", "--force", "cap-60"));
        assertThat(all.withoutOutput().arguments()).containsExactly("run", "--seed", "1", "cap-60");
    }

    @Test
    void withoutOutput_outAsTheLastWord_isLeftOut() {
        assertThat(new Invocation(List.of("run", "--out")).withoutOutput().arguments())
                .containsExactly("run");
    }

    @Test
    void withOutput_standsAtTheEnd() {
        assertThat(new Invocation(List.of("run")).withOutput("x y").arguments()).containsExactly("run", "--out", "x y");
    }

    /** A quote within single quotes ends them, stands behind a backslash, and begins them again, as POSIX has it. */
    @Test
    void shell_unusualLetters_areQuoted() {
        assertThat(new Invocation(List.of("run", "--set", "terms.x.cap=it's 60")).shell())
                .isEqualTo("entente run --set 'terms.x.cap=it'\\''s 60'");
    }
}

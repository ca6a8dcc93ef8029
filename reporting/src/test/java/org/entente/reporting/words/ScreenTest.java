package org.entente.reporting.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ScreenTest {

    @Test
    void ofSize_sizeOfATerminal_isIts() {
        assertThat(Screen.ofSize("24 80")).isEqualTo(new Screen(80, OptionalInt.of(24)));
    }

    /** A terminal that does not know its size says 0. */
    @Test
    void ofSize_unknown_isThatOfPaper() {
        assertThat(Screen.ofSize("")).isEqualTo(Screen.PAPER);
        assertThat(Screen.ofSize("0 0")).isEqualTo(Screen.PAPER);
        assertThat(Screen.ofSize("24 x")).isEqualTo(Screen.PAPER);
    }

    @Test
    void ofSize_narrowTerminal_isTheNarrowest() {
        assertThat(Screen.ofSize("24 10").columns()).isEqualTo(Screen.MIN_COLUMNS);
    }

    @Test
    void paragraph_longText_isBrokenBetweenWords() {
        Screen screen = new Screen(40, OptionalInt.empty());
        assertThat(screen.paragraph("- ", "  ", "one two three four five six seven eight nine ten"))
                .isEqualTo("""
                - one two three four five six seven
                  eight nine ten
                """);
    }
}

package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.entente.reporting.words.Screen;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void screen_sizeOfATerminal_isIts() {
        assertThat(Terminal.screen("24 80")).isEqualTo(new Screen(80, OptionalInt.of(24)));
    }

    /** A terminal that does not know its size says 0. */
    @Test
    void screen_unknownSize_isThatOfPaper() {
        assertThat(Terminal.screen("")).isEqualTo(Screen.PAPER);
        assertThat(Terminal.screen("0 0")).isEqualTo(Screen.PAPER);
        assertThat(Terminal.screen("24 x")).isEqualTo(Screen.PAPER);
    }

    @Test
    void screen_narrowTerminal_isTheNarrowest() {
        assertThat(Terminal.screen("24 10").columns()).isEqualTo(Screen.MIN_COLUMNS);
    }
}

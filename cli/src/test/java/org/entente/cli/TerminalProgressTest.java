package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

    private final StringWriter err = new StringWriter();

    @AfterEach
    void forgetTerminal() {
        System.clearProperty(TerminalProgress.COLUMNS);
    }

    @Test
    void on_noTerminal_printsNothing() {
        show(TerminalProgress.on(new PrintWriter(err)));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void on_terminal_showsABarAndErasesIt() {
        System.setProperty(TerminalProgress.COLUMNS, "72");
        show(TerminalProgress.on(new PrintWriter(err)));
        assertThat(err.toString()).contains("1500/2000", "75%").endsWith("\r" + " ".repeat(71) + "\r");
        assertThat(err.toString().split("\r")).allMatch(line -> line.length() <= 71);
    }

    /** Work done before the bar began does not count in the estimate of the time left. */
    @Test
    void ofCases_terminal_countsCases() {
        System.setProperty(TerminalProgress.COLUMNS, "72");
        show(TerminalProgress.ofCases(new PrintWriter(err), 100));
        assertThat(err.toString()).contains("15/20 cases", "75%", "/ ?)");
    }

    @Test
    void none_terminal_printsNothing() {
        System.setProperty(TerminalProgress.COLUMNS, "72");
        show(TerminalProgress.none(new PrintWriter(err)));
        assertThat(err.toString()).isEmpty();
    }

    private static void show(TerminalProgress progress) {
        try (progress) {
            progress.advanced(1500, 2000);
        }
    }
}

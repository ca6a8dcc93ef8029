package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What comes out at a terminal steers nothing there. */
class PrintableWriterTest {

    private static String written(boolean overwriting, String... parts) {
        StringWriter out = new StringWriter();
        try (PrintWriter writer = new PrintWriter(new PrintableWriter(out, overwriting))) {
            for (String part : parts) {
                writer.print(part);
            }
        }
        return out.toString();
    }

    @Test
    void write_escapeSequence_isHarmless() {
        assertThat(written(false, "red \u001b[31m and title \u009d0;x\u0007"))
                .isEqualTo("red \ufffd[31m and title \ufffd0;x\ufffd");
    }

    @Test
    void write_pairInTwoParts_staysAPair() {
        assertThat(written(false, "a\ud83d", "\ude00b")).isEqualTo("a😀b");
        assertThat(written(false, "a\ud83d", "b")).isEqualTo("a\ufffdb");
        assertThat(written(false, "a\ud83d")).isEqualTo("a\ufffd");
    }

    /** A progress bar begins its line anew; a title must not. */
    @Test
    void write_carriageReturn_onlyWhereLinesAreOverwritten() {
        assertThat(written(false, "a\rb")).isEqualTo("a\ufffdb");
        assertThat(written(true, "\r50 %\u001b\r")).isEqualTo("\r50 %\ufffd\r");
    }
}

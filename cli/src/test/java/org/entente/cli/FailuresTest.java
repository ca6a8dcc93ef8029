package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private final StringWriter err = new StringWriter();

    @Test
    void report_internalError_isOneLineThatSaysHowToLearnMore() {
        assertThat(report(new Failures(false), new IllegalStateException("it broke\nhere")))
                .isEqualTo(1);
        assertThat(err)
                .hasToString(MainTest.lines("entente: internal error: java.lang.IllegalStateException: it broke;"
                        + " set ENTENTE_DEBUG=1 for the stack trace"));
    }

    @Test
    void report_longMessage_isCut() {
        report(new Failures(false), new IllegalStateException("x".repeat(10_000)));
        assertThat(err.toString()).hasSizeLessThan(300).contains("xxx…; set ENTENTE_DEBUG=1");
    }

    @Test
    void report_debug_printsTheStackTrace() {
        report(new Failures(true), new IllegalStateException("it broke"));
        assertThat(err.toString()).contains("\tat org.entente.cli.FailuresTest");
    }

    @Test
    void report_fullDisk_isNoInternalError() {
        assertThat(report(new Failures(false), new IOException("the results cannot be written: No space left")))
                .isEqualTo(1);
        assertThat(err).hasToString(MainTest.lines("entente: the results cannot be written: No space left"));
    }

    @Test
    void report_interrupt_hasItsOwnCode() {
        assertThat(report(new Failures(false), new CancellationException())).isEqualTo(130);
        assertThat(err).hasToString(MainTest.lines("entente: interrupted; nothing was written"));
    }

    /** A thread of the pool hands it on as a cause. */
    @Test
    void report_lackOfMemory_saysHowToGiveMore() {
        assertThat(report(new Failures(false), new IllegalStateException(new OutOfMemoryError("Java heap space"))))
                .isEqualTo(1);
        assertThat(err.toString())
                .startsWith("entente: Java must have enough memory, but ")
                .contains("JAVA_TOOL_OPTIONS=-Xmx4g gives it 4 GB")
                .hasLineCount(1);
    }

    private int report(Failures failures, Exception failure) {
        return failures.report(failure, new PrintWriter(err));
    }
}

package org.entente.cli;

import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.entente.simulation.Progress;

/** A bar on a terminal, gone when closed; nothing where there is no terminal. */
final class TerminalProgress implements Progress, AutoCloseable {

    /** The width of the terminal behind stderr, set by the launcher if there is one: Java itself cannot tell. */
    static final String COLUMNS = "entente.terminal.columns";

    private final PrintWriter err;
    private final int columns;
    private Optional<ProgressBar> bar = Optional.empty();

    private TerminalProgress(PrintWriter err, int columns) {
        this.err = err;
        this.columns = columns;
    }

    /** A bar on {@code err} if that is a terminal. */
    static TerminalProgress on(PrintWriter err) {
        return new TerminalProgress(err, Integer.getInteger(COLUMNS, 0));
    }

    /** No bar. */
    static TerminalProgress none(PrintWriter err) {
        return new TerminalProgress(err, 0);
    }

    /** The library is told the width, as it would start programs to find it out. */
    private ProgressBar bar(long total) {
        return new ProgressBarBuilder()
                .setInitialMax(total)
                .setTaskName("simulating")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .setConsumer(new DelegatingProgressBarConsumer(this::print, columns - 1))
                .build();
    }

    private void print(String line) {
        err.print('\r' + line);
        err.flush();
    }

    @Override
    public void advanced(long done, long total) {
        if (columns > 0 && bar.isEmpty()) {
            bar = Optional.of(bar(total));
        }
        bar.ifPresent(shown -> shown.stepTo(done));
    }

    @Override
    public void close() {
        bar.ifPresent(shown -> {
            shown.close();
            print(" ".repeat(columns - 1) + '\r');
        });
    }
}

package org.entente.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.entente.simulation.plan.Progress;

/** A progress bar on a terminal, erased when closed. Without a terminal, nothing is printed. */
final class TerminalProgress implements Progress, AutoCloseable {

    /** The system property of the terminal's width. The launcher sets it, because Java cannot find it out. */
    static final String COLUMNS = "entente.terminal.columns";

    private final PrintWriter err;
    private final int columns;
    private final String unit;
    private final long pathsOfUnit;
    private Optional<ProgressBar> bar = Optional.empty();

    private TerminalProgress(PrintWriter err, int columns, String unit, long pathsOfUnit) {
        this.err = err;
        this.columns = columns;
        this.unit = unit;
        this.pathsOfUnit = pathsOfUnit;
    }

    /** A bar of paths, if {@code err} is a terminal. */
    static TerminalProgress on(PrintWriter err) {
        return new TerminalProgress(err, Integer.getInteger(COLUMNS, 0), "", 1);
    }

    /** A bar of cases with {@code paths} paths each, if {@code err} is a terminal. */
    static TerminalProgress ofCases(PrintWriter err, long paths) {
        return new TerminalProgress(err, Integer.getInteger(COLUMNS, 0), " cases", paths);
    }

    /** No bar. */
    static TerminalProgress none(PrintWriter err) {
        return new TerminalProgress(err, 0, "", 1);
    }

    /**
     * The library's bar. It is given the width, because it would start programs to find the width. Work done before the
     * bar began does not count in the estimate of the time left.
     */
    private ProgressBar bar(long done, long total) {
        return new ProgressBarBuilder()
                .setInitialMax(total)
                .startsFrom(done, Duration.ZERO)
                .setUnit(unit, pathsOfUnit)
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
            bar = Optional.of(bar(done, total));
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

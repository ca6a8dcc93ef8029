package org.entente.cli;

import org.entente.reporting.words.Screen;
import picocli.CommandLine.Option;

/** The option for how much is printed of results. */
final class ScreenOptions {

    @Option(
            names = "--all",
            description = "Prints every number of every scenario with its error. Default: what fits a screen.")
    private boolean all;

    /** Whether everything is printed. */
    boolean isAll() {
        return all;
    }

    /** The screen of the standard output; endless if everything is printed. */
    Screen screen() {
        return all ? Screen.ofProcess().endless() : Screen.ofProcess();
    }
}

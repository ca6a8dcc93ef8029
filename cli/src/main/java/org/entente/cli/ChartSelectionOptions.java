package org.entente.cli;

import org.entente.reporting.run.ChartSelection;
import picocli.CommandLine.Option;

/** The option for what charts show. */
final class ChartSelectionOptions {

    @Option(
            names = "--all-charts",
            description = "Draws a chart of each revenue share. Default: of the ones with the largest amounts.")
    private boolean all;

    /** What charts show where there is much. */
    ChartSelection selection() {
        return all ? ChartSelection.ALL : ChartSelection.LARGEST;
    }
}

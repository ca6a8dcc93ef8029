package org.entente.cli;

import org.entente.reporting.chart.ChartFiles;
import picocli.CommandLine.Option;

/** The option for the files of charts. */
final class ChartOptions {

    @Option(
            names = "--charts",
            paramLabel = "FILES",
            converter = ChartFilesConverter.class,
            description = "The files of charts: svg, png, both, or none, which leaves charts out altogether."
                    + " Default: ${DEFAULT-VALUE}.")
    private ChartFiles files = ChartFiles.SVG;

    /** The files of each chart. */
    ChartFiles files() {
        return files;
    }
}

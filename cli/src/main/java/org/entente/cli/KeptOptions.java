package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.reporting.run.KeptSize;
import org.entente.simulation.Simulation;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.SimulationPlan;
import picocli.CommandLine.Option;

/** The options of what is kept path by path. */
final class KeptOptions {

    @Option(
            names = "--keep-paths",
            paramLabel = "N",
            description = "Writes the inputs and the outcomes of the first N paths to paths.csv, a row for each path;"
                    + " codebook.csv describes the columns. --until runs at least these. Default: ${DEFAULT-VALUE}.")
    private int paths;

    @Option(names = "--keep-years", description = "With --keep-paths: paths.csv has the outcomes of each year too.")
    private boolean years;

    @Option(
            names = "--keep-months",
            description = "With --keep-paths: writes path-months.csv too, with each month of at most "
                    + Kept.MAX_PATHS_BY_MONTH + " paths.")
    private boolean months;

    /**
     * What is kept.
     *
     * @throws BadUsageException if it is out of its range
     */
    Kept kept() {
        if ((years || months) && paths == 0) {
            throw new BadUsageException("--keep-years and --keep-months must be with --keep-paths");
        }
        return BadUsageException.refusing(() -> new Kept(paths, years, months));
    }

    /**
     * The size of what a run of {@code plan} keeps, as a sentence; empty if it keeps nothing.
     *
     * @param folder where the files of kept paths will be
     * @throws BadUsageException if the library refuses the run, or if the paths cannot be kept in memory
     * @throws IOException if the disk has not enough space
     */
    static Optional<String> size(Simulation simulation, List<Scenario> scenarios, SimulationPlan plan, Path folder)
            throws IOException {
        if (plan.kept().paths() == 0) {
            return Optional.empty();
        }
        KeptSize size =
                KeptSize.of(plan.kept(), scenarios, BadUsageException.refusing(() -> simulation.keptColumns(plan)));
        String lackOfMemory = size.lackOfMemory(Runtime.getRuntime().maxMemory());
        if (!lackOfMemory.isEmpty()) {
            throw new BadUsageException(lackOfMemory);
        }
        String lackOfSpace = size.lackOfSpace(Files.getFileStore(folder).getUsableSpace());
        if (!lackOfSpace.isEmpty()) {
            throw new IOException("the results cannot be written: " + lackOfSpace);
        }
        return Optional.of(size.text());
    }
}

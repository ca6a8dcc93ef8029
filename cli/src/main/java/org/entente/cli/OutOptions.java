package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.reporting.folder.OverwritePolicy;
import org.entente.reporting.folder.RunFolder;
import org.entente.simulation.math.ColumnMath;
import picocli.CommandLine.Option;

/** The options for the output folder and the amount of text. */
final class OutOptions {

    /** The system property of scalar arithmetic by choice; the launcher sets it for all but long runs. */
    static final String SCALAR = "entente.scalar";

    /** The warning that Java runs without its vector module. */
    static final String WITHOUT_VECTORS =
            "entente: Java runs without its module jdk.incubator.vector; results are the same,"
                    + " but long runs take longer";

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "The output folder, which must not exist."
                    + " Default: a new folder in out/, named after the scenarios.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "Replaces the run folder that --out names, if it exists.")
    private boolean force;

    @Option(names = "--quiet", description = "Prints only the output folder.")
    private boolean quiet;

    /** The progress bar; an empty one with {@code --quiet} or without a terminal. */
    TerminalProgress progress(PrintWriter err) {
        return quiet ? TerminalProgress.none(err) : TerminalProgress.on(err);
    }

    /** The output folder: the one that the user names, or a new one in {@code out/} called {@code name}. */
    Path target(String name) {
        return out.orElseGet(() -> DefaultFolder.in(Path.of("out"), name));
    }

    /**
     * Creates the run folder {@code target}.
     *
     * @throws BadUsageException if the folder cannot be written
     */
    RunFolder open(Path target) {
        try {
            return RunFolder.create(target, force ? OverwritePolicy.REPLACE : OverwritePolicy.REFUSE);
        } catch (IOException refused) {
            throw new BadUsageException(refused);
        }
    }

    /** Prints the warning of {@link #warnOfMissingVectors}, except with {@code --quiet}. */
    void warn(PrintWriter err) {
        if (!quiet) {
            warnOfMissingVectors(err);
        }
    }

    /** Prints a warning if Java runs without its vector module and not by choice. */
    static void warnOfMissingVectors(PrintWriter err) {
        if (!ColumnMath.isVectorised() && !Boolean.getBoolean(SCALAR)) {
            err.println(WITHOUT_VECTORS);
        }
    }

    /** Prints {@code text} and the output folder; with {@code --quiet}, the folder alone. */
    void print(PrintWriter out, String text, Path folder) {
        if (quiet) {
            out.println(folder);
            return;
        }
        out.print(text);
        out.println();
        out.println("Files: " + folder);
    }
}

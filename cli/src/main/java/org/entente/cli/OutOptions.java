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

    /**
     * Creates the output folder: the one that the user names, or a new one in {@code out/} called {@code name}.
     *
     * @throws BadUsageException if the folder must not be written
     */
    RunFolder open(String name, PrintWriter err) throws IOException {
        return out.isPresent()
                ? create(out.get(), force, err)
                : BadUsageException.writing(() -> DefaultFolder.create(Path.of("out"), name, err));
    }

    /**
     * Creates the run folder {@code target}, and says on {@code err} if it had to be put back first.
     *
     * @throws BadUsageException if the folder must not be written
     */
    static RunFolder create(Path target, boolean force, PrintWriter err) throws IOException {
        return BadUsageException.writing(() -> {
            LostFolder.restore(target, err);
            return RunFolder.create(target, policy(force));
        });
    }

    /** The treatment of a folder that is already there. */
    static OverwritePolicy policy(boolean force) {
        return force ? OverwritePolicy.REPLACE : OverwritePolicy.REFUSE;
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

package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.reporting.folder.OverwritePolicy;
import org.entente.reporting.folder.RunFolder;
import org.entente.simulation.math.ColumnMath;
import picocli.CommandLine.Option;

/** The options that say where to write, and how much to say. */
final class OutOptions {

    /** Whether to compute one element at a time is meant, set by the launcher for all but long runs. */
    static final String SCALAR = "entente.scalar";

    /** What is said where Java runs without its vector module. */
    static final String WITHOUT_VECTORS =
            "entente: Java runs without its module jdk.incubator.vector; results are the same, but long runs take longer";

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "The output folder, which must not exist. Default: a new folder in out/, named after the scenarios.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "Replaces the run folder that --out names, if it exists.")
    private boolean force;

    @Option(names = "--quiet", description = "Prints only the output folder.")
    private boolean quiet;

    /** A progress bar, where it is wanted and can be shown. */
    TerminalProgress progress(PrintWriter err) {
        return quiet ? TerminalProgress.none(err) : TerminalProgress.on(err);
    }

    /** Where to write: the folder that the user names, or a new one in {@code out/} called {@code name}. */
    Path target(String name) {
        return out.orElseGet(() -> DefaultFolder.in(Path.of("out"), name));
    }

    /**
     * Prepares the folder {@code target}.
     *
     * @throws BadUsageException if it cannot be written
     */
    RunFolder open(Path target) {
        try {
            return RunFolder.create(target, force ? OverwritePolicy.REPLACE : OverwritePolicy.REFUSE);
        } catch (IOException refused) {
            throw new BadUsageException(refused);
        }
    }

    /** Says what {@link #tellOfMissingVectors} says, unless the user wants quiet. */
    void warn(PrintWriter err) {
        if (!quiet) {
            tellOfMissingVectors(err);
        }
    }

    /** Says on {@code err} that Java runs without its vector module, if it does and nobody meant it to. */
    static void tellOfMissingVectors(PrintWriter err) {
        if (!ColumnMath.isVectorised() && !Boolean.getBoolean(SCALAR)) {
            err.println(WITHOUT_VECTORS);
        }
    }

    /** Prints {@code text}, and where the files are. */
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

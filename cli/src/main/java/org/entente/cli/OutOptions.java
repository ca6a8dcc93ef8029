package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.reporting.folder.OverwritePolicy;
import org.entente.reporting.folder.RunFolder;
import picocli.CommandLine.Option;

/** The options for the output folder and the amount of text. */
final class OutOptions {

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

    /** Prints {@code sentence} on {@code err}; nothing with {@code --quiet}. */
    void tell(PrintWriter err, String sentence) {
        if (!quiet) {
            err.println(sentence);
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

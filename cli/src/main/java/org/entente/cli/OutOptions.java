package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.reporting.RunFolder;
import org.entente.simulation.math.ColumnMath;
import picocli.CommandLine.Model.CommandSpec;
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

    /** Writes the files of an answer into a folder and returns what the reader should know. */
    @FunctionalInterface
    interface Files {
        List<String> write(Path folder) throws IOException, InterruptedException;
    }

    /**
     * What a command has found.
     *
     * @param text to print
     * @param files to write
     */
    record Answer(String text, Files files) {}

    /** Computes what is printed and written. */
    @FunctionalInterface
    interface Work {
        Answer compute(PrintWriter err) throws IOException, InterruptedException;
    }

    /** A progress bar, where it is wanted and can be shown. */
    TerminalProgress progress(PrintWriter err) {
        return quiet ? TerminalProgress.none(err) : TerminalProgress.on(err);
    }

    /**
     * Lets a folder appear with what {@code work} finds, which begins once the folder is known to be writable, and prints
     * it.
     *
     * @param name of the folder unless the user names one
     * @throws BadUsageException if the folder cannot be written
     */
    void answer(CommandSpec spec, String name, Work work) throws IOException, InterruptedException {
        Path target = out.orElseGet(() -> FreshFolder.in(Path.of("out"), name));
        PrintWriter err = spec.commandLine().getErr();
        try (RunFolder folder = createFolder(target)) {
            tellOfMissingVectors(err);
            Answer answer = work.compute(err);
            List<String> remarks = answer.files.write(folder.partial());
            folder.complete();
            remarks.forEach(err::println);
            print(spec.commandLine().getOut(), answer.text, target);
        }
    }

    private RunFolder createFolder(Path target) {
        try {
            return RunFolder.create(target, force);
        } catch (IOException refused) {
            throw new BadUsageException(refused);
        }
    }

    private void tellOfMissingVectors(PrintWriter err) {
        if (!quiet && !ColumnMath.isVectorised() && !Boolean.getBoolean(SCALAR)) {
            err.println(WITHOUT_VECTORS);
        }
    }

    private void print(PrintWriter out, String text, Path folder) {
        if (quiet) {
            out.println(folder);
            return;
        }
        out.print(text);
        out.println();
        out.println("Files: " + folder);
    }
}

package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.entente.model.file.KeptDocuments;
import org.entente.reporting.folder.Invocation;
import org.entente.reporting.folder.Manifest;
import org.entente.reporting.folder.Verification;
import org.entente.simulation.work.Backend;
import picocli.CommandLine;

/**
 * The command of a run folder, which runs again with the texts of its scenario files.
 *
 * @param original the manifest of the folder
 */
record RunAgain(Manifest original) implements Reproduction {

    /** Reads the command of {@code folder}. */
    static RunAgain read(Path folder) throws IOException {
        return new RunAgain(Manifest.read(folder));
    }

    @Override
    public void run(Path target, Backend backend) throws IOException {
        Invocation invocation = original.info().invocation();
        if (invocation.arguments().isEmpty()) {
            throw new BadUsageException("a run folder must hold the arguments of its command, but this one does not");
        }
        String[] arguments = invocation
                .withoutOutput()
                .withOutput(target.toString())
                .arguments()
                .toArray(String[]::new);
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine(backend)
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err));
        int code = KeptDocuments.with(original.texts(), () -> Main.execute(line, arguments));
        if (code == ExitCode.INTERRUPTED) {
            throw new CancellationException();
        }
        String failure = "the command of the run must succeed again, but returned " + code + ": "
                + err.toString().lines().findFirst().orElse("");
        if (code == ExitCode.INTERNAL) {
            throw new IOException(failure);
        }
        if (code != ExitCode.SUCCESS) {
            throw new BadUsageException(failure);
        }
    }

    @Override
    public List<String> differences(Path target) throws IOException {
        return Verification.between(original, Manifest.read(target));
    }

    @Override
    public List<String> causes(Path target) throws IOException {
        Manifest repeated = Manifest.read(target);
        List<String> causes = new ArrayList<>();
        if (!original.info().version().equals(repeated.info().version())) {
            causes.add("The run was written by Entente " + original.info().version() + "; this is "
                    + repeated.info().version());
        }
        if (!original.jvm().equals(repeated.jvm())) {
            causes.add("The run was written on " + original.jvm() + "; this is " + repeated.jvm()
                    + "; charts may differ, because text rendering depends on the JVM");
        }
        return causes;
    }
}

package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.reporting.folder.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code verify}: checks the files of a run folder against its manifest. */
@Command(name = "verify", description = "Checks by their hashes that the files of a run folder are unchanged.")
final class VerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run folder.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        List<String> differences = BadUsageException.reading(this::deviations);
        PrintWriter out = spec.commandLine().getOut();
        differences.forEach(out::println);
        out.println(differences.isEmpty() ? folder + " is unchanged" : folder + " has changed");
        return differences.isEmpty() ? ExitCode.SUCCESS : ExitCode.DIFFERENT;
    }

    private List<String> deviations() throws IOException {
        LostFolder.restore(folder, spec.commandLine().getErr());
        List<String> deviations = Verification.deviations(folder);
        if (deviations.isEmpty()) {
            Reproduction unused = Reproduction.read(folder); // which refuses a manifest that contradicts itself
        }
        return deviations;
    }
}

package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.reporting.folder.RunFolder;
import org.entente.reporting.folder.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code reproduce}: runs the command of a run folder again and compares the files. */
@Command(
        name = "reproduce",
        description = {
            "Computes a run folder or a batch again, and compares every new file with the file in the folder.",
            "Scenario files need not be there: the manifest holds them."
        })
final class ReproduceCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run folder.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Reproduction reproduction = BadUsageException.reading(this::read);
        Path temporary = temporaryFolder();
        try {
            reproduction.run(temporary.resolve("run"), Main.backend(spec));
            return report(reproduction, temporary.resolve("run"));
        } finally {
            RunFolder.delete(temporary);
        }
    }

    private Reproduction read() throws IOException {
        LostFolder.restore(folder, spec.commandLine().getErr());
        return Reproduction.read(folder);
    }

    private static Path temporaryFolder() throws IOException {
        try {
            return Files.createTempDirectory("entente-");
        } catch (IOException e) {
            throw new IOException("a temporary folder cannot be written: " + RunFolder.reason(e), e);
        }
    }

    private int report(Reproduction reproduction, Path target) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<String> deviations = Verification.deviations(folder);
        List<String> differences = reproduction.differences(target);
        deviations.forEach(out::println);
        differences.forEach(out::println);
        if (differences.isEmpty() && !deviations.isEmpty()) {
            out.println(folder + " has changed; the files that were written are reproduced");
            return ExitCode.DIFFERENT;
        }
        if (differences.isEmpty()) {
            out.println(folder + " is reproduced: every file is the same, byte for byte");
            return ExitCode.SUCCESS;
        }
        reproduction.causes(target).forEach(out::println);
        out.println(folder + " is not reproduced");
        return ExitCode.DIFFERENT;
    }
}

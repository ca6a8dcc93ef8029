package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.entente.model.file.KeptDocuments;
import org.entente.reporting.folder.Invocation;
import org.entente.reporting.folder.Manifest;
import org.entente.reporting.folder.RunFolder;
import org.entente.reporting.folder.Verification;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code reproduce}: runs the command of a run folder again and compares the files. */
@Command(
        name = "reproduce",
        description = {
            "Runs the command of a run folder again, and compares every new file with the file in the folder.",
            "Scenario files need not be there: the manifest holds their texts."
        })
final class ReproduceCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run folder.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        Manifest original = BadUsageException.reading(() -> Manifest.read(folder));
        Path temporary = Files.createTempDirectory("entente-");
        try {
            Path target = temporary.resolve("run");
            List<String> arguments = invocation(original, target).arguments();
            KeptDocuments.with(original.texts(), () -> run(arguments));
            return report(original, Manifest.read(target));
        } finally {
            RunFolder.delete(temporary);
        }
    }

    /** The original command, writing to {@code target}. */
    private Invocation invocation(Manifest original, Path target) {
        Invocation invocation = original.info().invocation();
        if (invocation.arguments().isEmpty()) {
            throw new BadUsageException(
                    "a run folder must hold the arguments of its command, but " + folder + " does not");
        }
        return invocation.withoutOutput().withOutput(target.toString());
    }

    private static int run(List<String> arguments) {
        StringWriter err = new StringWriter();
        CommandLine line =
                Main.commandLine().setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err));
        int code = Main.execute(line, arguments.toArray(String[]::new));
        if (code == ExitCode.INTERRUPTED) {
            throw new CancellationException();
        }
        if (code != ExitCode.SUCCESS) {
            throw new BadUsageException("the command of the run must succeed again, but returned " + code + ": "
                    + err.toString().lines().findFirst().orElse(""));
        }
        return code;
    }

    private int report(Manifest original, Manifest repeated) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<String> deviations = Verification.deviations(folder);
        List<String> differences = Verification.between(original, repeated);
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
        if (!original.info().version().equals(repeated.info().version())) {
            out.println("The run was written by Entente " + original.info().version() + "; this is "
                    + repeated.info().version());
        }
        if (!original.jvm().equals(repeated.jvm())) {
            out.println("The run was written on " + original.jvm() + "; this is " + repeated.jvm()
                    + "; charts may differ, because text rendering depends on the JVM");
        }
        out.println(folder + " is not reproduced");
        return ExitCode.DIFFERENT;
    }
}

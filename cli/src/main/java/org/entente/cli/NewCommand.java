package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.model.file.ScenarioExamples;
import org.entente.model.file.ScenarioLibrary;
import org.entente.reporting.folder.Invocation;
import org.entente.reporting.folder.NewFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code new}: begins a scenario file from an example. */
@Command(
        name = "new",
        description = {
            "Begins a scenario file from an example of an agreement, or from a built-in scenario.",
            "It replaces no file."
        })
final class NewCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The new file, which ends in .yaml or .yml. Default: ${DEFAULT-VALUE}.")
    private Path file = Path.of("my-deal.yaml");

    @Option(
            names = "--from",
            paramLabel = "EXAMPLE",
            completionCandidates = Examples.class,
            description = "What it begins from; --list names them. Default: ${DEFAULT-VALUE}.")
    private String example = ScenarioExamples.DEFAULT;

    @Option(names = "--list", description = "Prints what a file can begin from, and writes none.")
    private boolean isListed;

    /** The names of the examples, for the completion of a shell. */
    static final class Examples implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return ScenarioExamples.names().iterator();
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (isListed) {
            list(ScenarioExamples.entries(), out);
            return ExitCode.SUCCESS;
        }
        if (!file.toString().matches(".*\\.ya?ml")) {
            throw new BadUsageException("a scenario file must end in .yaml or .yml, but was '" + file + "'");
        }
        String text = ScenarioExamples.text(example, file.toString());
        Path written = BadUsageException.writing(() -> {
            NewFile.write(file, hidden -> Files.writeString(hidden, text));
            return file;
        });
        out.println("Begun from " + example + ": " + written);
        out.println("Run it, or open it in the explorer, which follows your edits:");
        for (String command : List.of("run", "serve")) {
            out.println("  " + new Invocation(List.of(command, file.toString())).shell());
        }
        return ExitCode.SUCCESS;
    }

    private static void list(List<ScenarioLibrary.Entry> entries, PrintWriter out) {
        for (ScenarioLibrary.Entry entry : entries) {
            out.println(entry.name() + ": " + entry.title());
        }
    }
}

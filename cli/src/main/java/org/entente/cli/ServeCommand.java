package org.entente.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.explorer.Explorer;
import org.entente.explorer.ExplorerSetup;
import org.entente.explorer.deal.Knowledge;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code serve}: serves the explorer, a page on this machine, until it is interrupted. */
@Command(
        name = "serve",
        description = {
            "Serves the explorer: a page on this machine in which you move a term and see at once who gains.",
            "It reaches no other machine. Ctrl-C ends it."
        })
final class ServeCommand implements Callable<Integer> {

    private static final int DEFAULT_PORT = 7333;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..*",
            description = "Names of built-in scenarios (see 'entente list'), or files, which are followed as you edit"
                    + " them.")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--baseline",
            paramLabel = "SCENARIO",
            description = "The scenario beside which the others are shown. Default: the first, if there are several; a"
                    + " single scenario is shown beside itself as it was.")
    private Optional<String> baseline = Optional.empty();

    @Mixin
    private ActualsOptions actuals = new ActualsOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port; 0 for any that is free. Default: " + DEFAULT_PORT + ".")
    private int port = DEFAULT_PORT;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "The only folder in which the page reads and writes files. Default: that of the first file,"
                    + " or the current one.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "The number of threads; changes no result. Default: one per processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--exit-on-close", description = "Ends once the last page is closed.")
    private boolean endsWithPages;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ScenarioSelection selection = ScenarioSelection.of(scenarios, baseline);
        for (int i = 0; i < selection.references().size(); i++) {
            if (!Files.isRegularFile(Path.of(selection.references().get(i)))) {
                selection.source(i); // a scenario that cannot be found ends the command; a broken file is mended
            }
        }
        Optional<Knowledge> known = knowledge(selection);
        Path served = folder(selection);
        if (!Files.isDirectory(served)) {
            throw new BadUsageException("--folder must be a folder, but was '" + served + "'");
        }
        ExplorerSetup setup = BadUsageException.refusing(() -> new ExplorerSetup(
                selection.references(), served, port, threads, endsWithPages, Version.current(), known));
        try (Explorer explorer = start(setup)) {
            explorer.warmUp();
            spec.commandLine().getOut().println("The explorer: " + explorer.address());
            spec.commandLine().getOut().flush();
            explorer.awaitEnd();
        } catch (InterruptedException ended) {
            // Ctrl-C is how it ends
        }
        spec.commandLine().getOut().println("The explorer has ended.");
        return ExitCode.SUCCESS;
    }

    /** What is known of the scenarios that are named; each may still be invalid, which the page tells. */
    private Optional<Knowledge> knowledge(ScenarioSelection selection) {
        List<ScenarioFile> valid = new ArrayList<>();
        for (int i = 0; i < selection.references().size(); i++) {
            try {
                valid.add(selection.source(i).with(List.of()));
            } catch (ScenarioFileException invalid) {
                // it is followed until it is mended
            }
        }
        return valid.isEmpty() ? Optional.empty() : actuals.known(valid).map(Known::knowledge);
    }

    private static Explorer start(ExplorerSetup setup) throws IOException {
        try {
            return Explorer.start(setup);
        } catch (IOException failure) {
            if (failure.getCause() instanceof BindException) {
                throw new BadUsageException(failure.getMessage() + "; --port names another one", failure);
            }
            throw failure;
        }
    }

    private Path folder(ScenarioSelection selection) {
        return folder.orElseGet(() -> selection.references().stream()
                .filter(reference -> reference.endsWith(".yaml") || reference.endsWith(".yml"))
                .map(reference -> Path.of(reference).toAbsolutePath().getParent())
                .findFirst()
                .orElse(Path.of("").toAbsolutePath()));
    }
}

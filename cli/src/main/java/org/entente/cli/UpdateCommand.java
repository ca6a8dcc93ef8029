package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.model.file.KeptDocuments;
import org.entente.reporting.actuals.Update;
import org.entente.reporting.folder.Invocation;
import org.entente.reporting.folder.Manifest;
import org.entente.reporting.folder.Verification;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code update}: makes a run again that knows what was reported since. */
@Command(
        name = "update",
        description = {
            "Makes a run or an analysis again that knows what was reported since, into a new folder that names the old.",
            "The old folder stays as it is. Scenario files need not be there: the manifest holds them.",
            "The page of a run tells what has changed and why: a bridge of paths, terms and data."
        })
final class UpdateCommand implements Callable<Integer> {

    private static final Set<String> COMMANDS = Set.of("run", "compare", "bridge", "seek", "sensitivity", "discover");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run folder.")
    private Path folder = Path.of("");

    @Option(
            names = ActualsOptions.ACTUALS,
            paramLabel = "FILE",
            required = true,
            description = "What was reported, as in 'run --actuals'.")
    private String actuals = "";

    @Option(
            names = ActualsOptions.AS_OF,
            paramLabel = "MONTH",
            description = "The last month that counts as known. Default: the last one of the file.")
    private Optional<YearMonth> asOf = Optional.empty();

    @Option(
            names = "--reread",
            description = "Reads the scenario files again, as they are now. Default: as they were, from the manifest.")
    private boolean isReread;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "The output folder, which must not exist. Default: the old name with '-updated'.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws IOException {
        LostFolder.restore(folder, spec.commandLine().getErr());
        Manifest original = BadUsageException.reading(() -> Manifest.read(folder));
        Verification.requireUnchanged(folder);
        Path target = out.orElseGet(
                () -> folder.resolveSibling(folder.toAbsolutePath().normalize().getFileName() + "-updated"));
        List<String> arguments = arguments(original.info().invocation(), target);
        CommandLine line = Main.commandLine()
                .setOut(spec.commandLine().getOut())
                .setErr(spec.commandLine().getErr());
        return KeptDocuments.with(texts(original), () -> Main.execute(line, arguments.toArray(String[]::new)));
    }

    /** The call of the new run. */
    private List<String> arguments(Invocation before, Path target) {
        String command = before.arguments().stream().findFirst().orElse("");
        if (!COMMANDS.contains(command)) {
            throw new BadUsageException("an update must be of a folder that run, compare, bridge, seek, sensitivity or"
                    + " discover wrote, but " + folder + " is of '" + command + "'");
        }
        List<String> arguments = new ArrayList<>(before.withoutOutput()
                .without(ActualsOptions.ACTUALS)
                .without(ActualsOptions.AS_OF)
                .without(ActualsOptions.EARLIER)
                .withOutput(target.toString())
                .arguments());
        arguments.addAll(List.of(ActualsOptions.ACTUALS, actuals, ActualsOptions.EARLIER, folder.toString()));
        asOf.ifPresent(month -> arguments.addAll(List.of(ActualsOptions.AS_OF, month.toString())));
        return arguments;
    }

    /** The texts of the scenario files, without that of an earlier file of observations and of an earlier run. */
    private SortedMap<String, String> texts(Manifest original) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (!isReread) {
            original.texts().forEach((path, text) -> {
                if (!path.endsWith("/" + Update.FILE)) {
                    texts.put(path, text);
                }
            });
            original.info().actuals().ifPresent(known -> texts.remove(known.file()));
        }
        return texts;
    }
}

package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.model.Maps;
import org.entente.model.file.KeptDocuments;
import org.entente.reporting.batch.BatchText;
import org.entente.reporting.batch.Shards;
import org.entente.reporting.folder.RunFolder;
import org.entente.reporting.run.RunShards;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code merge}: joins the shards of a run or of a batch. */
@Command(
        name = "merge",
        description = "Joins all shards of a run or of a batch into the folder that one command would have written,"
                + " byte for byte.")
final class MergeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "The folders of all shards, in any order.")
    private List<Path> folders = List.of();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "The output folder, which must not exist.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Replaces the run folder that --out names, if it exists.")
    private boolean force;

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (Path folder : folders) {
            LostFolder.restore(folder, spec.commandLine().getErr());
        }
        return folders.stream().anyMatch(RunShards::isShard) ? mergeRun() : mergeBatch();
    }

    private int mergeBatch() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Shards shards = BadUsageException.reading(() -> Shards.read(folders));
        requireThisVersion(shards.whole().version());
        try (RunFolder folder = OutOptions.create(out, force, err)) {
            List<String> remarks = shards.write(folder.partial());
            folder.complete();
            remarks.forEach(err::println);
        }
        spec.commandLine().getOut().print(BatchText.text(shards.whole(), out));
        spec.commandLine().getOut().println();
        spec.commandLine().getOut().println("Files: " + out);
        return ExitCode.SUCCESS;
    }

    private static void requireThisVersion(String version) {
        if (!version.equals(Version.current())) {
            throw new BadUsageException("shards must be merged by the version that wrote them, which is " + version
                    + ", but this is " + Version.current());
        }
    }

    /** Gives the command of the run to the command line, with the statistics of its shards. */
    private int mergeRun() throws IOException {
        RunShards shards = BadUsageException.reading(() -> RunShards.read(folders));
        requireThisVersion(shards.version());
        List<String> arguments =
                new ArrayList<>(shards.invocation().withOutput(out.toString()).arguments());
        if (force) {
            arguments.add("--force");
        }
        String[] words = arguments.toArray(String[]::new);
        CommandLine line = Main.commandLine(words)
                .setOut(spec.commandLine().getOut())
                .setErr(spec.commandLine().getErr());
        options(line, words[0]).merge(shards);
        return KeptDocuments.with(shards.texts(), () -> Main.execute(line, words));
    }

    /** The options of the command of {@code line}, which is one of those that take shards. */
    private static RunOptions options(CommandLine line, String command) {
        CommandSpec found = Maps.require(line.getSubcommands(), command).getCommandSpec();
        return (RunOptions) Maps.require(found.mixins(), "options").userObject();
    }
}

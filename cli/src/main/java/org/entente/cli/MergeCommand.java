package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.reporting.batch.BatchText;
import org.entente.reporting.batch.Shards;
import org.entente.reporting.folder.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code merge}: joins the shards of a batch. */
@Command(
        name = "merge",
        description =
                "Joins all shards of a batch into the folder that the whole batch would have written, byte for byte.")
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
        PrintWriter err = spec.commandLine().getErr();
        for (Path folder : folders) {
            LostFolder.restore(folder, err);
        }
        Shards shards = shards();
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

    private Shards shards() {
        try {
            return Shards.read(folders);
        } catch (IOException refused) {
            throw new BadUsageException(refused);
        }
    }
}

package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.model.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code man}: prints or writes manual pages, which come from the help texts. */
@Command(
        name = "man",
        description = {
            "Prints the manual page of a command, or writes those of all commands.",
            "To install them: entente man --out ~/.local/share/man/man1, and then: man entente-run"
        })
final class ManCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "A command. Default: entente itself.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Writes all manual pages to this folder, which need not exist. Pages that are there are"
                    + " replaced.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws IOException {
        CommandLine all = Main.commandLine();
        PrintWriter print = spec.commandLine().getOut();
        if (out.isEmpty()) {
            print.print(new ManPage(name.isPresent() ? command(all, name.get()) : all).text());
            return ExitCode.SUCCESS;
        }
        print.println(BadUsageException.writing(() -> write(all, out.get())));
        return ExitCode.SUCCESS;
    }

    private static CommandLine command(CommandLine all, String name) {
        return Optional.ofNullable(all.getSubcommands().get(name))
                .orElseThrow(() -> new BadUsageException("a command must be one of entente's, but was '" + name + "'"
                        + Spelling.hint(
                                Spelling.nearest(name, all.getSubcommands().keySet()))));
    }

    private static Path write(CommandLine all, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<CommandLine> commands = new ArrayList<>(List.of(all));
        commands.addAll(all.getSubcommands().values());
        for (CommandLine command : commands) {
            ManPage page = new ManPage(command);
            Files.writeString(folder.resolve(page.name() + ".1"), page.text());
        }
        return folder;
    }
}

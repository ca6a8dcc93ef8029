package org.entente.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.entente.model.file.FileNames;
import org.entente.model.sweep.Shard;
import org.entente.simulation.work.Backend;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line: parses the arguments, runs one command and ends the process with its exit code. */
@Command(
        name = Main.NAME,
        description = "Simulates what a commercial agreement is worth to each of its parties.",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpWidth = 100,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:success",
            "1:a file that the machine cannot write, as on a full disk; or an internal error",
            "2:bad usage",
            "3:unknown or invalid scenario, or a path without numbers",
            "4:a run folder does not match its manifest",
            "130:interrupted"
        })
public final class Main implements Runnable {

    /** The name of the command line. */
    static final String NAME = "entente";

    private static final List<Class<?>> COMMANDS = List.of(
            RunCommand.class,
            CompareCommand.class,
            BatchCommand.class,
            MergeCommand.class,
            NewCommand.class,
            ListCommand.class,
            MetricsCommand.class,
            ShowCommand.class,
            TermsCommand.class,
            SchemaCommand.class,
            ValidateCommand.class,
            ExplainCommand.class,
            BridgeCommand.class,
            SeekCommand.class,
            SensitivityCommand.class,
            DiscoverCommand.class,
            ScoreCommand.class,
            BacktestCommand.class,
            UpdateCommand.class,
            ServeCommand.class,
            ReportCommand.class,
            VerifyCommand.class,
            ReproduceCommand.class,
            CompletionCommand.class,
            ManCommand.class);

    private static final int MAX_NAME_BYTES = 230;

    private static final Failures FAILURES = new Failures(System.getenv("ENTENTE_DEBUG") != null);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Where the commands simulate. */
    private final Backend backend;

    private Main(Backend backend) {
        this.backend = backend;
    }

    /** Where the command of {@code spec} simulates. */
    static Backend backend(CommandSpec spec) {
        return ((Main) spec.root().userObject()).backend;
    }

    /** Runs the command of {@code args} and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Backend.THREADS, args));
    }

    /** Runs the command of {@code args}, which simulates with {@code backend}, and returns its exit code. */
    public static int run(Backend backend, String... args) {
        // Charts need no display, and a broken display must not fail them.
        System.setProperty("java.awt.headless", "true");
        StandardOutput out = new StandardOutput();
        PrintWriter err = StandardOutput.utf8(new FileOutputStream(FileDescriptor.err), true);
        Optional<String> unreadable = FileNames.unreadable(List.of(args), FileNames.encoding());
        if (unreadable.isPresent()) {
            err.println("entente: " + unreadable.get());
            return ExitCode.BAD_USAGE;
        }
        CommandLine line = commandLine(backend, args).setOut(out.writer()).setErr(err);
        return Interruption.interruptible(() -> out.checked(execute(line, args), err));
    }

    /** The command of {@code args}, or every command if {@code args} name none, ready for {@link #execute}. */
    static CommandLine commandLine(String... args) {
        return commandLine(Backend.THREADS, args);
    }

    /** As {@link #commandLine(String...)}, for commands that simulate with {@code backend}. */
    static CommandLine commandLine(Backend backend, String... args) {
        CommandLine line = new CommandLine(new Main(backend));
        commands(args).forEach(line::addSubcommand);
        return line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setExpandAtFiles(false)
                .registerConverter(YearMonth.class, Main::month)
                .registerConverter(Shard.class, Main::shard)
                .registerConverter(Path.class, Main::path)
                .registerConverter(long.class, Numbers::wholeLong)
                .registerConverter(int.class, Numbers::wholeInt)
                .registerConverter(Integer.class, Numbers::wholeInt)
                .registerConverter(Double.class, Numbers::number)
                .setParameterExceptionHandler(FAILURES)
                .setExecutionExceptionHandler(FAILURES);
    }

    /** The commands to set up. Setting up all of them takes longer than many commands run. */
    private static List<Class<?>> commands(String... args) {
        return COMMANDS.stream()
                .filter(command -> args.length > 0
                        && command.getAnnotation(Command.class).name().equals(args[0]))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(COMMANDS);
    }

    /** Runs the command of {@code args} and returns its exit code; every failure has one. */
    static int execute(CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (Error failure) { // such as a lack of memory, which picocli does not catch
            return FAILURES.report(failure, line.getErr());
        } finally {
            line.getOut().flush();
            line.getErr().flush();
        }
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException notAMonth) {
            throw new TypeConversionException("a month must be written as 2029-06, but was '" + text + "'");
        }
    }

    /** A path that file systems take: names on the way have at most 255 bytes, of which a folder at work needs some. */
    private static Path path(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("a path must not be empty");
        }
        Path path = spelled(text);
        for (Path name : path) {
            if (name.toString().getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
                throw new TypeConversionException("a name in a path must have at most " + MAX_NAME_BYTES
                        + " bytes, but one has more: '" + name + "'");
            }
        }
        return path;
    }

    private static Path spelled(String text) {
        try {
            return FileNames.path(text);
        } catch (IllegalArgumentException notAPath) {
            throw new TypeConversionException(notAPath.getMessage());
        }
    }

    private static Shard shard(String text) {
        try {
            return Shard.parse(text);
        } catch (IllegalArgumentException notAShard) {
            throw new TypeConversionException(notAShard.getMessage());
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is needed");
    }
}

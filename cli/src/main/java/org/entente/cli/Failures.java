package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.entente.model.InvalidScenarioException;
import org.entente.model.Printable;
import org.entente.model.file.ScenarioFileException;
import org.entente.reporting.folder.BrokenFolderException;
import org.entente.simulation.kernel.UnboundedPathException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The handler of failures: prints a sentence on stderr and chooses the exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    /** The most characters of a message, which is one line. */
    private static final int MAX_LINE = 2000;

    /** The most characters of an internal error, which the stack trace tells in full. */
    private static final int MAX_INTERNAL = 200;

    /** The most problems of a file that are told at once. */
    private static final int MAX_LINES = 100;

    private static final long MEGABYTE = 1024 * 1024;

    private final boolean debug;

    /**
     * A handler of failures.
     *
     * @param debug whether to print stack traces
     */
    Failures(boolean debug) {
        this.debug = debug;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        return badUsage(failure, failure.getCommandLine());
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        if (failure instanceof ParameterException || failure instanceof BadUsageException) {
            return badUsage(failure, line);
        }
        if (failure instanceof UnboundedPathException && canSkip(line)) {
            trace(failure, line.getErr());
            line.getErr()
                    .println("entente: " + line(failure) + "; '" + BadPath.OPTION + " skip' leaves such paths out");
            return ExitCode.BAD_SCENARIO;
        }
        return report(failure, line.getErr());
    }

    /** Whether the command can leave out the paths that it stops at. */
    private static boolean canSkip(CommandLine line) {
        return line.getCommandSpec().findOption(BadPath.OPTION) != null
                && line.getParseResult().matchedOptionValue(BadPath.OPTION, BadPath.STOP) == BadPath.STOP;
    }

    private int badUsage(Exception failure, CommandLine line) {
        String command = line.getCommandSpec().qualifiedName();
        trace(failure, line.getErr());
        line.getErr().println(command + ": " + line(failure));
        if (failure instanceof UnmatchedArgumentException unmatched) {
            UnmatchedArgumentException.printSuggestions(unmatched, line.getErr());
        }
        if (!(failure.getCause() instanceof IOException)) { // help cannot mend a folder
            line.getErr().println("See '" + command + " --help'.");
        }
        return ExitCode.BAD_USAGE;
    }

    /** Prints the meaning of {@code failure} and returns its exit code. */
    int report(Throwable failure, PrintWriter err) {
        trace(failure, err);
        if (failure instanceof ScenarioFileException unreadable) {
            print(unreadable.problems(), err);
            return ExitCode.BAD_SCENARIO;
        }
        if (failure instanceof InvalidScenarioException invalid) {
            print(invalid.problems(), err);
            return ExitCode.BAD_SCENARIO;
        }
        if (failure instanceof UnboundedPathException) {
            err.println("entente: " + line(failure));
            return ExitCode.BAD_SCENARIO;
        }
        if (failure instanceof InterruptedException || failure instanceof CancellationException) {
            err.println("entente: interrupted; nothing was written");
            return ExitCode.INTERRUPTED;
        }
        if (failure instanceof BrokenFolderException) {
            err.println("entente: " + line(failure));
            return ExitCode.DIFFERENT;
        }
        if (failure instanceof IOException) {
            err.println("entente: " + line(failure));
            return ExitCode.INTERNAL;
        }
        if (isLackOfMemory(failure)) {
            err.println("entente: Java must have enough memory, but "
                    + Runtime.getRuntime().maxMemory() / MEGABYTE
                    + " MB were too little; JAVA_TOOL_OPTIONS=-Xmx4g gives it 4 GB, and fewer --threads, --keep-paths"
                    + " or scenarios need less");
            return ExitCode.INTERNAL;
        }
        err.println("entente: internal error: " + internal(failure) + "; set ENTENTE_DEBUG=1 for the stack trace");
        return ExitCode.INTERNAL;
    }

    /** Whether memory was too little, for whichever thread. */
    private static boolean isLackOfMemory(Throwable failure) {
        return failure instanceof OutOfMemoryError
                || (failure.getCause() != null && isLackOfMemory(failure.getCause()));
    }

    /** Prints a line for each of {@code problems}, up to {@link #MAX_LINES}. */
    static void print(List<?> problems, PrintWriter err) {
        problems.stream()
                .limit(MAX_LINES)
                .map(problem -> line(problem.toString()))
                .forEach(err::println);
        if (problems.size() > MAX_LINES) {
            err.println("and " + (problems.size() - MAX_LINES) + " more problems");
        }
    }

    private static String line(Throwable failure) {
        return line(String.valueOf(failure.getMessage()));
    }

    private static String line(String message) {
        return Printable.line(message, MAX_LINE);
    }

    /** The first line of {@code failure}. */
    private static String internal(Throwable failure) {
        String line = Printable.line(failure.toString().lines().findFirst().orElse(""));
        return line.length() <= MAX_INTERNAL ? line : line.substring(0, MAX_INTERNAL) + "…";
    }

    private void trace(Throwable failure, PrintWriter err) {
        if (debug) {
            failure.printStackTrace(err);
        }
    }
}

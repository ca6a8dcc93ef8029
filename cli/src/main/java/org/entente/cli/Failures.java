package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import org.entente.model.InvalidScenarioException;
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

    private static final int MAX_LINE = 200;

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
        return failure instanceof ParameterException || failure instanceof BadUsageException
                ? badUsage(failure, line)
                : report(failure, line.getErr());
    }

    private int badUsage(Exception failure, CommandLine line) {
        String command = line.getCommandSpec().qualifiedName();
        trace(failure, line.getErr());
        line.getErr().println(command + ": " + failure.getMessage());
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
        if (failure instanceof ScenarioFileException || failure instanceof InvalidScenarioException) {
            err.println(failure.getMessage());
            return ExitCode.BAD_SCENARIO;
        }
        if (failure instanceof UnboundedPathException) {
            err.println("entente: " + failure.getMessage());
            return ExitCode.BAD_SCENARIO;
        }
        if (failure instanceof InterruptedException || failure instanceof CancellationException) {
            err.println("entente: interrupted; nothing was written");
            return ExitCode.INTERRUPTED;
        }
        if (failure instanceof BrokenFolderException) {
            err.println("entente: " + failure.getMessage());
            return ExitCode.DIFFERENT;
        }
        if (failure instanceof IOException) {
            err.println("entente: " + failure.getMessage());
            return ExitCode.INTERNAL;
        }
        err.println("entente: internal error: " + line(failure) + "; set ENTENTE_DEBUG=1 for the stack trace");
        return ExitCode.INTERNAL;
    }

    /** The first line of {@code failure}, cut to {@link #MAX_LINE} characters. */
    private static String line(Throwable failure) {
        String line = failure.toString().lines().findFirst().orElse("");
        return line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE) + "…";
    }

    private void trace(Throwable failure, PrintWriter err) {
        if (debug) {
            failure.printStackTrace(err);
        }
    }
}

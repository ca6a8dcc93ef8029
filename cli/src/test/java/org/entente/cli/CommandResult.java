package org.entente.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * The result of a command.
 *
 * @param code the exit code
 * @param out the text on stdout
 * @param err the text on stderr
 */
record CommandResult(int code, String out, String err) {

    /** Executes a command in this process. */
    static CommandResult of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine(args).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = Main.execute(line, args);
        return new CommandResult(code, out.toString(), err.toString());
    }

    /** The text on stdout with every gap and line end as one space, to look for a sentence that may be wrapped. */
    String prose() {
        return out.replaceAll("\\s+", " ");
    }
}

package org.entente.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command did: its exit code and what it printed. */
record CommandResult(int code, String out, String err) {

    /** Executes a command in this process. */
    static CommandResult of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine(args).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = Main.execute(line, args);
        return new CommandResult(code, out.toString(), err.toString());
    }
}

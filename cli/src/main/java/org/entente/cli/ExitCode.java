package org.entente.cli;

/** The exit codes of commands. A process that a signal stops returns 128 plus the signal's number. */
final class ExitCode {

    /** The command succeeded. */
    static final int SUCCESS = 0;

    /** The command failed, although its arguments and scenarios are right. */
    static final int INTERNAL = 1;

    /** An argument is wrong. */
    static final int BAD_USAGE = 2;

    /** A scenario is unknown or breaks a rule. */
    static final int BAD_SCENARIO = 3;

    /** A run folder does not match its manifest, or the same command gives other files. */
    static final int DIFFERENT = 4;

    /** An interrupt (Ctrl-C) stopped the command. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}

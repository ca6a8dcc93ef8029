package org.entente.cli;

/** What a command returns to the shell. A program that is stopped by a signal returns 128 and the signal's number. */
final class ExitCode {

    /** The command did what it was asked for. */
    static final int SUCCESS = 0;

    /** Something failed that the arguments and scenarios are not to blame for. */
    static final int INTERNAL = 1;

    /** The arguments are wrong. */
    static final int BAD_USAGE = 2;

    /** A scenario is unknown or breaks a rule. */
    static final int BAD_SCENARIO = 3;

    /** A run folder is not what its manifest says, or another run does not give it again. */
    static final int DIFFERENT = 4;

    /** Stopped by an interrupt (Ctrl-C). */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}

package org.entente.reporting.folder;

import java.util.ArrayList;
import java.util.List;

/**
 * A call of the command line.
 *
 * @param arguments the words of the call, the name of the command first
 */
public record Invocation(List<String> arguments) {

    private static final String OUT = "--out";
    private static final String FORCE = "--force";

    public Invocation {
        arguments = List.copyOf(arguments);
    }

    /** The call without the options {@code --out} and {@code --force}. */
    public Invocation withoutOutput() {
        return without(OUT).withoutFlag(FORCE);
    }

    /** The call without the option {@code name} and its value. */
    public Invocation without(String name) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals(name)) {
                i++; // the value of the option
            } else if (!argument.startsWith(name + "=")) {
                kept.add(argument);
            }
        }
        return new Invocation(kept);
    }

    /** The call without the option {@code name}, which has no value. */
    public Invocation withoutFlag(String name) {
        return new Invocation(
                arguments.stream().filter(argument -> !argument.equals(name)).toList());
    }

    /** The call with {@code --out folder} at its end. */
    public Invocation withOutput(String folder) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(OUT, folder));
        return new Invocation(all);
    }

    /** The call as a line for a POSIX shell. */
    public String shell() {
        List<String> words = new ArrayList<>(List.of("entente"));
        arguments.forEach(
                argument -> words.add(argument.matches("[A-Za-z0-9_@%+=:,./-]+") ? argument : quoted(argument)));
        return String.join(" ", words);
    }

    private static String quoted(String argument) {
        return "'" + argument.replace("'", "'\\''") + "'";
    }
}

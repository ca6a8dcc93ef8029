package org.entente.model;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown for a scenario that breaks rules; carries every problem that was found. */
public final class InvalidScenarioException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidScenarioException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** The problems, in the order of their addresses. */
    public List<Problem> problems() {
        return problems;
    }
}

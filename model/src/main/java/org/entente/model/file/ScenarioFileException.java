package org.entente.model.file;

import java.util.List;

/** Thrown for a scenario file that cannot be read; carries a sentence for each problem, with file, line and column. */
public final class ScenarioFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public ScenarioFileException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence for each problem, in the order of the file. */
    public List<String> problems() {
        return problems;
    }
}

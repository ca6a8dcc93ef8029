package org.entente.explorer;

import java.nio.file.Path;
import java.util.List;

/**
 * What an explorer is about.
 *
 * @param references the scenarios, names or paths of files, the baseline first; at least one
 * @param folder the only folder in which files are read and written
 * @param port the port; 0 for any that is free
 * @param threads the number of threads of a simulation
 * @param endsWithPages whether the explorer ends once its last page is closed
 * @param version the version of the program
 */
public record ExplorerSetup(
        List<String> references, Path folder, int port, int threads, boolean endsWithPages, String version) {

    public ExplorerSetup {
        references = List.copyOf(references);
        if (references.isEmpty()) {
            throw new IllegalArgumentException("an explorer must have at least one scenario, but had none");
        }
        if (!(port >= 0 && port <= 65_535)) {
            throw new IllegalArgumentException("a port must be from 0 to 65535, but was " + port);
        }
    }

    /** The baseline: the first scenario. */
    String baseline() {
        return references.get(0);
    }

    /** The scenario that is shown first: the second one, or the only one. */
    String scenario() {
        return references.get(Math.min(1, references.size() - 1));
    }
}

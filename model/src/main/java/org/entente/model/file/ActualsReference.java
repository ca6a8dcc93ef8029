package org.entente.model.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.entente.model.file.Node.Mapping;

/**
 * What a scenario names as known: a file of observations, and up to when.
 *
 * @param file the path of the file, found from the folder of the scenario; or {@link ActualsFile#BUILT_IN}
 * @param asOf the last month that counts as known; empty for the last one of the file
 * @param place where the scenario names it, as file, line and column
 */
public record ActualsReference(String file, Optional<YearMonth> asOf, String place) {

    /** The key of a scenario file. */
    static final String KEY = "actuals";

    private static final String FILE = "file";
    private static final String AS_OF = "as-of";

    /** Reads the key, so that what is wrong with it is told; nothing of it is about the scenario itself. */
    static void bind(MapReader root) {
        Optional<Boolean> unused = root.optionalMap(KEY, reader -> {
            reader.text(FILE);
            return reader.optionalMonth(AS_OF).isPresent();
        });
    }

    /** What the resolved file {@code root} names, if anything. */
    static Optional<ActualsReference> of(Mapping root) {
        return root.get(KEY)
                .flatMap(Node::asMapping)
                .flatMap(actuals -> actuals.get(FILE)
                        .flatMap(Node::asScalar)
                        .map(file -> new ActualsReference(
                                path(file),
                                actuals.get(AS_OF)
                                        .flatMap(Node::asScalar)
                                        .map(Scalar::text)
                                        .map(YearMonth::parse),
                                file.location().toString())));
    }

    /** The path from here: a file is found from the folder of the scenario that names it. */
    private static String path(Scalar file) {
        String text = file.text();
        if (text.equals(ActualsFile.BUILT_IN) || file.location().isSetting()) {
            return text;
        }
        try {
            return Path.of(file.location().source())
                    .resolveSibling(text)
                    .normalize()
                    .toString();
        } catch (InvalidPathException notAPath) {
            return text;
        }
    }

    /**
     * Reads the file.
     *
     * @throws ScenarioFileException with every problem of the file, and where the scenario names it
     */
    public ActualsFile read() {
        try {
            return ActualsFile.read(file);
        } catch (ScenarioFileException wrong) {
            throw refused(wrong.problems());
        }
    }

    /** The same problems, with the place where the scenario names the file. */
    public ScenarioFileException refused(List<String> problems) {
        return new ScenarioFileException(problems.stream()
                .map(problem -> problem + " (the scenario names it in " + place + ")")
                .toList());
    }

    /** The file, and up to when: {@code actuals as of 2026-03}. */
    @Override
    public String toString() {
        return file + asOf.map(month -> " as of " + month).orElse("");
    }

    /** Whether {@code other} names the same file and month. */
    public boolean isSameAs(ActualsReference other) {
        return file.equals(other.file) && asOf.equals(other.asOf);
    }
}

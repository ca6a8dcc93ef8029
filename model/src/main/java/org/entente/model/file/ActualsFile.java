package org.entente.model.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Spelling;
import org.entente.model.actuals.Actual;
import org.entente.model.actuals.Actuals;

/**
 * A file of observations as read, with the text behind it: a CSV file of metric, period, value, and if wanted a
 * standard deviation and a source.
 *
 * <pre>{@code
 * Actuals actuals = ActualsFile.read("reported.csv").actuals();
 * }</pre>
 *
 * @param label its name in messages
 * @param actuals the observations
 * @param places the place of each observation, as file, line and column
 * @param sha256 the SHA-256 of its text in UTF-8, as lower-case hexadecimal
 * @param texts the text of the file by its path; empty for a built-in one
 */
public record ActualsFile(
        String label, Actuals actuals, Map<Actual, String> places, String sha256, SortedMap<String, String> texts) {

    /** The built-in file: what was reported of the library's agreement. */
    public static final String BUILT_IN = "actuals";

    public ActualsFile {
        places = Map.copyOf(places);
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /**
     * Reads the file at {@code path}, or the built-in file {@link #BUILT_IN}.
     *
     * @throws ScenarioFileException with every problem of the file
     */
    public static ActualsFile read(String path) {
        return path.equals(BUILT_IN)
                ? read(new Document(BUILT_IN + ".csv", Optional.empty()))
                : read(new Document(path, Optional.of(Path.of(path))));
    }

    static ActualsFile read(Document document) {
        String text = document.text();
        Map<Actual, String> places = ActualsRows.read(document.label(), text);
        SortedMap<String, String> texts = new TreeMap<>();
        document.path().ifPresent(path -> texts.put(document.label(), text));
        return new ActualsFile(
                document.label(), new Actuals(List.copyOf(places.keySet())), places, digest(text), texts);
    }

    private static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /**
     * Refuses metrics that are none of {@code known}.
     *
     * @throws ScenarioFileException with a sentence for each observation of an unknown metric
     */
    public void requireMetrics(Collection<String> known) {
        List<String> problems = actuals.observations().stream()
                .filter(actual -> !known.contains(actual.metric()))
                .map(actual -> place(actual) + ": unknown metric '" + actual.metric() + "'"
                        + Spelling.hint(Spelling.nearest(actual.metric(), known)))
                .toList();
        if (!problems.isEmpty()) {
            throw new ScenarioFileException(problems);
        }
    }

    /** Where {@code actual}, an observation of this file, is written. */
    public String place(Actual actual) {
        return places.getOrDefault(actual, label);
    }
}

package org.entente.reporting.folder;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.file.ActualsFile;
import org.entente.simulation.actuals.Findings;

/**
 * The observations that a command used.
 *
 * @param file the name of their file
 * @param sha256 the SHA-256 of the file
 * @param asOf the last month that counts as known
 * @param earlier the folder of an earlier run that they are held against, as it was named; empty without one
 * @param scenario the name of the scenario that they are observations of
 * @param findings what they say of that scenario, where paths are drawn given them
 * @param texts the text of the file by its path, unless it is a built-in one, and what is kept of an earlier run; empty
 *     in what is read back of a run
 */
public record ActualsOrigin(
        String file,
        String sha256,
        YearMonth asOf,
        Optional<String> earlier,
        String scenario,
        Optional<Findings> findings,
        SortedMap<String, String> texts) {

    public ActualsOrigin {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** The origin of the observations in {@code file} of the scenario {@code scenario}, known to {@code asOf}. */
    public static ActualsOrigin of(ActualsFile file, YearMonth asOf, String scenario) {
        return new ActualsOrigin(
                file.label(), file.sha256(), asOf, Optional.empty(), scenario, Optional.empty(), file.texts());
    }

    /** The same observations, held against the run in {@code folder}. */
    public ActualsOrigin against(String folder) {
        return new ActualsOrigin(file, sha256, asOf, Optional.of(folder), scenario, findings, texts);
    }

    /** The same observations of the scenario called {@code name}. */
    public ActualsOrigin of(String name) {
        return new ActualsOrigin(file, sha256, asOf, earlier, name, findings, texts);
    }

    /** The same observations with one more text, called {@code name}. */
    public ActualsOrigin withText(String name, String text) {
        SortedMap<String, String> more = new TreeMap<>(texts);
        more.put(name, text);
        return new ActualsOrigin(file, sha256, asOf, earlier, scenario, findings, more);
    }

    /** The same observations with what they say. */
    public ActualsOrigin with(Findings found) {
        return new ActualsOrigin(file, sha256, asOf, earlier, scenario, Optional.of(found), texts);
    }
}

package org.entente.model.file;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Address;
import org.entente.model.Remark;
import org.entente.model.Scenario;

/**
 * A scenario as read, with the text behind it.
 *
 * @param scenario the scenario that the file describes
 * @param canonicalJson the resolved file (merged, with settings applied) as JSON with sorted keys and no spaces
 * @param sha256 the SHA-256 of {@code canonicalJson} in UTF-8, as lower-case hexadecimal
 * @param annotations what the file tells about itself
 * @param provenance the provenance of single values by address: of every number, and of every other value that has a
 *     source
 * @param remarks the remarks about the scenario and about how its files were read
 * @param texts the text of each file on disk of which it was made, by its path
 * @param actuals what it names as known, if anything
 */
public record ScenarioFile(
        Scenario scenario,
        String canonicalJson,
        String sha256,
        Annotations annotations,
        SortedMap<Address, Provenance> provenance,
        List<Remark> remarks,
        SortedMap<String, String> texts,
        Optional<ActualsReference> actuals) {

    public ScenarioFile {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        provenance = Collections.unmodifiableSortedMap(new TreeMap<>(provenance));
        remarks = List.copyOf(remarks);
    }

    /** The resolved file as YAML, with a comment behind each value that names its file and line. */
    public String annotatedYaml() {
        return annotations.yaml();
    }

    /** A sentence for each group of numbers without a source. */
    public List<String> unsourced() {
        return annotations.unsourced();
    }

    /** Sentences about what the file inherits, and what is replaced and removed. */
    public List<String> inheritance() {
        return annotations.inheritance();
    }
}

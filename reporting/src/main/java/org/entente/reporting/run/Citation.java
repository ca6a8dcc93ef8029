package org.entente.reporting.run;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.file.Fact;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.words.FactWords;

/**
 * A published figure that a scenario of the run cites.
 *
 * @param id such as {@code T30}
 * @param statement what was published, with its value
 * @param publisher who published it, and when it held
 * @param address where it can be read, as a link; empty where there is none
 * @param grade how much it can be trusted
 */
public record Citation(String id, String statement, String publisher, String address, String grade) {

    /** The facts that values of {@code files} rest on, by id. */
    static List<Citation> of(List<ScenarioFile> files) {
        SortedMap<String, Fact> facts = new TreeMap<>();
        files.stream()
                .flatMap(file -> file.provenance().values().stream())
                .flatMap(provenance -> provenance.facts().stream())
                .forEach(fact -> facts.put(fact.id(), fact));
        return facts.values().stream()
                .map(fact -> new Citation(
                        fact.id(), FactWords.statement(fact), FactWords.publisher(fact), link(fact), fact.grade()))
                .toList();
    }

    /** Nothing but an address of the web becomes a link. */
    private static String link(Fact fact) {
        return fact.address().startsWith("https://") || fact.address().startsWith("http://") ? fact.address() : "";
    }
}

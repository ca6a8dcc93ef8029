package org.entente.reporting.run;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.NameOrder;
import org.entente.model.file.Fact;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.words.FactWords;

/**
 * A published figure that a scenario of the run cites.
 *
 * @param id the id, such as {@code T30}
 * @param statement the statement, with its value
 * @param publisher the publisher, and the date at which the statement held
 * @param address the link to the publication; empty if there is none
 * @param grade the grade of trust
 */
record Citation(String id, String statement, String publisher, String address, String grade) {

    /** The citations of the facts that values of {@code files} rest on, by id. */
    static List<Citation> citations(List<ScenarioFile> files) {
        SortedMap<String, Fact> facts = new TreeMap<>(NameOrder.INSTANCE);
        files.stream()
                .flatMap(file -> file.provenance().values().stream())
                .flatMap(provenance -> provenance.facts().stream())
                .forEach(fact -> facts.put(fact.id(), fact));
        return facts.values().stream()
                .map(fact -> new Citation(
                        fact.id(), FactWords.statement(fact), FactWords.publisher(fact), link(fact), fact.grade()))
                .toList();
    }

    /** The address of {@code fact} if it is one of the web; otherwise empty. */
    private static String link(Fact fact) {
        return fact.address().startsWith("https://") || fact.address().startsWith("http://") ? fact.address() : "";
    }
}

package org.entente.reporting.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.model.Scenario;
import org.entente.model.file.Fact;
import org.entente.model.file.Facts;

/**
 * A published figure that a scenario of the run cites.
 *
 * @param id such as {@code T30}
 * @param statement what was published, with its value
 * @param publisher who published it, and when it held
 * @param address where it can be read, as a link; empty where there is none
 * @param grade how much it can be trusted
 */
record Citation(String id, String statement, String publisher, String address, String grade) {

    /** The facts that {@code scenarios} cite, by id. */
    static List<Citation> of(List<Scenario> scenarios) {
        TreeSet<String> ids = new TreeSet<>();
        scenarios.forEach(scenario -> scenario.sources().values().forEach(source -> ids.addAll(source.facts())));
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Fact> facts = Facts.ofLibrary();
        List<Citation> citations = new ArrayList<>();
        for (String id : ids) {
            Fact fact = facts.get(id);
            citations.add(
                    fact == null
                            ? new Citation(id, "", "listed in the scenario's file", "", "")
                            : new Citation(id, statement(fact), publisher(fact), link(fact), fact.grade()));
        }
        return citations;
    }

    private static String statement(Fact fact) {
        String value = (fact.value() + " " + fact.unit()).strip();
        return fact.statement() + (value.isEmpty() ? "" : ": " + value);
    }

    private static String publisher(Fact fact) {
        return fact.publisher() + (fact.asOf().isEmpty() ? "" : ", " + fact.asOf());
    }

    /** Nothing but an address of the web becomes a link. */
    private static String link(Fact fact) {
        return fact.address().startsWith("https://") || fact.address().startsWith("http://") ? fact.address() : "";
    }
}

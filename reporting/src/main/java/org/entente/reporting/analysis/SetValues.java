package org.entente.reporting.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.file.Provenance;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.html.HtmlTable;
import org.entente.reporting.words.Assumption;
import org.entente.reporting.words.InputWords;

/** The table of the numbers that the command line has set. */
final class SetValues {

    private SetValues() {}

    /** The table of what is set in {@code files}; empty if nothing is. */
    static Optional<HtmlTable> table(List<ScenarioFile> files) {
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (ScenarioFile file : files) {
            InputWords words = new InputWords(file.scenario());
            for (Assumption assumption : Assumption.all(file)) {
                if (assumption.provenance().filter(Provenance::isSet).isPresent()) {
                    rows.add(List.of(
                            HtmlCell.of(words.name(assumption.address()).text()),
                            HtmlCell.of(assumption.quantity().toString()),
                            HtmlCell.of(file.scenario().title()),
                            HtmlCell.of(assumption.address().text())));
                }
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new HtmlTable(
                        "Set for this analysis", List.of("What", "Value", "Scenario", "Address"), rows, false));
    }
}

package org.entente.reporting.actuals;

import java.util.List;
import org.entente.model.Scenario;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.html.HtmlTable;
import org.entente.reporting.words.MetricWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.simulation.experiment.Estimate;

/** The part of a page that tells what has changed since an earlier run, and why. */
public final class UpdatePart {

    /** The id of the part in a page. */
    public static final String ID = "update";

    /** The title of the part. */
    public static final String TITLE = "What has changed";

    /** What the stages are. */
    public static final String MEANING = "paths are the same scenarios again, as this version draws them; terms are"
            + " the scenarios as they are now; data is what is known now. A stage that has nothing new changes"
            + " nothing. Errors are of two runs that are taken to be independent.";

    private UpdatePart() {}

    /** The table of what has changed of {@code scenario}. */
    public static HtmlTable table(Update update, Scenario scenario) {
        MetricWords words = new MetricWords(scenario);
        return new HtmlTable(
                "What has changed since the earlier run, and why: "
                        + MoneyWords.of(scenario).label(),
                List.of("Outcome", "Mean before", "P10–P90 before", "Paths", "Terms", "Data", "Mean after", "P10–P90"),
                update.changes(scenario.name()).stream()
                        .map(change -> List.of(
                                HtmlCell.of(words.title(change.outcome())),
                                HtmlCell.of(change.before().mean()),
                                HtmlCell.of(UpdateText.range(change.before())),
                                step(change.step(Update.Stage.PATHS)),
                                step(change.step(Update.Stage.TERMS)),
                                step(change.step(Update.Stage.DATA)),
                                HtmlCell.of(change.after().mean()),
                                HtmlCell.of(UpdateText.range(change.after()))))
                        .toList(),
                false);
    }

    private static HtmlCell step(Estimate step) {
        return HtmlCell.of(UpdateText.step(step), step.value());
    }
}

package org.entente.reporting.actuals;

import java.util.List;
import org.entente.model.Scenario;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.MetricWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.experiment.Estimate;

/** The text of an update: what each party gains, and revenue, before and after, and why. */
public final class UpdateText {

    private UpdateText() {}

    /** The text of {@code update} of {@code scenarios}. */
    public static String text(Update update, List<Scenario> scenarios) {
        StringBuilder text = new StringBuilder();
        for (Scenario scenario : scenarios) {
            List<Update.Change> changes = update.changes(scenario.name());
            if (!changes.isEmpty()) {
                text.append('\n')
                        .append(TextTable.paragraph("What has changed of " + scenario.title() + ", in "
                                + MoneyWords.of(scenario).plural() + ": " + UpdatePart.MEANING))
                        .append('\n')
                        .append(table(changes, scenario).text("  "));
            }
        }
        return text.toString();
    }

    private static TextTable table(List<Update.Change> changes, Scenario scenario) {
        MetricWords words = new MetricWords(scenario);
        TextTable table = new TextTable(1);
        table.row(
                List.of(scenario.name(), "mean before", "P10–P90", "paths", "terms", "data", "mean after", "P10–P90"));
        for (Update.Change change : changes) {
            table.row(List.of(
                    words.title(change.outcome()),
                    Amounts.brief(change.before().mean()),
                    range(change.before()),
                    step(change.step(Update.Stage.PATHS)),
                    step(change.step(Update.Stage.TERMS)),
                    step(change.step(Update.Stage.DATA)),
                    Amounts.brief(change.after().mean()),
                    range(change.after())));
        }
        return table;
    }

    /** What a stage changes; 0 where it has nothing new. */
    static String step(Estimate step) {
        return step.value() == 0 && step.standardError() == 0
                ? "0"
                : Amounts.change(step.value(), step.standardError());
    }

    static String range(Update.Row row) {
        return Amounts.brief(row.p10()) + "–" + Amounts.brief(row.p90());
    }
}

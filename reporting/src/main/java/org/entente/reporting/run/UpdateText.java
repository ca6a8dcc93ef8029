package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.List;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.MetricWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/** The text of an update: what each party gains, and revenue, before and after. */
public final class UpdateText {

    private UpdateText() {}

    /** The text of what differs between the results {@code before} and {@code after}, of the same scenarios. */
    public static String text(Results before, Results after) {
        StringBuilder text = new StringBuilder("\n"
                + TextTable.paragraph(
                        "What has changed, in " + MoneyWords.of(after).plural()
                                + ". Scenarios, seed and number of paths are the same, so that the data alone make the change,"
                                + " within the errors of simulation."));
        for (ScenarioResults scenario : after.scenarios()) {
            before.scenario(scenario.scenario().name())
                    .ifPresent(
                            old -> text.append('\n').append(table(old, scenario).text("  ")));
        }
        return text.toString();
    }

    private static TextTable table(ScenarioResults before, ScenarioResults after) {
        TextTable table = new TextTable(1);
        table.row(List.of(after.scenario().name(), "mean before", "P10–P90", "mean after", "P10–P90", "change"));
        MetricWords words = new MetricWords(after.scenario());
        for (Outcome outcome : outcomes(after)) {
            before.summary(outcome.metric(), outcome.period())
                    .ifPresent(old -> after.summary(outcome.metric(), outcome.period())
                            .ifPresent(now -> table.row(List.of(
                                    words.title(outcome),
                                    Amounts.brief(old.mean()),
                                    range(old),
                                    Amounts.brief(now.mean()),
                                    range(now),
                                    Amounts.change(
                                            now.mean() - old.mean(),
                                            Math.hypot(now.standardError(), old.standardError()))))));
        }
        return table;
    }

    private static List<Outcome> outcomes(ScenarioResults results) {
        List<Outcome> outcomes = new ArrayList<>();
        results.scenario()
                .parties()
                .keySet()
                .forEach(party -> outcomes.add(new Outcome(Metrics.gain(party), Period.NPV)));
        outcomes.add(new Outcome(Metrics.REVENUE, Period.TOTAL));
        return outcomes;
    }

    private static String range(Summary summary) {
        return Amounts.brief(summary.p10()) + "–" + Amounts.brief(summary.p90());
    }
}

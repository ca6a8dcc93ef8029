package org.entente.reporting.actuals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.model.Scenario;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.chart.StepBars;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.MetricWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.simulation.experiment.Estimate;

/** The waterfall chart of an update: for each outcome a bar for each stage, which begins where the one before ends. */
public final class UpdateBars {

    /** How the names of the figures begin. */
    public static final String NAME = "update-";

    private static final int MAX_PANELS = 6;
    private static final int COLUMNS = 2;
    private static final int HEADING_HEIGHT = 140;
    private static final int PANEL_HEIGHT = 168;

    private UpdateBars() {}

    /** A task for the figure of each of {@code scenarios} that has changed. */
    public static List<FigureTask> tasks(Update update, List<Scenario> scenarios, String footer) {
        return scenarios.stream()
                .filter(scenario -> !changing(update, scenario).isEmpty())
                .map(scenario -> FigureTask.ofScenario(scenario.name(), () -> figure(update, scenario, footer)))
                .toList();
    }

    /** The outcomes that change, those that change most first, as many as have a panel. */
    private static List<Update.Change> changing(Update update, Scenario scenario) {
        return update.changes(scenario.name()).stream()
                .filter(change -> change.whole().value() != 0
                        && Double.isFinite(change.whole().value()))
                .sorted(Comparator.comparingDouble(
                        change -> -Math.abs(change.whole().value())))
                .limit(MAX_PANELS)
                .toList();
    }

    private static Figure figure(Update update, Scenario scenario, String footer) {
        List<Update.Change> changes = changing(update, scenario);
        int rows = (changes.size() + COLUMNS - 1) / COLUMNS;
        return new Figure(
                new Caption(
                        NAME + scenario.name(),
                        "What has changed since the earlier run: “" + scenario.title() + "”",
                        "Change of the mean of net present values and of revenue in all, "
                                + MoneyWords.of(scenario).label()
                                + ": paths are drawn anew, terms are as they are now, data is what is known now.",
                        footer),
                List.of(
                        new KeyEntry(KeyEntry.Mark.AREA, HouseStyle.GAIN, "more"),
                        new KeyEntry(KeyEntry.Mark.AREA, HouseStyle.LOSS, "less"),
                        new KeyEntry(KeyEntry.Mark.AREA, HouseStyle.MUTED, "all together")),
                changes.stream().map(change -> panel(change, scenario)).toList(),
                COLUMNS,
                HEADING_HEIGHT + rows * PANEL_HEIGHT);
    }

    private static Panel panel(Update.Change change, Scenario scenario) {
        List<StepBars.Step> steps = new ArrayList<>();
        steps.add(step("Paths", change.step(Update.Stage.PATHS)));
        steps.add(step("Terms", change.step(Update.Stage.TERMS)));
        steps.add(step("Data", change.step(Update.Stage.DATA)));
        String heading = new MetricWords(scenario).title(change.outcome()) + ": "
                + Amounts.brief(change.before().mean()) + " before, "
                + Amounts.brief(change.after().mean()) + " after";
        return StepBars.panel(heading, steps, step("All together", change.whole()));
    }

    private static StepBars.Step step(String name, Estimate change) {
        return new StepBars.Step(
                name,
                change.value(),
                change.value() == 0 && change.standardError() == 0
                        ? "0"
                        : Amounts.briefChange(change.value(), change.standardError()));
    }
}

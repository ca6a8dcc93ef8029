package org.entente.reporting.bridge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Largest;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.chart.StepBars;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.Words;
import org.entente.simulation.bridge.Bridge;
import org.entente.simulation.experiment.Estimate;

/**
 * The waterfall chart of a bridge: for each party, or source, a bar for each clause, which begins at the end of the bar
 * before.
 */
final class Waterfall {

    private static final int MAX_PARTIES = 6;
    private static final int COLUMNS = 2;
    private static final int MAX_CLAUSES = 40;
    private static final int HEADING_HEIGHT = 140;
    private static final int PANEL_HEADING_HEIGHT = 80;
    private static final int BAR_HEIGHT = 22;

    private final Bridge bridge;

    private Waterfall(Bridge bridge) {
        this.bridge = bridge;
    }

    /** The figure of {@code bridge}, with the parties whose value changes most. */
    static Figure figure(Bridge bridge, String footer) {
        return new Waterfall(bridge)
                .figure(
                        "bridge",
                        "What each clause changes",
                        "what a party gains",
                        BridgeSeries.changing(bridge).stream()
                                .limit(MAX_PARTIES)
                                .toList(),
                        footer);
    }

    /** The figure of what {@code party} gains, and what it gains from each source. */
    static Figure ofSources(Bridge bridge, String party, String footer) {
        String title = BridgeSeries.title(bridge, party);
        return new Waterfall(bridge)
                .figure(
                        "bridge-sources-" + party,
                        "What each clause changes for " + title + ", by source",
                        "what " + title + " gains",
                        BridgeSeries.ofSources(bridge, party),
                        footer);
    }

    private Figure figure(String name, String title, String gain, List<BridgeSeries> series, String footer) {
        int rows = (series.size() + COLUMNS - 1) / COLUMNS;
        int bars = Math.min(MAX_CLAUSES + 1, bridge.clauses().size()) + 1;
        return new Figure(
                new Caption(
                        name,
                        title + ", from “" + bridge.from().title() + "” to “"
                                + bridge.to().title() + "”",
                        "Change of the net present value of " + gain + ", "
                                + MoneyWords.of(bridge.to()).label()
                                + (bridge.averaged()
                                        ? ", averaged over all orders in which the clauses could be replaced."
                                        : ", as clauses are replaced from the top down.")
                                + left(series),
                        footer),
                List.of(
                        new KeyEntry(KeyEntry.Mark.AREA, HouseStyle.GAIN, "gain"),
                        new KeyEntry(KeyEntry.Mark.AREA, HouseStyle.LOSS, "loss"),
                        new KeyEntry(KeyEntry.Mark.AREA, HouseStyle.MUTED, "all together")),
                series.stream().map(this::panel).toList(),
                COLUMNS,
                HEADING_HEIGHT + rows * (PANEL_HEADING_HEIGHT + BAR_HEIGHT * bars));
    }

    /** The parties of whom a clause changes something less, and which have no panel, in a sentence after a space. */
    private String left(List<BridgeSeries> shown) {
        List<String> left = BridgeSeries.changing(bridge).stream()
                .map(BridgeSeries::title)
                .skip(shown.size())
                .toList();
        return shown.size() < MAX_PARTIES || left.isEmpty() ? "" : " Smaller changes: " + Words.all(left) + ".";
    }

    /** The clauses that change most, and what all others change together, whose error is not known. */
    private List<StepBars.Step> steps(Bridge.Value value) {
        Largest<Integer> largest = Largest.of(
                IntStream.range(0, value.steps().size()).boxed().toList(),
                MAX_CLAUSES,
                k -> value.steps().get(k).value());
        List<StepBars.Step> steps = new ArrayList<>();
        double shown = 0;
        for (int k : largest.shown()) {
            steps.add(step(ClauseTitles.alone(bridge, k), value.steps().get(k)));
            shown += value.steps().get(k).value();
        }
        if (largest.leavesSome()) {
            double all = value.steps().stream().mapToDouble(Estimate::value).sum();
            steps.add(step(
                    (largest.all() - largest.shown().size()) + " other clauses",
                    new Estimate(all - shown, Double.NaN)));
        }
        return steps;
    }

    private Panel panel(BridgeSeries series) {
        Bridge.Value value = series.value();
        String heading = series.title() + ": " + Amounts.brief(value.before().value()) + " before, "
                + Amounts.brief(value.after().value()) + " after";
        return StepBars.panel(heading, steps(value), step("All together", value.change()));
    }

    private static StepBars.Step step(String name, Estimate change) {
        return new StepBars.Step(name, change.value(), Amounts.briefChange(change.value(), change.standardError()));
    }
}

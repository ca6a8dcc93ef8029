package org.entente.reporting.run;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.entente.model.Cloud;
import org.entente.model.Horizon;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.model.term.SpendCommitment;
import org.entente.reporting.chart.Bands;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.CommonScale;
import org.entente.reporting.chart.EdgeLabel;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Largest;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.chart.YearAxis;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.HorizonWords;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;
import org.jfree.chart.plot.XYPlot;

/** The chart of commitments against spend, a panel for each cloud, both summed over time. */
final class Commitments {

    private static final int COLUMNS = 3;
    private static final int HEADING_HEIGHT = 170;
    private static final int ROW_HEIGHT = 235;
    private static final int SINGLE_ROW_HEIGHT = 350;

    private Commitments() {}

    /** The figure of a scenario that has commitments. */
    static Figure figure(FigureContext context, ScenarioResults results) {
        Scenario scenario = results.scenario();
        Map<String, List<SpendCommitment>> commitments =
                scenario.terms(SpendCommitment.class).stream().collect(Collectors.groupingBy(SpendCommitment::cloud));
        Largest<Cloud> largest = Largest.of(
                scenario.clouds().values().stream()
                        .filter(cloud -> commitments.containsKey(cloud.name()))
                        .toList(),
                context.selection().clouds(),
                cloud -> Maps.require(commitments, cloud.name()).stream()
                        .mapToDouble(term -> term.total().mean())
                        .sum());
        List<Panel> panels = CommonScale.orFiner(largest.shown().stream()
                .map(cloud -> panel(context, results, cloud, Maps.require(commitments, cloud.name())))
                .toList());
        int columns = Math.min(COLUMNS, panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        return new Figure(
                new Caption(
                        "commitments-" + scenario.name(),
                        "Cloud commitments against spend, " + HorizonWords.years(scenario.horizon()),
                        scenario.title()
                                + ". Cumulative: what is due within these years, and the mean of what is spent. A"
                                + " shortfall is paid on the paths, and at the true-ups, at which spend so far is below"
                                + " what is due: there may be one although the mean is above."
                                + largest.sentence("clouds"),
                        context.footer(List.of(results))),
                List.of(
                        new KeyEntry(KeyEntry.Mark.DASHES, HouseStyle.INK, "Committed, by schedule"),
                        new KeyEntry(KeyEntry.Mark.LINE, HouseStyle.MUTED, "Spent, in the cloud's colour")),
                panels,
                columns,
                HEADING_HEIGHT + (rows == 1 ? SINGLE_ROW_HEIGHT : rows * ROW_HEIGHT));
    }

    private static Panel panel(
            FigureContext context, ScenarioResults results, Cloud cloud, List<SpendCommitment> commitments) {
        Scenario scenario = results.scenario();
        Horizon horizon = scenario.horizon();
        Color colour = context.palette().cloud(cloud.name());
        List<Bands.Point> due = sums(horizon, year -> due(commitments, scenario, year));
        List<Bands.Point> spent = sums(horizon, year -> FigureContext.spend(results, cloud, year));
        Bands lines = new Bands(1);
        lines.line("committed", HouseStyle.INK, HouseStyle.DASHED, due);
        lines.line("spent", colour, HouseStyle.LINE, spent);
        XYPlot plot = HouseStyle.plot(YearAxis.whole(horizon), HouseStyle.amountAxis(0, lines.highest()));
        lines.addTo(plot);
        return new Panel(
                cloud.title(),
                context.money().label() + shortfall(results, commitments),
                plot,
                "",
                List.of(label("due", due, HouseStyle.INK), label("spent", spent, colour)));
    }

    private static EdgeLabel label(String word, List<Bands.Point> line, Color colour) {
        double last = line.get(line.size() - 1).middle();
        return new EdgeLabel(last, word, Amounts.brief(last), colour);
    }

    /** The sum of {@code ofYear} from 0 at the beginning of the horizon to the end of each year. */
    private static List<Bands.Point> sums(Horizon horizon, IntToDoubleFunction ofYear) {
        List<Bands.Point> points = new ArrayList<>();
        points.add(Bands.Point.at(YearAxis.beginning(horizon.from()), 0));
        double sum = 0;
        for (int year : horizon.years()) {
            sum += ofYear.applyAsDouble(year);
            points.add(Bands.Point.at(YearAxis.end(year, horizon), sum));
        }
        return points;
    }

    /** The mean amount due in the part of {@code year} that lies in the horizon, in the scenario's money. */
    private static double due(List<SpendCommitment> commitments, Scenario scenario, int year) {
        Horizon horizon = scenario.horizon();
        double due = 0;
        for (SpendCommitment term : commitments) {
            for (int t = 0; t < horizon.months(); t++) {
                if (horizon.year(t) == year) {
                    due += term.part(horizon.month(t)) * term.total().mean() * worth(term, scenario, t);
                }
            }
        }
        return due;
    }

    private static double worth(SpendCommitment term, Scenario scenario, int t) {
        return term.currency()
                .map(code -> Maps.require(scenario.currencies(), code).expected(t))
                .orElse(1.0);
    }

    /**
     * The payments for a shortfall, what of them is drawn on again, and discounts, as words after the unit. The error
     * shown for several commitments is the sum of their errors, which is the largest that it can be.
     */
    private static String shortfall(ScenarioResults results, List<SpendCommitment> commitments) {
        String paid = sum(results, commitments, Metrics::shortfall);
        String drawn = sum(results, commitments, Metrics::credit);
        String discount = sum(results, commitments, Metrics::discount);
        return (paid.isEmpty() ? "" : "; shortfall paid " + paid)
                + (drawn.isEmpty() ? "" : "; spent of it later as credit " + drawn)
                + (discount.isEmpty() ? "" : "; before a discount of " + discount);
    }

    /** The mean sum of a metric of all commitments, with its error; empty if it is 0. */
    private static String sum(
            ScenarioResults results, List<SpendCommitment> commitments, Function<String, Metric> metric) {
        double sum = 0;
        double error = 0;
        for (SpendCommitment term : commitments) {
            Optional<Summary> total = results.summary(metric.apply(term.name()), Period.TOTAL);
            sum += total.map(Summary::mean).orElse(0.0);
            error += total.map(Summary::standardError).orElse(0.0);
        }
        return sum > 0 ? Amounts.withError(sum, error) : "";
    }
}

package org.entente.reporting.score;

import java.awt.Color;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.DecimalDate;
import org.entente.model.Horizon;
import org.entente.model.Scenario;
import org.entente.model.actuals.Actual;
import org.entente.model.actuals.Period;
import org.entente.reporting.chart.Bands;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.CommonScale;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Palette;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.chart.YearAxis;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.words.ActualWords;
import org.entente.simulation.score.Backtest;
import org.entente.simulation.score.Band;
import org.entente.simulation.score.Fan;
import org.jfree.chart.plot.XYPlot;

/** The small multiples of a backtest: a panel for each metric and origin, with its fan and what was reported. */
final class BacktestFans {

    private static final int PANEL_HEIGHT = 230;
    private static final int MAX_COLUMNS = 3;
    private static final List<Band> BANDS = List.of(Band.NINETY_EIGHT, Band.EIGHTY, Band.FIFTY);
    private static final double[] STRENGTHS = {0.14, 0.32, 0.55};

    private final Backtest backtest;
    private final Scenario scenario;
    private final ScoreWords words;

    private BacktestFans(Backtest backtest, ScoreWords words) {
        this.backtest = backtest;
        this.words = words;
        this.scenario = words.scenario(backtest.all().scenario());
    }

    /** Whether there is any fan. */
    static boolean hasAny(Backtest backtest) {
        return backtest.fans().stream().anyMatch(origin -> !origin.fans().isEmpty());
    }

    /** The figure of {@code backtest}, which has some fan. */
    static Figure figure(Backtest backtest, ScoreWords words, RunInfo info) {
        return new BacktestFans(backtest, words).figure(info);
    }

    private Figure figure(RunInfo info) {
        List<String> metrics = backtest.fans().stream()
                .flatMap(origin -> origin.fans().stream())
                .map(Fan::metric)
                .distinct()
                .toList();
        List<Panel> panels = new ArrayList<>();
        for (String metric : metrics) {
            List<Panel> row = new ArrayList<>();
            backtest.fans()
                    .forEach(origin -> origin.fans().stream()
                            .filter(fan -> fan.metric().equals(metric))
                            .forEach(fan -> row.add(panel(origin.known(), fan))));
            panels.addAll(CommonScale.of(row));
        }
        int columns = Math.min(
                MAX_COLUMNS, Math.max(1, Math.min(panels.size(), backtest.fans().size())));
        int rows = (panels.size() + columns - 1) / columns;
        return new Figure(
                new Caption(
                        "fans",
                        "What was foretold from each date, and what came",
                        "Quarters at an annual rate; a longer or shorter period stands in its middle, at an annual rate"
                                + " too. Panels of one metric have one scale. Bands are percentiles of the simulated"
                                + " outcomes.",
                        info.footer()),
                key(),
                panels,
                columns,
                160 + rows * PANEL_HEIGHT);
    }

    private static List<KeyEntry> key() {
        List<KeyEntry> key = new ArrayList<>();
        for (Band band : BANDS) {
            key.add(new KeyEntry(KeyEntry.Mark.AREA, shade(band), ScoreWords.ends(band)));
        }
        key.add(new KeyEntry(KeyEntry.Mark.LINE, HouseStyle.GAIN, "Median"));
        key.add(new KeyEntry(KeyEntry.Mark.DOT, HouseStyle.MUTED, "reported, known to the forecast"));
        key.add(new KeyEntry(KeyEntry.Mark.DOT, HouseStyle.LOSS, "reported later"));
        return key;
    }

    private static Color shade(Band band) {
        return Palette.tint(HouseStyle.GAIN, STRENGTHS[BANDS.indexOf(band)]);
    }

    private Panel panel(YearMonth known, Fan fan) {
        Bands bands = new Bands(1);
        for (Band band : BANDS) {
            bands.band(ScoreWords.ends(band), shade(band), points(fan, band.low(), band.high()));
        }
        bands.line("median", HouseStyle.GAIN, HouseStyle.LINE, points(fan, 50, 50));
        for (Actual actual : fan.reported()) {
            boolean isKnown = actual.period().isOverBy(known);
            bands.line(
                    "reported " + actual.period(),
                    isKnown ? HouseStyle.MUTED : HouseStyle.LOSS,
                    HouseStyle.THIN,
                    List.of(Bands.Point.at(middle(actual.period()), annual(fan, actual.period()) * actual.value())));
            bands.dots();
        }
        List<Fan.Point> shown = fan.points();
        Horizon horizon = new Horizon(
                shown.get(0).period().from(),
                shown.get(shown.size() - 1).period().to());
        XYPlot plot = HouseStyle.plot(YearAxis.whole(horizon), HouseStyle.amountAxis(bands.lowest(), bands.highest()));
        bands.addTo(plot);
        return new Panel(
                new ActualWords(scenario).metric(fan.metric()) + ", known to " + known,
                words.money(scenario.name()).label() + (fan.isFlow() ? " a year" : ""),
                plot,
                "",
                List.of());
    }

    private static List<Bands.Point> points(Fan fan, int low, int high) {
        return fan.points().stream()
                .map(point -> Bands.Point.between(
                        middle(point.period()),
                        annual(fan, point.period()) * point.quantiles().at(low),
                        annual(fan, point.period()) * point.quantiles().at(high)))
                .toList();
    }

    private static double middle(Period period) {
        return YearAxis.middle(period.from(), period.to());
    }

    /** The factor of amounts in {@code period} for an annual rate; 1 for what is as at its end. */
    private static double annual(Fan fan, Period period) {
        return fan.isFlow() ? (double) DecimalDate.MONTHS_PER_YEAR / period.months() : 1;
    }
}

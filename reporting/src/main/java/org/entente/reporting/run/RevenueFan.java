package org.entente.reporting.run;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.entente.model.DecimalDate;
import org.entente.model.Horizon;
import org.entente.model.Scenario;
import org.entente.model.actuals.Actual;
import org.entente.reporting.chart.Bands;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.CommonScale;
import org.entente.reporting.chart.EdgeLabel;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Palette;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.chart.YearAxis;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.HorizonWords;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Series;
import org.entente.simulation.results.Summary;
import org.jfree.chart.plot.XYPlot;

/** The fan chart of the developer's revenue by year: nested bands of percentiles around the median. */
final class RevenueFan {

    private static final double HALF_WIDTH_OF_SINGLE_YEAR = 0.3;
    private static final int MAX_KEPT_PATHS = 30;

    /** The bands from the outermost to the innermost. */
    private static final List<Band> BANDS = List.of(
            new Band("1st–99th percentile", "P1", Summary::p1, "P99", Summary::p99, 0.14),
            new Band("5th–95th", "P5", Summary::p5, "P95", Summary::p95, 0.27),
            new Band("10th–90th", "P10", Summary::p10, "P90", Summary::p90, 0.42),
            new Band("25th–75th", "P25", Summary::p25, "P75", Summary::p75, 0.62));

    /**
     * A band of percentiles; {@code strength} is the part of the party's colour in its own, the rest white.
     */
    private record Band(
            String name,
            String lowName,
            ToDoubleFunction<Summary> low,
            String highName,
            ToDoubleFunction<Summary> high,
            double strength) {}

    private static final int COLUMNS = 3;
    private static final int PANEL_HEIGHT = 230;

    private static final String GIVEN = " What was reported of a part of a year is drawn at an annual rate.";

    private RevenueFan() {}

    /** The figure of a scenario. */
    static Figure figure(FigureContext context, ScenarioResults results) {
        Scenario scenario = results.scenario();
        Horizon horizon = scenario.horizon();
        Color colour = context.palette().party(scenario.developer());
        Bands bands = bands(context, results, colour);
        XYPlot plot = plot(context, horizon, bands);
        boolean isKnown = !context.known().reported().isEmpty();
        return Figure.of(
                new Caption(
                        "revenue-fan-" + scenario.name(),
                        context.party(scenario.developer()) + " revenue by " + HorizonWords.kindOfYear(horizon) + ", "
                                + HorizonWords.years(horizon),
                        scenario.title()
                                + ". Bands are percentiles of the simulated outcomes, not errors of an estimate."
                                + (isKnown ? GIVEN : "")
                                + HorizonWords.partialYears(horizon)
                                + atAnnualRate(horizon),
                        context.footer(List.of(results))),
                key(context, colour, !results.samples().isEmpty()),
                new Panel("", context.money().label() + " a year", plot, "", labels(results, colour)));
    }

    /** The figure of several scenarios side by side, on one scale. */
    static Figure sideBySide(FigureContext context, List<ScenarioResults> scenarios) {
        Horizon horizon = FigureContext.spanning(scenarios);
        Color colour = context.palette().party(scenarios.get(0).scenario().developer());
        List<Panel> panels = CommonScale.of(scenarios.stream()
                .map(results -> panel(context, results, colour))
                .toList());
        int columns = Math.min(COLUMNS, panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        return new Figure(
                new Caption(
                        "revenue-scenarios",
                        context.party(scenarios.get(0).scenario().developer()) + " revenue by scenario, "
                                + HorizonWords.years(horizon),
                        "All panels have one scale. Bands are percentiles of the simulated outcomes."
                                + HorizonWords.partialYears(horizon) + atAnnualRate(horizon),
                        context.footer(scenarios)),
                key(context, colour, false),
                panels,
                columns,
                160 + rows * PANEL_HEIGHT);
    }

    private static Panel panel(FigureContext context, ScenarioResults results, Color colour) {
        Horizon horizon = results.scenario().horizon();
        Bands bands = bands(context, results, colour);
        XYPlot plot = plot(context, horizon, bands);
        return new Panel(results.scenario().title(), context.money().label() + " a year", plot, "", List.of());
    }

    /** That revenue in a part of a year is drawn at an annual rate, in a sentence; empty where it is not. */
    private static String atAnnualRate(Horizon horizon) {
        return HorizonWords.hasPartialYears(horizon) && isOfSeveralYears(horizon)
                ? " Revenue in a part of a year is drawn at an annual rate."
                : "";
    }

    private static boolean isOfSeveralYears(Horizon horizon) {
        return horizon.years().size() > 1;
    }

    /** The factor of amounts in {@code year} for an annual rate; 1 where there is one year alone. */
    private static double annual(Horizon horizon, int year) {
        return isOfSeveralYears(horizon) ? (double) DecimalDate.MONTHS_PER_YEAR / horizon.monthsOf(year) : 1;
    }

    private static XYPlot plot(FigureContext context, Horizon horizon, Bands bands) {
        boolean isWhole =
                horizon.years().size() == 1 || !context.known().reported().isEmpty();
        XYPlot plot = HouseStyle.plot(
                isWhole ? YearAxis.whole(horizon) : YearAxis.middles(horizon),
                HouseStyle.amountAxis(bands.lowest(), bands.highest()));
        bands.addTo(plot);
        return plot;
    }

    private static Bands bands(FigureContext context, ScenarioResults results, Color colour) {
        Horizon horizon = results.scenario().horizon();
        List<Bands.Point> start = isOfSeveralYears(horizon) ? start(context, horizon) : List.of();
        Bands bands = new Bands(1);
        for (Band band : BANDS) {
            bands.band(
                    band.name(),
                    Palette.tint(colour, band.strength()),
                    from(start, points(results, band.low(), band.high())));
        }
        List<Bands.Point> median = from(start, points(results, Summary::p50, Summary::p50));
        context.known().before(results.scenario().name()).ifPresent(before -> ghost(bands, before));
        samples(results)
                .forEach(line -> bands.line("path " + bands.count(), HouseStyle.MUTED, HouseStyle.HAIRLINE, line));
        bands.line("median", Palette.legible(colour), HouseStyle.LINE, median);
        if (isOfSeveralYears(horizon)) {
            bands.dots();
        }
        for (Actual actual : context.known().reported()) {
            bands.line("reported " + actual.period(), HouseStyle.INK, HouseStyle.THIN, List.of(dot(horizon, actual)));
            bands.dots();
        }
        return bands;
    }

    /** The fan of what was expected before anything was known: its median, and the edges of 80 %. */
    private static void ghost(Bands bands, ScenarioResults before) {
        bands.line("P10 before", HouseStyle.MUTED, HouseStyle.THIN, points(before, Summary::p10, Summary::p10));
        bands.line("P90 before", HouseStyle.MUTED, HouseStyle.THIN, points(before, Summary::p90, Summary::p90));
        bands.line("median before", HouseStyle.MUTED, HouseStyle.DASHED, points(before, Summary::p50, Summary::p50));
    }

    /** Where the fan starts: at the last amount that was reported; nowhere where none was. */
    private static List<Bands.Point> start(FigureContext context, Horizon horizon) {
        return context.known().reported().stream()
                .map(actual -> dot(horizon, actual))
                .max(Comparator.comparingDouble(Bands.Point::year))
                .stream()
                .toList();
    }

    /** The {@code points} of years from {@code start} on; a year whose middle is before it stays as it is. */
    private static List<Bands.Point> from(List<Bands.Point> start, List<Bands.Point> points) {
        return Stream.concat(start.stream(), points.stream())
                .sorted(Comparator.comparingDouble(Bands.Point::year))
                .toList();
    }

    /** An amount that was reported, at an annual rate in the middle of its period. */
    private static Bands.Point dot(Horizon horizon, Actual actual) {
        double months = isOfSeveralYears(horizon) ? actual.period().months() : DecimalDate.MONTHS_PER_YEAR;
        return Bands.Point.at(
                YearAxis.middle(actual.period().from(), actual.period().to()),
                DecimalDate.MONTHS_PER_YEAR / months * actual.value());
    }

    private static List<Bands.Point> points(
            ScenarioResults results, ToDoubleFunction<Summary> low, ToDoubleFunction<Summary> high) {
        List<Bands.Point> points = new ArrayList<>();
        Horizon horizon = results.scenario().horizon();
        for (int year : horizon.years()) {
            revenue(results, year)
                    .ifPresent(summary -> points.add(Bands.Point.between(
                            YearAxis.middle(horizon, year),
                            annual(horizon, year) * low.applyAsDouble(summary),
                            annual(horizon, year) * high.applyAsDouble(summary))));
        }
        return points.size() == 1 ? widened(points.get(0)) : points;
    }

    private static Optional<Summary> revenue(ScenarioResults results, int year) {
        return FigureContext.summary(results, Metrics.REVENUE, year);
    }

    /** The points of a single year, spread to a band with some width. */
    private static List<Bands.Point> widened(Bands.Point point) {
        return List.of(
                Bands.Point.between(point.year() - HALF_WIDTH_OF_SINGLE_YEAR, point.low(), point.high()),
                Bands.Point.between(point.year() + HALF_WIDTH_OF_SINGLE_YEAR, point.low(), point.high()));
    }

    /** The first kept paths, year by year. */
    private static List<List<Bands.Point>> samples(ScenarioResults results) {
        Horizon horizon = results.scenario().horizon();
        if (horizon.years().size() == 1) {
            return List.of();
        }
        return results.samples().stream()
                .limit(MAX_KEPT_PATHS)
                .flatMap(path -> Optional.ofNullable(path.series().get(Metrics.REVENUE)).stream())
                .map(revenue -> byYear(horizon, revenue))
                .toList();
    }

    private static List<Bands.Point> byYear(Horizon horizon, Series revenue) {
        TreeMap<Integer, Double> years = new TreeMap<>();
        for (int t = 0; t < revenue.size(); t++) {
            years.merge(horizon.year(t), revenue.get(t), Double::sum);
        }
        List<Bands.Point> points = new ArrayList<>();
        years.forEach(
                (year, sum) -> points.add(Bands.Point.at(YearAxis.middle(horizon, year), annual(horizon, year) * sum)));
        return points;
    }

    private static List<KeyEntry> key(FigureContext context, Color colour, boolean withSamples) {
        List<KeyEntry> key = new ArrayList<>();
        for (Band band : BANDS) {
            key.add(new KeyEntry(KeyEntry.Mark.AREA, Palette.tint(colour, band.strength()), band.name()));
        }
        key.add(new KeyEntry(KeyEntry.Mark.LINE, Palette.legible(colour), "Median"));
        if (withSamples) {
            key.add(new KeyEntry(KeyEntry.Mark.HAIRLINE, HouseStyle.MUTED, "Single outcomes"));
        }
        if (!context.known().reported().isEmpty()) {
            key.add(new KeyEntry(KeyEntry.Mark.DOT, HouseStyle.INK, "Reported"));
        }
        if (!context.known().before().isEmpty()) {
            key.add(new KeyEntry(KeyEntry.Mark.DASHES, HouseStyle.MUTED, "Median and 10th–90th before that was known"));
        }
        return key;
    }

    /** The labels of the edges of each band in the last year. */
    private static List<EdgeLabel> labels(ScenarioResults results, Color colour) {
        List<EdgeLabel> labels = new ArrayList<>();
        Horizon horizon = results.scenario().horizon();
        double annual = annual(horizon, horizon.lastYear());
        revenue(results, horizon.lastYear()).ifPresent(last -> {
            for (Band band : BANDS) {
                labels.add(label(band.highName(), annual * band.high().applyAsDouble(last), HouseStyle.MUTED));
                labels.add(label(band.lowName(), annual * band.low().applyAsDouble(last), HouseStyle.MUTED));
            }
            labels.add(label("Median", annual * last.p50(), colour));
        });
        return labels;
    }

    private static EdgeLabel label(String name, double value, Color colour) {
        return new EdgeLabel(value, name, Amounts.brief(value), colour);
    }
}

package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.entente.model.Horizon;
import org.entente.model.Party;
import org.entente.reporting.chart.ColourCodes;
import org.entente.reporting.chart.Largest;
import org.entente.reporting.sheet.CellFormat;
import org.entente.reporting.sheet.NativeChart;
import org.entente.reporting.sheet.NativeChart.Kind;
import org.entente.reporting.sheet.NativeChart.Limits;
import org.entente.reporting.sheet.NativeChart.Place;
import org.entente.reporting.sheet.NativeChart.Range;
import org.entente.reporting.sheet.NativeChart.Series;
import org.entente.reporting.sheet.NativeChart.Whiskers;
import org.entente.reporting.sheet.Sheet;
import org.entente.reporting.sheet.Sheet.Column;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.ScenarioTitles;
import org.entente.simulation.contour.RoundNumbers;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/** The charts on the front sheet of a run's workbook, and the sheets with their data. */
final class WorkbookCharts {

    private static final int ROWS = 22;
    private static final int LEFT_COLUMNS = 3;
    private static final int RIGHT_COLUMNS = 6;
    private static final int MAX_PARTIES = 12;
    private static final int MAX_SCENARIOS = 8;
    private static final double GRID_LINES = 5;

    private static final String FAN = "Chart revenue";
    private static final String VALUES = "Chart value";
    private static final String DATES = "Chart cap date";

    /** The bands of the fan, from the lowest up: their names, upper ends and colours; the first is not seen. */
    private static final List<Band> BANDS = List.of(
            new Band("below P5", Summary::p5, ""),
            new Band("P5–P10", Summary::p10, "CFE3F0"),
            new Band("P10–P25", Summary::p25, "94C2DF"),
            new Band("P25–P75", Summary::p75, "5FA4CD"),
            new Band("P75–P90", Summary::p90, "94C2DF"),
            new Band("P90–P95", Summary::p95, "CFE3F0"));

    private record Band(String name, ToDoubleFunction<Summary> top, String colour) {}

    private final Results results;
    private final ScenarioTitles titles;
    private final MoneyWords money;
    private final Set<String> baselines;
    private final List<ScenarioResults> scenarios;

    WorkbookCharts(Results results) {
        this.results = results;
        this.titles = ScenarioTitles.of(results);
        this.money = MoneyWords.of(results);
        this.baselines =
                results.comparisons().stream().map(Comparison::baseline).collect(Collectors.toSet());
        this.scenarios = results.scenarios()
                .subList(0, Math.min(MAX_SCENARIOS, results.scenarios().size()));
    }

    /** The number of rows that the charts take. */
    int rows() {
        return capped().isEmpty() ? ROWS + 1 : 2 * (ROWS + 1);
    }

    /** Writes the sheets with the data of the charts, which begin at {@code row} of the front sheet. */
    List<NativeChart> write(Workbook workbook, int row) {
        List<NativeChart> charts = new ArrayList<>();
        fan(workbook, new Place(row, 0, ROWS, LEFT_COLUMNS)).ifPresent(charts::add);
        values(workbook, new Place(row, LEFT_COLUMNS, ROWS, RIGHT_COLUMNS)).ifPresent(charts::add);
        capDates(workbook, new Place(row + ROWS + 1, 0, ROWS, LEFT_COLUMNS)).ifPresent(charts::add);
        return charts;
    }

    private Map<String, String> colours() {
        Map<String, String> colours = new LinkedHashMap<>();
        int next = 0;
        for (ScenarioResults scenario : results.scenarios()) {
            String name = scenario.scenario().name();
            colours.put(name, baselines.contains(name) ? ColourCodes.baseline() : ColourCodes.scenario(next++));
        }
        return colours;
    }

    private String title(ScenarioResults scenario) {
        return titles.title(scenario.scenario().name());
    }

    /** The first scenario that is no baseline. */
    private ScenarioResults first() {
        return scenarios.stream()
                .filter(scenario -> !baselines.contains(scenario.scenario().name()))
                .findFirst()
                .orElse(scenarios.get(0));
    }

    /** The fan of revenue in the whole years; none where revenue is 0 throughout or there are fewer than two. */
    private Optional<NativeChart> fan(Workbook workbook, Place place) {
        ScenarioResults scenario = first();
        Horizon horizon = scenario.scenario().horizon();
        List<Integer> years = horizon.years().stream()
                .filter(horizon::hasWhole)
                .filter(year ->
                        FigureContext.summary(scenario, Metrics.REVENUE, year).isPresent())
                .toList();
        if (years.size() < 2 || !ChartContent.hasRevenue(scenario)) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>(List.of(Column.text("Year", 10)));
        BANDS.forEach(band -> columns.add(amount(band.name())));
        columns.add(amount("Median"));
        Sheet sheet = Sheet.begin(workbook, FAN, 1, columns);
        for (int year : years) {
            Summary revenue =
                    FigureContext.summary(scenario, Metrics.REVENUE, year).orElseThrow();
            sheet.period(horizon.fiscalYear().label(year));
            double below = 0;
            for (Band band : BANDS) {
                double top = band.top().applyAsDouble(revenue);
                sheet.numbers(top - below);
                below = top;
            }
            sheet.numbers(revenue.p50()).endRow();
        }
        sheet.end();
        List<Series> series = new ArrayList<>();
        for (int k = 0; k < BANDS.size(); k++) {
            series.add(Series.area(
                    BANDS.get(k).name(),
                    new Range(FAN, k + 1, 1, years.size()),
                    BANDS.get(k).colour()));
        }
        series.add(Series.line("Median", new Range(FAN, BANDS.size() + 1, 1, years.size()), "00517F", false));
        return Optional.of(new NativeChart(
                Kind.FAN,
                "Revenue by " + HorizonWords.kindOfYear(horizon) + ": " + title(scenario),
                money.label() + " a year",
                CellFormat.WHOLE_AMOUNT,
                Optional.empty(),
                new Range(FAN, 0, 1, years.size()),
                series,
                place));
    }

    private Column amount(String name) {
        return new Column(name, 13, CellFormat.roundMoney(money.symbol()));
    }

    /** The value to the parties with the largest values; none where no party gains or loses anything. */
    private Optional<NativeChart> values(Workbook workbook, Place place) {
        List<Party> parties = Largest.of(
                        PartyOrder.gaining(results),
                        MAX_PARTIES,
                        party -> value(first(), party).map(Summary::mean).orElse(0.0))
                .shown();
        if (parties.isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>(List.of(Column.text("Party", 24)));
        for (ScenarioResults scenario : scenarios) {
            columns.add(amount(title(scenario)));
            columns.add(amount("down to P10"));
            columns.add(amount("up to P90"));
        }
        Sheet sheet = Sheet.begin(workbook, VALUES, 1, columns);
        for (Party party : parties) {
            sheet.text(party.title());
            for (ScenarioResults scenario : scenarios) {
                Optional<Summary> npv = value(scenario, party);
                sheet.numbers(
                        npv.map(Summary::mean).orElse(Double.NaN),
                        npv.map(known -> known.mean() - known.p10()).orElse(Double.NaN),
                        npv.map(known -> known.p90() - known.mean()).orElse(Double.NaN));
            }
            sheet.endRow();
        }
        sheet.end();
        List<Series> series = new ArrayList<>();
        for (int s = 0; s < scenarios.size(); s++) {
            int column = 1 + 3 * s;
            series.add(Series.bar(
                    title(scenarios.get(s)),
                    new Range(VALUES, column, 1, parties.size()),
                    colours().getOrDefault(scenarios.get(s).scenario().name(), ColourCodes.baseline()),
                    new Whiskers(
                            new Range(VALUES, column + 1, 1, parties.size()),
                            new Range(VALUES, column + 2, 1, parties.size()))));
        }
        return Optional.of(new NativeChart(
                Kind.BARS,
                "Value to each party: mean, with P10 to P90",
                money.label() + ", net present value",
                CellFormat.WHOLE_AMOUNT,
                Optional.of(limits(parties)),
                new Range(VALUES, 0, 1, parties.size()),
                series,
                place));
    }

    /** The ends of an axis for all means and whiskers, on round numbers. */
    private Limits limits(List<Party> parties) {
        double low = 0;
        double high = 0;
        for (Party party : parties) {
            for (ScenarioResults scenario : scenarios) {
                low = Math.min(low, value(scenario, party).map(Summary::p10).orElse(0.0));
                high = Math.max(high, value(scenario, party).map(Summary::p90).orElse(0.0));
            }
        }
        double step = RoundNumbers.step(Math.max(high - low, Double.MIN_NORMAL) / GRID_LINES);
        return new Limits(Math.floor(low / step) * step, Math.max(step, Math.ceil(high / step) * step));
    }

    private static Optional<Summary> value(ScenarioResults scenario, Party party) {
        return scenario.summary(Metrics.gain(party.name()), Period.NPV).filter(FigureContext::isFinite);
    }

    /** The share whose cap is drawn, in each scenario in which it is reached; empty if none is. */
    private List<ScenarioShare> capped() {
        List<ScenarioShare> all = scenarios.stream()
                .flatMap(scenario -> ScenarioShare.of(scenario).stream())
                .filter(ChartContent::reachesCap)
                .toList();
        return all.stream()
                .filter(share -> share.term().name().equals(all.get(0).term().name()))
                .toList();
    }

    private Optional<NativeChart> capDates(Workbook workbook, Place place) {
        List<ScenarioShare> capped = capped();
        if (capped.isEmpty()) {
            return Optional.empty();
        }
        Horizon horizon = FigureContext.spanning(ScenarioShare.scenarios(capped));
        List<Column> columns = new ArrayList<>(List.of(Column.text("By the end of", 14)));
        capped.forEach(share -> columns.add(new Column(titles.title(share.scenario()), 24, CellFormat.ROUND_PERCENT)));
        Sheet sheet = Sheet.begin(workbook, DATES, 1, columns);
        for (int t = 0; t < horizon.months(); t++) {
            sheet.text(horizon.month(t).toString());
            for (ScenarioShare share : capped) {
                sheet.numbers(probability(share, horizon, t));
            }
            sheet.endRow();
        }
        sheet.end();
        List<Series> series = new ArrayList<>();
        for (int k = 0; k < capped.size(); k++) {
            String name = capped.get(k).scenario();
            series.add(Series.line(
                    titles.title(name),
                    new Range(DATES, k + 1, 1, horizon.months()),
                    colours().getOrDefault(name, ColourCodes.baseline()),
                    baselines.contains(name)));
        }
        return Optional.of(new NativeChart(
                Kind.LINES,
                "Cap reached: " + capped.get(0).title(),
                "part of the paths",
                CellFormat.WHOLE_PERCENT,
                Optional.of(new Limits(0, 1)),
                new Range(DATES, 0, 1, horizon.months()),
                series,
                place));
    }

    private static double probability(ScenarioShare share, Horizon horizon, int month) {
        Horizon own = share.results().scenario().horizon();
        boolean isCovered = !horizon.month(month).isBefore(own.from())
                && !horizon.month(month).isAfter(own.to());
        Optional<DateCurve> curve =
                share.results().date(Metrics.cap(share.term().name()));
        return isCovered
                ? curve.map(known -> known.probabilityBy(horizon.month(month))).orElse(Double.NaN)
                : Double.NaN;
    }
}

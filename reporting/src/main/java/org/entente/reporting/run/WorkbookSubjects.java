package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.entente.model.Horizon;
import org.entente.model.Party;
import org.entente.model.Scenario;
import org.entente.reporting.sheet.CellFormat;
import org.entente.reporting.sheet.Sheet;
import org.entente.reporting.sheet.Sheet.Column;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.MetricWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.ScenarioTitles;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/** The sheets of a run's workbook for readers: value, amounts by year, and dates, with titles for keys. */
final class WorkbookSubjects {

    private static final int NAME_WIDTH = 44;
    private static final int SCENARIO_WIDTH = 38;

    private final Results results;
    private final ScenarioTitles titles;
    private final CellFormat money;
    private final String unit;

    WorkbookSubjects(Results results) {
        MoneyWords words = MoneyWords.of(results);
        this.results = results;
        this.titles = ScenarioTitles.of(results);
        this.money = CellFormat.roundMoney(words.symbol());
        this.unit = words.label();
    }

    private static Column percent(String name) {
        return new Column(name, 14, CellFormat.ROUND_PERCENT);
    }

    private Column amount(String name) {
        return new Column(name, 13, money);
    }

    private String title(ScenarioResults scenario) {
        return titles.title(scenario.scenario().name());
    }

    /** The value to each party: present values, and differences from the baseline. */
    void values(Workbook workbook) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("Party", 24),
                Column.text("Scenario", SCENARIO_WIDTH),
                Column.text("Unit", 12),
                amount("Mean"),
                amount("± error"),
                amount("P10"),
                amount("P50"),
                amount("P90"),
                percent("P(< 0)")));
        results.comparisons().stream()
                .findFirst()
                .ifPresent(comparison -> columns.addAll(List.of(
                        amount("Less: " + titles.title(comparison.baseline())),
                        amount("± error of that"),
                        percent("Better off in"))));
        Sheet sheet = Sheet.begin(workbook, "Value", 2, columns);
        for (Party party : PartyOrder.parties(results)) {
            for (ScenarioResults scenario : results.scenarios()) {
                scenario.summary(Metrics.gain(party.name()), Period.NPV)
                        .ifPresent(npv -> value(sheet, party, scenario, npv));
            }
        }
        sheet.end();
    }

    private void value(Sheet sheet, Party party, ScenarioResults scenario, Summary npv) {
        sheet.text(party.title())
                .text(title(scenario))
                .text(unit)
                .numbers(npv.mean(), npv.standardError(), npv.p10(), npv.p50(), npv.p90(), npv.probabilityNegative());
        results.comparison(scenario.scenario().name())
                .flatMap(comparison -> comparison.difference(Metrics.gain(party.name()), Period.NPV))
                .ifPresent(difference -> sheet.numbers(numbers(difference)));
        sheet.endRow();
    }

    private static double[] numbers(Difference difference) {
        return new double[] {difference.mean(), difference.standardError(), difference.probabilityPositive()};
    }

    /** Every amount by year: means, and percentiles where the amount varies. */
    void years(Workbook workbook) {
        Horizon horizon = FigureContext.spanning(results.scenarios());
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("Amount", NAME_WIDTH),
                Column.text("Scenario", SCENARIO_WIDTH),
                Column.text("Number", 9),
                Column.text("Unit", 12)));
        horizon.years().forEach(year -> columns.add(amount(HorizonWords.year(horizon, year))));
        columns.add(amount("Total or end"));
        columns.add(amount("Net present value"));
        Sheet sheet = Sheet.begin(workbook, "By year", 3, columns);
        for (ScenarioResults scenario : results.scenarios()) {
            scenario.summaries().keySet().stream()
                    .map(Outcome::metric)
                    .filter(metric -> metric.kind() != Metric.Kind.DATE && isKnown(metric))
                    .distinct()
                    .filter(metric -> isAnything(scenario, metric))
                    .forEach(metric -> amounts(sheet, horizon, scenario, metric));
        }
        sheet.end();
    }

    private static boolean isKnown(Metric metric) {
        return metric.family().isPresent() && Metrics.named(metric.name()).isPresent();
    }

    private static boolean isAnything(ScenarioResults results, Metric metric) {
        return results.summaries().entrySet().stream()
                .filter(entry -> entry.getKey().metric().equals(metric))
                .anyMatch(entry ->
                        entry.getValue().minimum() != 0 || entry.getValue().maximum() != 0);
    }

    private void amounts(Sheet sheet, Horizon horizon, ScenarioResults results, Metric metric) {
        row(sheet, horizon, results, metric, "Mean");
        if (varies(results, metric)) {
            row(sheet, horizon, results, metric, "P10");
            row(sheet, horizon, results, metric, "P50");
            row(sheet, horizon, results, metric, "P90");
        }
    }

    private static boolean varies(ScenarioResults results, Metric metric) {
        return results.summaries().entrySet().stream()
                .filter(entry -> entry.getKey().metric().equals(metric))
                .anyMatch(entry -> entry.getValue().p10() < entry.getValue().p90());
    }

    private void row(Sheet sheet, Horizon horizon, ScenarioResults results, Metric metric, String number) {
        Scenario scenario = results.scenario();
        MoneyWords words = MoneyWords.of(scenario, metric.name());
        sheet.text(new MetricWords(scenario).title(metric))
                .text(title(results))
                .text(number)
                .text(words.label());
        if (!words.label().equals(unit)) {
            sheet.showAmountsAs(CellFormat.roundMoney(words.symbol()));
        }
        for (int year : horizon.years()) {
            sheet.numbers(number(results.summary(metric, Period.ofYear(scenario.fiscalYear(), year)), number));
        }
        sheet.numbers(
                        number(
                                results.summary(metric, Period.TOTAL).or(() -> results.summary(metric, Period.END)),
                                number),
                        number(results.summary(metric, Period.NPV), number))
                .endRow();
    }

    private static double number(Optional<Summary> summary, String number) {
        return summary.map(known -> switch (number) {
                    case "P10" -> known.p10();
                    case "P50" -> known.p50();
                    case "P90" -> known.p90();
                    default -> known.mean();
                })
                .orElse(Double.NaN);
    }

    /** The probability of each date by the end of each year. */
    void dates(Workbook workbook) {
        Horizon horizon = FigureContext.spanning(results.scenarios());
        List<Column> columns = new ArrayList<>(
                List.of(Column.text("By the end of the year", NAME_WIDTH), Column.text("Scenario", SCENARIO_WIDTH)));
        horizon.years().forEach(year -> columns.add(percent(HorizonWords.year(horizon, year))));
        Sheet sheet = Sheet.begin(workbook, "Dates", 2, columns);
        for (ScenarioResults scenario : results.scenarios()) {
            scenario.dates().forEach((metric, curve) -> {
                sheet.text(new MetricWords(scenario.scenario()).title(metric)).text(title(scenario));
                for (int year : horizon.years()) {
                    boolean isCovered = curve.horizon().years().contains(year);
                    sheet.numbers(isCovered ? curve.by(year).value() : Double.NaN);
                }
                sheet.endRow();
            });
        }
        sheet.end();
    }
}

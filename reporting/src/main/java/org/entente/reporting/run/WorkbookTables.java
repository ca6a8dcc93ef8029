package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.entente.model.Money;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.csv.DifferenceColumns;
import org.entente.reporting.csv.NumberColumn;
import org.entente.reporting.csv.SummaryColumns;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.sheet.CellFormat;
import org.entente.reporting.sheet.Sheet;
import org.entente.reporting.sheet.Sheet.Column;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/** The raw tables of a workbook: those of the CSV files, with number formats, and the origin of the run. */
final class WorkbookTables {

    private WorkbookTables() {}

    /** The table of summaries. */
    static void summary(Workbook workbook, Results results) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("scenario", 18),
                Column.text("metric", 32),
                Column.text("period", 15),
                Column.text("kind", 7),
                Column.text("unit", 12)));
        CellFormat money = money(MoneyWords.of(results));
        SummaryColumns.ALL.forEach(column -> columns.add(column(column, money)));
        Sheet sheet = Sheet.begin(workbook, "Raw summary", 3, columns);
        for (ScenarioResults scenarioResults : results.scenarios()) {
            scenarioResults
                    .summaries()
                    .forEach((outcome, summary) -> summary(sheet, scenarioResults.scenario(), outcome, summary));
        }
        sheet.end();
    }

    private static Column column(NumberColumn<Summary> column, CellFormat money) {
        if (SummaryColumns.PROBABILITIES.contains(column)) {
            return new Column(column.label(), 19, CellFormat.PERCENT);
        }
        return column.equals(SummaryColumns.SKEWNESS)
                ? Column.number(column.label())
                : Column.amount(column.label(), money);
    }

    private static CellFormat money(MoneyWords money) {
        return CellFormat.money(money.symbol());
    }

    private static void summary(Sheet sheet, Scenario scenario, Outcome outcome, Summary summary) {
        boolean isDate = outcome.metric().kind() == Metric.Kind.DATE;
        MoneyWords money = showAmounts(sheet, scenario, outcome.metric());
        sheet.text(scenario.name())
                .text(outcome.metric().name())
                .period(HorizonWords.period(scenario.horizon(), outcome.period()))
                .text(outcome.metric().kind().label())
                .text(isDate ? "year" : money.label())
                .numbers(NumberColumn.numbers(SummaryColumns.ALL, summary))
                .endRow();
    }

    /** Shows the amounts of the row in the unit of {@code metric}, and returns the words for it. */
    private static MoneyWords showAmounts(Sheet sheet, Scenario scenario, Metric metric) {
        MoneyWords money = MoneyWords.of(scenario, metric.name());
        if (metric.kind() == Metric.Kind.DATE) {
            sheet.showAmountsAs(CellFormat.YEAR);
        } else if (!money.equals(MoneyWords.of(scenario))) {
            sheet.showAmountsAs(money(money));
        }
        return money;
    }

    /** The table of probabilities by year. */
    static void dates(Workbook workbook, Results results) {
        Sheet sheet = Sheet.begin(
                workbook,
                "Raw dates",
                2,
                List.of(
                        Column.text("scenario", 18),
                        Column.text("metric", 32),
                        Column.text("year", 15),
                        new Column("probability", 12, CellFormat.PERCENT),
                        new Column("se", 10, CellFormat.PERCENT),
                        new Column("low", 10, CellFormat.PERCENT),
                        new Column("high", 10, CellFormat.PERCENT)));
        for (ScenarioResults scenarioResults : results.scenarios()) {
            for (Map.Entry<Metric, DateCurve> date : scenarioResults.dates().entrySet()) {
                DateCurve curve = date.getValue();
                for (int year : curve.horizon().years()) {
                    sheet.text(scenarioResults.scenario().name())
                            .text(date.getKey().name())
                            .period(HorizonWords.year(curve.horizon(), year))
                            .numbers(DatesCsv.numbers(curve.by(year)))
                            .endRow();
                }
            }
        }
        sheet.end();
    }

    /** The table of differences. */
    static void comparison(Workbook workbook, Results results) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("baseline", 18),
                Column.text("scenario", 18),
                Column.text("metric", 32),
                Column.text("period", 15),
                Column.text("unit", 12)));
        CellFormat money = money(MoneyWords.of(results));
        for (NumberColumn<Difference> column : DifferenceColumns.ALL) {
            columns.add(
                    DifferenceColumns.PROBABILITIES.contains(column)
                            ? new Column(column.label(), 19, CellFormat.PERCENT)
                            : Column.amount(column.label(), money));
        }
        Sheet sheet = Sheet.begin(workbook, "Raw comparison", 4, columns);
        for (Comparison comparison : results.comparisons()) {
            comparison
                    .differences()
                    .forEach((outcome, difference) -> difference(sheet, results, comparison, outcome, difference));
        }
        sheet.end();
    }

    private static void difference(
            Sheet sheet, Results results, Comparison comparison, Outcome outcome, Difference difference) {
        Optional<Scenario> scenario = results.scenario(comparison.scenario()).map(ScenarioResults::scenario);
        String period = scenario.map(found -> HorizonWords.period(found.horizon(), outcome.period()))
                .orElseGet(outcome.period()::label);
        String unit = scenario.map(found -> showAmounts(sheet, found, outcome.metric()))
                .orElseGet(() -> MoneyWords.of(results))
                .label();
        sheet.text(comparison.baseline())
                .text(comparison.scenario())
                .text(outcome.metric().name())
                .period(period)
                .text(unit)
                .numbers(NumberColumn.numbers(DifferenceColumns.ALL, difference))
                .endRow();
    }

    /** A sheet of the rules of decisions, where there are any. */
    static void decisions(Workbook workbook, Results results) {
        if (results.decisions().isEmpty()) {
            return;
        }
        CellFormat money = money(MoneyWords.of(results));
        Sheet sheet = Sheet.begin(
                workbook,
                "Decisions",
                3,
                List.of(
                        Column.text("scenario", 18),
                        Column.text("event", 24),
                        Column.text("month", 10),
                        Column.text("decided_by", 16),
                        new Column("rule", 60, CellFormat.WRAPPED),
                        Column.number("r_squared"),
                        new Column("taken", 12, CellFormat.PERCENT),
                        new Column("taken_se", 12, CellFormat.PERCENT),
                        Column.amount("over_never", money),
                        Column.amount("over_never_se", money),
                        Column.amount("over_fixed", money),
                        Column.amount("over_fixed_se", money),
                        new Column("pilot_paths", 12, CellFormat.WHOLE)));
        results.decisions()
                .forEach(decision -> decision.months()
                        .forEach(month -> sheet.text(decision.scenario())
                                .text(decision.event())
                                .text(month.month().toString())
                                .text(decision.decider())
                                .text(month.rule())
                                .numbers(DecisionsCsv.numbers(decision, month))
                                .numbers((double) decision.paths())
                                .endRow()));
        sheet.end();
    }

    /**
     * Writes the details that are the same in each run of the command; the others are in the manifest of the folder.
     */
    static void manifest(Workbook workbook, RunInfo info) {
        Sheet sheet = Sheet.begin(
                workbook, "Manifest", 1, List.of(Column.text("key", 30), new Column("value", 90, CellFormat.WRAPPED)));
        sheet.text("version").text(info.version()).endRow();
        sheet.text("command").text(info.command()).endRow();
        sheet.text("seed").text(Long.toString(info.plan().seed())).endRow();
        sheet.text("sampling").text(info.plan().sampling().label()).endRow();
        sheet.text("replicates")
                .text(Integer.toString(info.plan().replicates()))
                .endRow();
        sheet.text("paths").text(Long.toString(info.plan().paths())).endRow();
        sheet.text("baseline").text(info.baseline().orElse("")).endRow();
        info.files().stream()
                .map(file -> file.scenario().money())
                .filter(money -> !money.equals(Money.DEFAULT))
                .findFirst()
                .ifPresent(money ->
                        sheet.text("money").text(new MoneyWords(money).plural()).endRow());
        for (ScenarioFile file : info.files()) {
            sheet.text("title of " + file.scenario().name())
                    .text(file.scenario().title())
                    .endRow();
            sheet.text("SHA-256 of " + file.scenario().name())
                    .text(file.sha256())
                    .endRow();
        }
        sheet.end();
    }
}

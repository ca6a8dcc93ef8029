package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.entente.model.Party;
import org.entente.reporting.actuals.KnownPart;
import org.entente.reporting.findings.Findings;
import org.entente.reporting.sheet.CellFormat;
import org.entente.reporting.sheet.FrontSheet;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.PlanWords;
import org.entente.reporting.words.ScenarioTitles;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/** The front sheet of a run's workbook: the answer in sentences, the key figures, and room for charts. */
final class WorkbookFront {

    private static final List<Integer> WIDTHS = List.of(24, 38, 13, 13, 13, 13, 11, 16, 13);

    /** The most scenarios whose findings are told. */
    private static final int MAX_SCENARIOS = 4;

    private final RunReport run;
    private final Results results;
    private final ScenarioTitles titles;
    private final MoneyWords money;

    WorkbookFront(RunReport run) {
        this.run = run;
        this.results = run.results();
        this.titles = ScenarioTitles.of(results);
        this.money = MoneyWords.of(results);
    }

    /** Writes the sheet, and returns the row at which charts begin. */
    int write(Workbook workbook, WorkbookCharts charts) {
        FrontSheet sheet = FrontSheet.begin(workbook, "Answer", WIDTHS);
        sheet.title(title());
        sheet.paragraph(PlanWords.paths(results) + ", seed "
                + results.plan().seed() + ", Entente " + run.info().version() + ". Amounts are in " + money.plural()
                + ". P10 to P90: eight of ten simulated paths lie between them.");
        KnownPart.of(run.info()).ifPresent(known -> known.sentences().forEach(sheet::paragraph));
        run.remarks().forEach(sheet::paragraph);
        told().forEach(scenario -> findings(sheet, scenario));
        figures(sheet);
        int chartRow = sheet.row() + 1;
        sheet.skip(charts.rows());
        sheet.heading("In this workbook");
        sheet.paragraph(
                "Value, By year, Dates and Inputs have names for readers. The sheets that begin with Raw have the"
                        + " tables of the CSV files, by the keys of the scenario files.");
        sheet.end();
        return chartRow;
    }

    private String title() {
        List<String> told = told().stream()
                .map(scenario -> titles.title(scenario.scenario().name()))
                .toList();
        Optional<String> baseline =
                results.comparisons().stream().findFirst().map(comparison -> titles.title(comparison.baseline()));
        return told.get(0)
                + (told.size() > 1 ? " and " + (told.size() - 1) + " more" : "")
                + baseline.map(name -> ", compared with: " + name).orElse("");
    }

    /** The scenarios whose findings are told: those that are compared with another, or all. */
    private List<ScenarioResults> told() {
        Set<String> baselines =
                results.comparisons().stream().map(Comparison::baseline).collect(Collectors.toSet());
        List<ScenarioResults> told = results.scenarios().stream()
                .filter(scenario -> !baselines.contains(scenario.scenario().name()))
                .toList();
        return told.isEmpty() ? results.scenarios() : told.subList(0, Math.min(MAX_SCENARIOS, told.size()));
    }

    private void findings(FrontSheet sheet, ScenarioResults scenario) {
        sheet.heading(titles.title(scenario.scenario().name()));
        Findings.sentences(results, scenario).forEach(sheet::paragraph);
        Findings.errors(results, scenario).ifPresent(sheet::paragraph);
    }

    private void figures(FrontSheet sheet) {
        sheet.heading("Net present value to each party, " + money.label());
        List<String> header = new ArrayList<>(List.of("Party", "Scenario", "Mean", "P10", "P50", "P90", "P(< 0)"));
        results.comparisons().stream()
                .findFirst()
                .ifPresent(comparison ->
                        header.addAll(List.of("Less: " + titles.title(comparison.baseline()), "Better off in")));
        sheet.header(header);
        for (Party party : PartyOrder.gaining(results)) {
            for (ScenarioResults scenario : results.scenarios()) {
                scenario.summary(Metrics.gain(party.name()), Period.NPV)
                        .ifPresent(npv -> figure(sheet, party, scenario, npv));
            }
        }
    }

    private void figure(FrontSheet sheet, Party party, ScenarioResults scenario, Summary npv) {
        CellFormat format = CellFormat.roundMoney(money.symbol());
        String name = scenario.scenario().name();
        sheet.text(0, party.title())
                .text(1, titles.title(name))
                .number(2, npv.mean(), format)
                .number(3, npv.p10(), format)
                .number(4, npv.p50(), format)
                .number(5, npv.p90(), format)
                .number(6, npv.probabilityNegative(), CellFormat.ROUND_PERCENT);
        difference(party, name)
                .ifPresent(difference -> sheet.number(7, difference.mean(), format)
                        .number(8, difference.probabilityPositive(), CellFormat.ROUND_PERCENT));
        sheet.endRow();
    }

    private Optional<Difference> difference(Party party, String scenario) {
        return results.comparison(scenario)
                .flatMap(comparison -> comparison.difference(Metrics.gain(party.name()), Period.NPV));
    }
}

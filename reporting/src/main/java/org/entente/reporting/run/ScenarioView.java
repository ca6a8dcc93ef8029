package org.entente.reporting.run;

import java.util.List;
import java.util.Optional;
import org.entente.model.Clause;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.chart.Picture;
import org.entente.reporting.findings.Findings;
import org.entente.reporting.html.HtmlTable;
import org.entente.reporting.terms.Amendment;
import org.entente.reporting.terms.TermSheet;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

/**
 * What a page shows of one scenario.
 *
 * @param name its key
 * @param title in a line
 * @param description what it assumes, in a few sentences; may be empty
 * @param against the title of the baseline; empty without one
 * @param differs in which terms it differs from the baseline; empty without one
 * @param isBaseline whether others are compared to it
 * @param findings the answer, in sentences
 * @param gains against the baseline; none without one
 * @param pictures of this scenario alone
 * @param values to each party
 * @param years by calendar year
 * @param everything all metrics
 * @param agreement in plain English
 * @param amendment what it changes in the baseline; empty without one
 * @param terms the numbers of the agreement
 * @param market all other numbers
 */
public record ScenarioView(
        String name,
        String title,
        String description,
        String against,
        String differs,
        boolean isBaseline,
        List<String> findings,
        List<GainBar> gains,
        List<Picture> pictures,
        HtmlTable values,
        HtmlTable years,
        HtmlTable everything,
        TermSheet agreement,
        Optional<Amendment> amendment,
        List<AssumptionRow> terms,
        List<AssumptionRow> market) {

    static ScenarioView of(RunReport run, ScenarioResults scenarioResults, List<Picture> pictures) {
        Results results = run.results();
        Scenario scenario = scenarioResults.scenario();
        ScenarioFile file = file(run, scenario.name());
        Optional<Comparison> comparison = results.comparison(scenario.name());
        Optional<ScenarioFile> before = comparison.map(compared -> file(run, compared.baseline()));
        Optional<Scenario> baseline = before.map(ScenarioFile::scenario);
        Optional<Amendment> amendment = before.map(other -> Amendment.of(other, file));
        ResultTables grids = new ResultTables(results, scenarioResults);
        return new ScenarioView(
                scenario.name(),
                scenario.title(),
                scenario.description(),
                baseline.map(Scenario::title).orElse(""),
                baseline.map(other -> differs(other, scenario)).orElse(""),
                results.comparisons().stream()
                        .anyMatch(compared -> compared.baseline().equals(scenario.name())),
                Findings.of(results, scenarioResults).stream()
                        .map(ScenarioView::unbroken)
                        .toList(),
                comparison.map(compared -> GainBar.of(results, compared)).orElse(List.of()),
                pictures.stream()
                        .filter(picture -> picture.scenario().equals(Optional.of(scenario.name())))
                        .toList(),
                grids.values(),
                grids.years(),
                grids.everything(),
                amendment.map(Amendment::after).orElseGet(() -> TermSheet.of(file)),
                amendment,
                AssumptionRow.ofTerms(file, before),
                AssumptionRow.ofMarket(file));
    }

    private static ScenarioFile file(RunReport run, String name) {
        return run.info().files().stream()
                .filter(file -> file.scenario().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the run has no file of scenario " + name));
    }

    private static String differs(Scenario baseline, Scenario scenario) {
        List<String> names = Clause.between(baseline, scenario).stream()
                .flatMap(clause -> clause.terms().stream())
                .toList();
        String terms = names.isEmpty() ? "no term" : String.join(", ", names);
        return terms + (scenario.sameMarket(baseline) ? "; the market is the same" : "; the market differs as well");
    }

    /** A sentence whose amounts stay in one line. */
    private static String unbroken(String sentence) {
        return sentence.replaceAll(" (?=[±%])|(?<=±) | (?=billion|million)", "\u00A0");
    }
}

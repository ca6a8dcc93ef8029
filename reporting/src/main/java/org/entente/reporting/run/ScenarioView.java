package org.entente.reporting.run;

import java.util.List;
import java.util.Optional;
import org.entente.model.Clause;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.actuals.UpdateBars;
import org.entente.reporting.actuals.UpdatePart;
import org.entente.reporting.chart.Picture;
import org.entente.reporting.findings.Findings;
import org.entente.reporting.html.HtmlTable;
import org.entente.reporting.terms.Amendment;
import org.entente.reporting.terms.AssumptionGroup;
import org.entente.reporting.terms.Assumptions;
import org.entente.reporting.terms.TermSheet;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.TermWords;
import org.entente.reporting.words.Unbroken;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

/**
 * The content of a page about one scenario.
 *
 * @param name the key of the scenario, which parts of the page are shown by
 * @param title the title, in a line
 * @param money the words for its amounts
 * @param description the assumptions in a few sentences; may be empty
 * @param against the title of the baseline; empty without one
 * @param differs the terms that differ from the baseline; empty without one
 * @param isBaseline whether other scenarios are compared with this one
 * @param discountRate the median of the discount rate: {@code 10 %}
 * @param findings the findings, in sentences
 * @param errors a sentence about the errors of simulation; may be empty
 * @param decisions paragraphs about decisions that are taken where they are worthwhile
 * @param bars the difference from the baseline for each party, or without one the value to it
 * @param pictures the pictures of this scenario alone
 * @param values the table of the value to each party
 * @param definitions what the value to each party counts
 * @param sources the table of what each party's gain is made of
 * @param changes the table of what each party's difference from the baseline is made of; empty without one
 * @param update the table of what has changed since an earlier run; empty without one
 * @param years the table by calendar year
 * @param everything the table of all metrics
 * @param agreement the agreement in plain English
 * @param amendment the changes to the baseline; empty without one
 * @param terms the numbers of the agreement
 * @param market all other numbers
 */
record ScenarioView(
        String name,
        String title,
        MoneyWords money,
        String description,
        String against,
        String differs,
        boolean isBaseline,
        String discountRate,
        List<String> findings,
        String errors,
        List<String> decisions,
        List<ValueBar> bars,
        List<Picture> pictures,
        HtmlTable values,
        List<ValueDefinition> definitions,
        HtmlTable sources,
        Optional<HtmlTable> changes,
        Optional<HtmlTable> update,
        HtmlTable years,
        HtmlTable everything,
        TermSheet agreement,
        Optional<Amendment> amendment,
        List<AssumptionGroup> terms,
        List<AssumptionGroup> market) {

    private static final int FIRST_FINDINGS = 5;
    private static final double PERCENT = 100;

    /** The view of one scenario of {@code run}, with its part of {@code pictures}. */
    static ScenarioView of(RunReport run, ScenarioResults scenarioResults, List<Picture> pictures) {
        Results results = run.results();
        Scenario scenario = scenarioResults.scenario();
        ScenarioFile file = file(run, scenario.name());
        Optional<Comparison> comparison = results.comparison(scenario.name());
        Optional<ScenarioFile> before = comparison.map(compared -> file(run, compared.baseline()));
        Optional<Scenario> baseline = before.map(ScenarioFile::scenario);
        Optional<Amendment> amendment = before.map(other -> Amendment.of(other, file));
        ResultTables tables = new ResultTables(results, scenarioResults);
        return new ScenarioView(
                scenario.name(),
                scenario.title(),
                MoneyWords.of(scenario),
                scenario.description(),
                baseline.map(Scenario::title).orElse(""),
                baseline.map(other -> differs(other, scenario)).orElse(""),
                results.comparisons().stream()
                        .anyMatch(compared -> compared.baseline().equals(scenario.name())),
                Amounts.exact(PERCENT * scenario.discountRate().median()) + " %",
                Findings.sentences(results, scenarioResults).stream()
                        .map(Unbroken::sentence)
                        .toList(),
                Findings.errors(results, scenarioResults)
                        .map(Unbroken::sentence)
                        .orElse(""),
                DecisionWords.sentences(results, scenarioResults).stream()
                        .map(Unbroken::sentence)
                        .toList(),
                comparison
                        .map(compared -> ValueBar.changes(results, compared))
                        .orElseGet(() -> ValueBar.values(results, scenarioResults)),
                pictures.stream()
                        .filter(picture -> picture.scenario().equals(Optional.of(scenario.name())))
                        .toList(),
                tables.values(),
                ValueDefinition.definitions(results, scenario),
                tables.sources(),
                tables.changes(),
                run.update()
                        .filter(update -> !update.changes(scenario.name()).isEmpty())
                        .map(update -> UpdatePart.table(update, scenario)),
                tables.years(),
                tables.everything(),
                amendment.map(Amendment::after).orElseGet(() -> TermSheet.of(file)),
                amendment,
                Assumptions.terms(file, before),
                Assumptions.market(file));
    }

    private static ScenarioFile file(RunReport run, String name) {
        return run.info().files().stream()
                .filter(file -> file.scenario().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the run has no file of scenario " + name));
    }

    private static String differs(Scenario baseline, Scenario scenario) {
        List<String> titles = Clause.between(baseline, scenario).stream()
                .flatMap(clause -> clause.terms().stream())
                .map(name -> TermWords.title(scenario.terms().containsKey(name) ? scenario : baseline, name))
                .distinct()
                .toList();
        String terms = titles.isEmpty() ? "no term" : String.join("; ", titles);
        return terms + (scenario.sameMarket(baseline) ? ". The market is the same" : ". The market differs as well");
    }

    /** The pictures of what values and differences are made of. */
    public List<Picture> picturesOfParts() {
        return pictures.stream().filter(ScenarioView::isOfParts).toList();
    }

    /** The pictures of differences from the baseline. */
    public List<Picture> picturesOfDifferences() {
        return pictures.stream()
                .filter(picture -> picture.name().startsWith("differences-"))
                .toList();
    }

    /** The other pictures. */
    public List<Picture> otherPictures() {
        return pictures.stream()
                .filter(picture -> !isOfParts(picture)
                        && !isOfUpdate(picture)
                        && !picturesOfDifferences().contains(picture))
                .toList();
    }

    /** The pictures of what has changed since an earlier run. */
    public List<Picture> picturesOfUpdate() {
        return pictures.stream().filter(ScenarioView::isOfUpdate).toList();
    }

    private static boolean isOfUpdate(Picture picture) {
        return picture.name().startsWith(UpdateBars.NAME);
    }

    private static boolean isOfParts(Picture picture) {
        return picture.name().startsWith("gain-sources-") || picture.name().startsWith("difference-sources-");
    }

    /** The findings that the reader sees first. */
    public List<String> firstFindings() {
        return findings.subList(0, Math.min(findings.size(), FIRST_FINDINGS));
    }

    /** The other findings. */
    public List<String> moreFindings() {
        return findings.subList(firstFindings().size(), findings.size());
    }

    /** The unit of amounts, on one line: {@code $ billion}. */
    public String unit() {
        return Unbroken.sentence(money.label());
    }
}

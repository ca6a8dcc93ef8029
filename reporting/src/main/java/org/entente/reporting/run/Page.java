package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.chart.ChartSet;
import org.entente.reporting.chart.Picture;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.PlanWords;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

/**
 * The content of the page of a run.
 *
 * @param title the title of the window
 * @param plan the number of paths, the seed and the version
 * @param money the currency of amounts, in a sentence
 * @param scenarios a view of each scenario; the baseline comes last
 * @param shared the pictures of several scenarios
 * @param remarks sentences for the reader
 * @param market the rows of the market's numbers if all scenarios share them; otherwise empty
 * @param citations the citations of facts
 * @param command the command that runs it again
 * @param details the details of the run, as names and values
 */
record Page(
        String title,
        String plan,
        String money,
        List<ScenarioView> scenarios,
        List<Picture> shared,
        List<String> remarks,
        List<AssumptionRow> market,
        List<Citation> citations,
        String command,
        List<HtmlCell> details) {

    /** The page of {@code run} with {@code charts}. */
    static Page of(RunReport run, ChartSet charts) {
        Results results = run.results();
        List<ScenarioView> views = new ArrayList<>();
        for (ScenarioResults scenarioResults : results.scenarios()) {
            views.add(ScenarioView.of(run, scenarioResults, charts.pictures()));
        }
        views.sort((a, b) -> Boolean.compare(a.isBaseline(), b.isBaseline()));
        return new Page(
                title(results),
                PlanWords.paths(results.plan()) + ", seed " + results.plan().seed() + " · Entente "
                        + run.info().version(),
                MoneyWords.of(results).currency(),
                views,
                charts.pictures().stream()
                        .filter(picture -> picture.scenario().isEmpty())
                        .toList(),
                remarks(run, charts),
                views.stream().map(ScenarioView::market).distinct().count() == 1
                        ? views.get(0).market()
                        : List.of(),
                Citation.citations(run.info().files()),
                run.info().command(),
                details(run.info()));
    }

    private static List<String> remarks(RunReport run, ChartSet charts) {
        return Stream.of(
                        DecisionWords.sentences(run.results()),
                        run.remarks(),
                        run.info().remarkSentences(),
                        charts.remarks())
                .flatMap(List::stream)
                .toList();
    }

    private static String title(Results results) {
        List<Comparison> comparisons = results.comparisons();
        List<String> names = results.scenarios().stream()
                .map(ScenarioResults::scenario)
                .map(Scenario::name)
                .filter(name -> comparisons.stream()
                        .noneMatch(compared -> compared.baseline().equals(name)))
                .toList();
        return String.join(", ", names)
                + (comparisons.isEmpty() ? "" : " against " + comparisons.get(0).baseline());
    }

    /** Details that are the same in each run of the command; the others are in the manifest. */
    private static List<HtmlCell> details(RunInfo info) {
        List<HtmlCell> details = new ArrayList<>();
        details.add(new HtmlCell("Version", info.version()));
        details.add(new HtmlCell("Paths", PlanWords.paths(info.plan())));
        details.add(new HtmlCell("Seed", Long.toString(info.plan().seed())));
        details.add(new HtmlCell("Sampling", info.plan().sampling().label()));
        String intervals = PlanWords.intervals(info.plan()).strip();
        if (!intervals.isEmpty()) {
            details.add(new HtmlCell("Errors", intervals));
        }
        info.baseline().ifPresent(name -> details.add(new HtmlCell("Baseline", name)));
        for (ScenarioFile file : info.files()) {
            details.add(new HtmlCell("SHA-256 of " + file.scenario().name(), file.sha256()));
        }
        return details;
    }
}

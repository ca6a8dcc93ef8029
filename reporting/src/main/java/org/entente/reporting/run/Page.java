package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.Scenario;
import org.entente.reporting.actuals.KnownPart;
import org.entente.reporting.actuals.UpdatePart;
import org.entente.reporting.chart.ChartSet;
import org.entente.reporting.chart.Picture;
import org.entente.reporting.html.PagePart;
import org.entente.reporting.html.Reproduction;
import org.entente.reporting.terms.AssumptionGroup;
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
 * @param known what was reported and learnt, where anything is known
 * @param sideBySide all scenarios side by side; empty for a run of few
 * @param scenarios a view of each scenario; the baseline comes last
 * @param shared the pictures of several scenarios
 * @param remarks sentences for the reader
 * @param market the market's numbers if all scenarios share them; otherwise empty
 * @param citations the citations of facts
 * @param reproduction how to compute the numbers again
 */
record Page(
        String title,
        String plan,
        String money,
        Optional<KnownPart> known,
        Optional<SideBySide> sideBySide,
        List<ScenarioView> scenarios,
        List<Picture> shared,
        List<String> remarks,
        List<AssumptionGroup> market,
        List<Citation> citations,
        Reproduction reproduction) {

    private static final int MAX_TITLES = 2;

    /** The parts that the navigation leads to. */
    public List<PagePart> parts() {
        return Stream.of(
                        Optional.of(new PagePart("answer", "Answer")),
                        Optional.of(new PagePart("value", "Value")),
                        Optional.of(new PagePart("charts", "Charts")),
                        hasUpdate()
                                ? Optional.of(new PagePart(UpdatePart.ID, UpdatePart.TITLE))
                                : Optional.<PagePart>empty(),
                        known.map(part -> new PagePart(KnownPart.ID, KnownPart.TITLE)),
                        Optional.of(new PagePart("tables", "Tables")),
                        Optional.of(new PagePart("terms", "Terms")),
                        Optional.of(new PagePart("assumptions", "Assumptions")),
                        Optional.of(new PagePart("reproduce", "Reproduce")))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the page tells what has changed since an earlier run. */
    public boolean hasUpdate() {
        return scenarios.stream().anyMatch(view -> view.update().isPresent());
    }

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
                PlanWords.paths(results) + ", seed " + results.plan().seed() + " · Entente "
                        + run.info().version(),
                MoneyWords.of(results).currency(),
                KnownPart.of(run.info()),
                SideBySide.of(results),
                views,
                charts.pictures().stream()
                        .filter(picture -> picture.scenario().isEmpty())
                        .toList(),
                remarks(run, charts),
                views.stream().map(ScenarioView::market).distinct().count() == 1
                        ? views.get(0).market()
                        : List.of(),
                Citation.citations(run.info().files()),
                Reproduction.of(run.info()));
    }

    private static List<String> remarks(RunReport run, ChartSet charts) {
        return Stream.of(run.remarks(), run.info().remarkSentences(), charts.remarks())
                .flatMap(List::stream)
                .toList();
    }

    private static String title(Results results) {
        List<Comparison> comparisons = results.comparisons();
        List<String> titles = results.scenarios().stream()
                .map(ScenarioResults::scenario)
                .filter(scenario -> comparisons.stream()
                        .noneMatch(compared -> compared.baseline().equals(scenario.name())))
                .map(Scenario::title)
                .toList();
        String all = titles.size() > MAX_TITLES ? titles.size() + " scenarios" : String.join(" and ", titles);
        return comparisons.stream()
                .findFirst()
                .flatMap(compared -> results.scenario(compared.baseline()))
                .map(baseline -> all + " – compared with " + baseline.scenario().title())
                .orElse(all);
    }
}

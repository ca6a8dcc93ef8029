package org.entente.reporting.html;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.Origin;
import org.entente.reporting.Run;
import org.entente.reporting.chart.Drawn;
import org.entente.reporting.chart.Picture;
import org.entente.reporting.text.Plans;
import org.entente.simulation.Comparison;
import org.entente.simulation.Results;
import org.entente.simulation.ScenarioResults;

/**
 * What a page shows of a run.
 *
 * @param title of the window
 * @param plan how many paths, and where the numbers come from
 * @param scenarios each, those that are compared before their baseline
 * @param shared pictures of several scenarios
 * @param remarks what the reader should know
 * @param market all numbers but those of the terms, where they are the same in all scenarios; none where they are not
 * @param citations the facts that are cited
 * @param command that runs it again
 * @param details of the run: names and values
 */
record Page(
        String title,
        String plan,
        List<ScenarioView> scenarios,
        List<Picture> shared,
        List<String> remarks,
        List<AssumptionRow> market,
        List<Citation> citations,
        String command,
        List<Cell> details) {

    static Page of(Run run, Drawn drawn) {
        Results results = run.results();
        List<ScenarioView> views = new ArrayList<>();
        for (ScenarioResults of : results.scenarios()) {
            views.add(ScenarioView.of(run, of, drawn.pictures()));
        }
        views.sort((a, b) -> Boolean.compare(a.isBaseline(), b.isBaseline()));
        return new Page(
                title(results),
                Plans.paths(results.plan()) + ", seed " + results.plan().seed() + " · Entente "
                        + run.origin().version(),
                views,
                drawn.pictures().stream()
                        .filter(picture -> picture.scenario().isEmpty())
                        .toList(),
                drawn.remarks(),
                views.stream().map(ScenarioView::market).distinct().count() == 1
                        ? views.get(0).market()
                        : List.of(),
                Citation.of(run.origin().files()),
                run.origin().command(),
                details(run.origin()));
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

    /** Nothing that differs from one run of a command to the next: that is in the manifest. */
    private static List<Cell> details(Origin origin) {
        List<Cell> details = new ArrayList<>();
        details.add(new Cell("Version", origin.version()));
        details.add(new Cell("Paths", Plans.paths(origin.plan())));
        details.add(new Cell("Seed", Long.toString(origin.plan().seed())));
        details.add(new Cell("Sampling", origin.plan().sampling().label()));
        origin.baseline().ifPresent(name -> details.add(new Cell("Baseline", name)));
        for (ScenarioFile file : origin.files()) {
            details.add(new Cell("SHA-256 of " + file.scenario().name(), file.sha256()));
        }
        return details;
    }
}

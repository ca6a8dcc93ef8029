package org.entente.reporting.run;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.model.actuals.Actual;
import org.entente.model.actuals.Period;
import org.entente.reporting.actuals.Update;
import org.entente.reporting.actuals.UpdateBars;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.folder.ActualsOrigin;
import org.entente.simulation.actuals.Findings;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

/** The figures of an invented run that knows something, and updates an earlier one. */
public final class SampleKnown {

    private SampleKnown() {}

    /** What is known of the capped agreement: the revenue of two quarters, and nothing is learnt of an input. */
    public static ActualsOrigin origin() {
        Findings.Spread expected = new Findings.Spread(3, 4, 5.5, 4.1);
        return new ActualsOrigin(
                "reported.csv",
                "c0ffee",
                YearMonth.of(2026, 6),
                Optional.of("out/earlier"),
                "capped",
                Optional.of(new Findings(
                        0.86,
                        0.12,
                        2,
                        List.of(),
                        List.of(
                                new Findings.Seen(actual("2026-Q1", 4.4), expected, 0.66),
                                new Findings.Seen(actual("2026-Q2", 5.9), expected, 0.997)),
                        List.of(actual("2025", 13)))),
                new TreeMap<>());
    }

    private static Actual actual(String period, double value) {
        return new Actual("revenue", Period.parse(period), value, 0.03, "accounts");
    }

    /** The fan of revenue with that of before as a ghost, and the bridge from the earlier run. */
    public static List<Figure> figures() {
        ScenarioResults capped = SampleRun.results().scenarios().get(0);
        Results alone = new Results(SampleRun.results().plan(), List.of(capped), List.of());
        FigureContext context = new FigureContext(
                alone,
                "0.1.0",
                ChartSelection.LARGEST,
                new KnownRevenue(
                        Optional.of(origin()),
                        List.of(new ScenarioResults(
                                capped.scenario(),
                                SampleRun.alone(SampleRun.SEVEN_YEARS, 20)
                                        .scenarios()
                                        .get(0)
                                        .summaries(),
                                new TreeMap<>(),
                                List.of()))));
        return List.of(RevenueFan.figure(context, capped), bridge(alone));
    }

    private static Figure bridge(Results results) {
        List<Update.Row> rows = Update.rows(Update.Stage.BEFORE, results);
        Update update = new Update(rows)
                .then(Update.same(rows, Update.Stage.PATHS))
                .then(moved(rows, Update.Stage.TERMS, 1.1))
                .then(moved(rows, Update.Stage.DATA, 0.8));
        return UpdateBars.tasks(update, List.of(results.scenarios().get(0).scenario()), "100,000 paths, seed 1")
                .get(0)
                .figure()
                .get();
    }

    private static List<Update.Row> moved(List<Update.Row> rows, Update.Stage stage, double factor) {
        Outcome revenue = new Outcome(Metrics.REVENUE, org.entente.simulation.metric.Period.TOTAL);
        return rows.stream()
                .map(row -> new Update.Row(
                        row.scenario(),
                        row.outcome(),
                        stage,
                        row.mean() * (row.outcome().equals(revenue) ? 1 : factor),
                        row.standardError(),
                        row.p10(),
                        row.p90()))
                .toList();
    }
}

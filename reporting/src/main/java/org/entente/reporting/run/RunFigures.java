package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.SpendCommitment;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.words.PartyOrder;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

/** The figures of a run. */
final class RunFigures {

    private final FigureContext context;
    private final List<FigureTask> tasks = new ArrayList<>();

    private RunFigures(FigureContext context) {
        this.context = context;
    }

    /**
     * A task for each figure that {@code results} can fill, in the order in which a page shows them.
     *
     * @param version the version of Entente, for the feet of figures
     */
    static List<FigureTask> tasks(Results results, String version) {
        RunFigures figures = new RunFigures(new FigureContext(results, version));
        results.scenarios()
                .forEach(scenarioResults -> figures.addFigureOf(
                        scenarioResults, () -> RevenueFan.figure(figures.context, scenarioResults)));
        figures.addShares();
        figures.addClouds();
        figures.addValues();
        figures.addDifferences();
        if (!results.convergences().isEmpty()) {
            figures.add(() -> ConvergenceLines.figure(figures.context, results.convergences()));
        }
        return figures.tasks;
    }

    private void add(Supplier<Figure> figure) {
        tasks.add(FigureTask.of(figure));
    }

    private void addFigureOf(ScenarioResults results, Supplier<Figure> figure) {
        tasks.add(FigureTask.ofScenario(results.scenario().name(), figure));
    }

    private void addShares() {
        for (List<ScenarioShare> shares : sharesByName()) {
            add(() -> ShareAndCap.figure(context, shares));
            if (shares.stream().anyMatch(share -> share.term().cap().isPresent())) {
                add(() -> CapDate.figure(context, shares));
            }
        }
    }

    /** The scenarios that have each revenue share, by the name of the share. */
    private Collection<List<ScenarioShare>> sharesByName() {
        Map<String, List<ScenarioShare>> shares = new TreeMap<>();
        for (ScenarioResults results : context.results().scenarios()) {
            for (RevenueShare term : results.scenario().terms(RevenueShare.class)) {
                shares.computeIfAbsent(term.name(), any -> new ArrayList<>()).add(new ScenarioShare(results, term));
            }
        }
        return shares.values();
    }

    private void addClouds() {
        for (ScenarioResults results : context.results().scenarios()) {
            if (!results.scenario().clouds().isEmpty()) {
                addFigureOf(results, () -> CloudSpend.figure(context, results));
            }
            if (!results.scenario().terms(SpendCommitment.class).isEmpty()) {
                addFigureOf(results, () -> Commitments.figure(context, results));
            }
        }
    }

    private void addValues() {
        if (!PartyOrder.gaining(context.results()).isEmpty()) {
            add(() -> PartyValues.figure(context));
            add(() -> ValueExceedance.figure(context));
        }
    }

    private void addDifferences() {
        Results results = context.results();
        for (Comparison comparison : results.comparisons()) {
            if (!PartyOrder.differing(results, comparison).isEmpty()) {
                results.scenario(comparison.scenario())
                        .ifPresent(scenarioResults -> addFigureOf(
                                scenarioResults, () -> DifferenceBars.figure(context, comparison, scenarioResults)));
            }
        }
    }
}

package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.entente.model.term.SpendCommitment;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.chart.Largest;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.PartyOrder;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

/** The figures of a run. */
final class RunFigures {

    private final FigureContext context;
    private final List<FigureTask> tasks = new ArrayList<>();

    private final Largest<List<ScenarioShare>> shares;

    private RunFigures(FigureContext context) {
        this.context = context;
        this.shares = Largest.of(
                List.copyOf(sharesByName(context.results())),
                context.selection().shares(),
                RunFigures::amount);
    }

    /**
     * The figures that {@code results} can fill.
     *
     * @param version the version of Entente, for the feet of figures
     */
    static RunFigures of(Results results, String version, ChartSelection selection) {
        return of(new FigureContext(results, version, selection, KnownRevenue.NOTHING));
    }

    /** The figures that the results of {@code context} can fill. */
    static RunFigures of(FigureContext context) {
        Results results = context.results();
        RunFigures figures = new RunFigures(context);
        results.scenarios().stream()
                .filter(ChartContent::hasRevenue)
                .forEach(scenarioResults -> figures.addFigureOf(
                        scenarioResults, () -> RevenueFan.figure(figures.context, scenarioResults)));
        figures.addRevenueSideBySide();
        figures.addShares();
        figures.addClouds();
        figures.addValues();
        figures.addDifferences();
        if (!results.convergences().isEmpty()) {
            figures.add(() -> ConvergenceLines.figure(figures.context, results.convergences()));
        }
        return figures;
    }

    /** A task for each figure, in the order in which a page shows them. */
    List<FigureTask> tasks() {
        return List.copyOf(tasks);
    }

    /** A sentence with the revenue shares that have charts, if others have none. */
    Optional<String> remark() {
        if (!shares.leavesSome()) {
            return Optional.empty();
        }
        List<String> names =
                shares.shown().stream().map(share -> share.get(0).term().name()).toList();
        return Optional.of("Charts show " + names.size() + " of " + Amounts.count(shares.all())
                + " revenue shares, those with the largest amounts: " + String.join(", ", names)
                + ". '--all-charts' draws the others too.");
    }

    /** The largest amount that is paid under a revenue share in any scenario. */
    private static double amount(List<ScenarioShare> shares) {
        return shares.stream().mapToDouble(ScenarioShare::amount).max().orElse(0);
    }

    private void add(Supplier<Figure> figure) {
        tasks.add(FigureTask.of(figure));
    }

    private void addFigureOf(ScenarioResults results, Supplier<Figure> figure) {
        tasks.add(FigureTask.ofScenario(results.scenario().name(), figure));
    }

    /** The revenue of three scenarios or more; two are compared easily in their own figures. */
    private void addRevenueSideBySide() {
        List<ScenarioResults> scenarios = context.results().scenarios().stream()
                .filter(ChartContent::hasRevenue)
                .toList();
        if (scenarios.size() > 2) {
            add(() -> RevenueFan.sideBySide(context, scenarios));
        }
    }

    private void addShares() {
        for (List<ScenarioShare> share : shares.shown()) {
            if (share.stream().anyMatch(ChartContent::hasAccruals)) {
                add(() -> ShareAndCap.figure(context, share));
            }
            if (share.stream().anyMatch(ChartContent::reachesCap)) {
                add(() -> CapDate.figure(context, share));
            }
        }
    }

    /** The scenarios that have each revenue share, by the name of the share and its currency. */
    private static Collection<List<ScenarioShare>> sharesByName(Results all) {
        Map<String, List<ScenarioShare>> shares = new TreeMap<>();
        for (ScenarioResults results : all.scenarios()) {
            for (ScenarioShare share : ScenarioShare.of(results)) {
                shares.computeIfAbsent(share.key(), any -> new ArrayList<>()).add(share);
            }
        }
        return shares.values();
    }

    private void addClouds() {
        for (ScenarioResults results : context.results().scenarios()) {
            if (ChartContent.hasSpend(results)) {
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
        for (ScenarioResults results : context.results().scenarios()) {
            addSources(results, GainParts.ofValues(results));
        }
    }

    private void addSources(ScenarioResults results, GainParts parts) {
        if (ChartContent.hasSources(parts)) {
            addFigureOf(results, () -> GainSources.figure(context, parts));
        }
    }

    private void addDifferences() {
        Results results = context.results();
        for (Comparison comparison : results.comparisons()) {
            if (!PartyOrder.differing(results, comparison).isEmpty()) {
                results.scenario(comparison.scenario()).ifPresent(scenarioResults -> {
                    addFigureOf(scenarioResults, () -> DifferenceBars.figure(context, comparison, scenarioResults));
                    addSources(scenarioResults, GainParts.ofChanges(scenarioResults, comparison));
                });
            }
        }
    }
}

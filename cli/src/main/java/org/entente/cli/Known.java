package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.explorer.deal.Knowledge;
import org.entente.model.Remark;
import org.entente.model.Scenario;
import org.entente.model.actuals.Actual;
import org.entente.model.actuals.Actuals;
import org.entente.model.file.ActualsFile;
import org.entente.model.file.KeptDocuments;
import org.entente.model.file.ScenarioFileException;
import org.entente.reporting.actuals.FindingsCsv;
import org.entente.reporting.actuals.FindingsText;
import org.entente.reporting.folder.ActualsOrigin;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.folder.ScenarioRemark;
import org.entente.reporting.words.ActualWords;
import org.entente.reporting.words.Amounts;
import org.entente.simulation.Simulation;
import org.entente.simulation.actuals.ConditionedWorld;
import org.entente.simulation.actuals.Findings;
import org.entente.simulation.explain.Explanation;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.ScenarioResults;

/** What a command knows: observations of a scenario up to a month, and the world that agrees with them. */
final class Known {

    /** How the names of metrics begin that say too little about one path: they mix amounts that pass both ways. */
    private static final List<String> SCORED_ALONE = List.of("gain.", "contribution", "equity.");

    /** As many paths tell the median and the edges of a fan as exactly as it can be drawn. */
    private static final long MAX_PATHS_BEFORE = 16_384;

    private final ActualsFile file;
    private final ActualsOrigin origin;
    private final Actuals actuals;
    private final Scenario observed;
    private final List<Scenario> scenarios;
    private final ConditionedWorld world;

    private Known(
            ActualsFile file,
            ActualsOrigin origin,
            Actuals actuals,
            Scenario observed,
            List<Scenario> scenarios,
            ConditionedWorld world) {
        this.file = file;
        this.origin = origin;
        this.actuals = actuals;
        this.observed = observed;
        this.scenarios = List.copyOf(scenarios);
        this.world = world;
    }

    /**
     * What {@code origin} says is known of the observations in {@code file}.
     *
     * @param observed the scenario that they are of
     * @param scenarios those that are simulated in its world
     * @throws ScenarioFileException if nothing is known by then, or if an observation cannot be one of the scenario
     */
    static Known of(ActualsFile file, ActualsOrigin origin, Scenario observed, List<Scenario> scenarios) {
        Actuals known = file.actuals().upTo(origin.asOf());
        if (known.isEmpty()) {
            throw new ScenarioFileException(List.of(file.label()
                    + ": something must be known by the end of --as-of, but the first period of the file ends in "
                    + file.actuals().observations().get(0).period().to() + " and as-of is " + origin.asOf()));
        }
        return new Known(file, origin, known, observed, scenarios, world(file, observable(known), observed));
    }

    /** What the manifest of a batch says is known, with the observations that it holds. */
    static Known of(ActualsOrigin origin, Scenario observed) {
        return of(origin, origin.texts(), observed, List.of(observed));
    }

    /** What a manifest that holds {@code texts} says is known, as in {@link #of}. */
    static Known of(ActualsOrigin origin, Map<String, String> texts, Scenario observed, List<Scenario> scenarios) {
        String name = texts.containsKey(origin.file()) ? origin.file() : ActualsFile.BUILT_IN;
        ActualsFile file = KeptDocuments.with(texts, () -> ActualsFile.read(name));
        return of(file, origin, observed, scenarios);
    }

    /** The plan in the world of {@code scenario} that was known at the end of {@code asOf}. */
    static SimulationPlan planAsOf(ActualsFile file, YearMonth asOf, Scenario scenario, SimulationPlan plan) {
        return file.actuals().upTo(asOf).isEmpty()
                ? plan
                : plan.withWorld(
                        of(file, ActualsOrigin.of(file, asOf, scenario.name()), scenario, List.of(scenario)).world);
    }

    /** The actuals without gains and what else can be scored, but not known. */
    private static Actuals observable(Actuals actuals) {
        return new Actuals(actuals.observations().stream()
                .filter(actual -> SCORED_ALONE.stream().noneMatch(actual.metric()::startsWith))
                .toList());
    }

    /** The world, or the problem of the observation that cannot be one of the scenario, at its place. */
    private static ConditionedWorld world(ActualsFile file, Actuals known, Scenario scenario) {
        try {
            return ConditionedWorld.of(scenario, known);
        } catch (IllegalArgumentException wrong) {
            throw new ScenarioFileException(List.of(known.observations().stream()
                            .filter(actual -> !isPossible(actual, scenario))
                            .findFirst()
                            .map(file::place)
                            .orElse(file.label())
                    + ": " + wrong.getMessage()));
        }
    }

    private static boolean isPossible(Actual actual, Scenario scenario) {
        try {
            return !ConditionedWorld.of(scenario, new Actuals(List.of(actual)))
                    .actuals()
                    .isEmpty();
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    /** The plan in the world that is known, if anything is. */
    static SimulationPlan plan(Optional<Known> known, SimulationPlan plan) {
        return known.map(one -> plan.withWorld(one.world)).orElse(plan);
    }

    /** Where the observations come from, with what they say under {@code plan}. */
    ActualsOrigin origin(SimulationPlan plan) {
        return origin.with(findings(plan));
    }

    private Findings findings(SimulationPlan plan) {
        return BadUsageException.refusing(() -> world.findings(plan, scenarios));
    }

    /** The run with what it knows, if anything, in its manifest, and remarks on what is known and not used. */
    static RunInfo info(Optional<Known> known, SimulationPlan plan, RunInfo info) {
        return known.map(one -> info.withActuals(one.origin(plan))
                        .withRemarks(one.unused())
                        .withRemarks(one.repeated(plan)))
                .orElse(info);
    }

    /** The earlier run that is updated by what is known, if one is. */
    static Optional<Earlier> earlier(Optional<Known> known) {
        return known.flatMap(one -> one.origin.earlier()).map(Earlier::new);
    }

    /**
     * A remark on errors where they are told as if all paths were independent. Errors from replicates hold, since paths
     * are chosen again within each.
     */
    private List<ScenarioRemark> repeated(SimulationPlan plan) {
        return plan.sampling() != Sampling.RANDOM
                ? List.of()
                : List.of(new ScenarioRemark(
                        observed.name(),
                        new Remark(
                                "every standard error",
                                "takes paths for independent, as sampling is random, but some paths stand twice, in the"
                                        + " place of others that agree less with what was reported; errors are about "
                                        + Amounts.fixed(findings(plan).designFactor(), 2)
                                        + " times as large, while errors from replicates, as of '--sampling sobol',"
                                        + " hold")));
    }

    /** A remark on each metric that is known, but not used. */
    List<ScenarioRemark> unused() {
        ActualWords words = new ActualWords(observed);
        return actuals.after(observed.horizon().from().minusMonths(1)).metrics().stream()
                .filter(metric -> SCORED_ALONE.stream().anyMatch(metric::startsWith))
                .map(metric -> new ScenarioRemark(
                        observed.name(),
                        new Remark(
                                words.metric(metric),
                                "is reported, but conditions no path, because it nets amounts that pass both ways;"
                                        + " 'entente score' holds a run to it")))
                .toList();
    }

    /** What was expected of revenue before anything was known, on the paths of {@code plan} or fewer. */
    List<ScenarioResults> before(SimulationPlan plan) {
        SimulationPlan fewer = plan.withKept(Kept.NOTHING).withPaths(Math.min(plan.paths(), MAX_PATHS_BEFORE));
        return BadUsageException.refusing(() -> Simulation.of(scenarios)
                .reporting(metric -> metric.equals(Metrics.REVENUE))
                .leavingOutUnboundedPaths()
                .run(fewer)
                .scenarios());
    }

    /** The same observations for an explorer, of whatever scenario it shows. */
    Knowledge knowledge() {
        return new Knowledge(origin, scenario -> of(file, origin, scenario, List.of(scenario)).world);
    }

    /** The path without chance that agrees with what is known under {@code plan}. */
    Explanation explained(Map<String, YearMonth> events, SimulationPlan plan) {
        return Explanation.run(observed, events, Optional.of(origin.asOf()), world.medianDraws(plan));
    }

    /** What is known as text; empty without observations. */
    static String text(Optional<Known> known, SimulationPlan plan) {
        return known.map(one -> FindingsText.text(one.findings(plan), one.observed, one.origin.asOf()))
                .orElse("");
    }

    /** Writes the tables of what is known into {@code folder}, if anything is. */
    static void write(Optional<Known> known, SimulationPlan plan, Path folder) throws IOException {
        if (known.isPresent()) {
            FindingsCsv.write(known.get().findings(plan), known.get().observed, folder);
        }
    }
}

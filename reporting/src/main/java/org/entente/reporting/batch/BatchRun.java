package org.entente.reporting.batch;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.model.Horizon;
import org.entente.model.Money;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.SweepFile;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Shard;
import org.entente.model.sweep.Sweep;
import org.entente.reporting.chart.ChartFiles;
import org.entente.reporting.folder.ActualsOrigin;
import org.entente.reporting.words.MoneyWords;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.plan.World;

/**
 * A batch with all that determines its results. Equal batches have the same files, byte for byte.
 *
 * @param version the version of Entente, such as {@code 0.1.0}
 * @param sweep the cases
 * @param scenarios the scenarios before the inputs of a case are laid over them, by name: each resolved file as JSON
 * @param plan the plan of each case; it is reduced to one thread, which changes no result, to no kept paths, and to the
 *     world as it is written
 * @param shard the part of the cases that is run
 * @param charts the files of the charts of the whole batch
 * @param actuals the observations that every case knows; empty without any
 * @param casesInPart the most cases of a file; the tables of a sweep with more cases are in parts
 */
public record BatchRun(
        String version,
        Sweep sweep,
        SortedMap<String, String> scenarios,
        SimulationPlan plan,
        Shard shard,
        ChartFiles charts,
        Optional<ActualsOrigin> actuals,
        int casesInPart) {

    private static final int CASES_IN_PART = 10_000;

    public BatchRun {
        if (!(casesInPart >= 1)) {
            throw new IllegalArgumentException("a part must have at least one case, but has " + casesInPart);
        }
        scenarios = Collections.unmodifiableSortedMap(new TreeMap<>(scenarios));
        plan = plan.onOneThread().withKept(Kept.NOTHING).withWorld(World.AS_WRITTEN);
    }

    /** A batch that knows nothing, with parts of the usual size. */
    public BatchRun(
            String version,
            Sweep sweep,
            SortedMap<String, String> scenarios,
            SimulationPlan plan,
            Shard shard,
            ChartFiles charts) {
        this(version, sweep, scenarios, plan, shard, charts, Optional.empty(), CASES_IN_PART);
    }

    /** The batch of the cases of {@code file}, with charts as SVG. */
    public static BatchRun of(String version, SweepFile file, SimulationPlan plan, Shard shard) {
        return new BatchRun(version, file.sweep(), file.resolvedScenarios(), plan, shard, ChartFiles.SVG);
    }

    /** Whether the tables are in parts, as the sweep has more cases than a file holds. */
    public boolean isInParts() {
        return sweep.cases().size() > casesInPart;
    }

    /** The cases that are run, in their order. */
    public List<Case> cases() {
        return shard.among(sweep.cases());
    }

    /** The horizon of every case; empty if they differ. */
    public Optional<Horizon> horizon() {
        if (sweep.addresses().stream().anyMatch(address -> address.startsWith("horizon"))) {
            return Optional.empty();
        }
        List<Horizon> horizons = models().map(Scenario::horizon).distinct().toList();
        return horizons.size() == 1 ? Optional.of(horizons.get(0)) : Optional.empty();
    }

    /** The words for the money of every case. */
    public MoneyWords money() {
        return models().findFirst().map(MoneyWords::of).orElse(new MoneyWords(Money.DEFAULT));
    }

    /** The scenarios before their inputs. */
    Stream<Scenario> models() {
        return scenarios.entrySet().stream()
                .map(entry -> ScenarioReader.openResolved(entry.getKey(), entry.getValue())
                        .with(List.of())
                        .scenario());
    }

    /** The scenario that {@code origin}, the observations of this batch, is about, before the inputs of a case. */
    public Scenario observed(ActualsOrigin origin) {
        return models().filter(scenario -> scenario.name().equals(origin.scenario()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the scenario that was observed must be one of the batch, but was " + origin.scenario()));
    }

    /** This batch with the part {@code shard} of the cases. */
    public BatchRun withShard(Shard shard) {
        return new BatchRun(version, sweep, scenarios, plan, shard, charts, actuals, casesInPart);
    }

    /** This batch with the files {@code charts}. */
    public BatchRun withCharts(ChartFiles charts) {
        return new BatchRun(version, sweep, scenarios, plan, shard, charts, actuals, casesInPart);
    }

    /** This batch with parts of {@code casesInPart} cases. */
    public BatchRun withCasesInPart(int casesInPart) {
        return new BatchRun(version, sweep, scenarios, plan, shard, charts, actuals, casesInPart);
    }

    /** This batch of cases that know {@code known}. */
    public BatchRun withActuals(Optional<ActualsOrigin> known) {
        return new BatchRun(version, sweep, scenarios, plan, shard, charts, known, casesInPart);
    }

    /** This batch, run by {@code version} of Entente. */
    public BatchRun withVersion(String version) {
        return new BatchRun(version, sweep, scenarios, plan, shard, charts, actuals, casesInPart);
    }
}

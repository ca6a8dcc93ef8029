package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.Scenario;
import org.entente.model.file.ActualsFile;
import org.entente.model.file.ScenarioReader;
import org.entente.reporting.run.ComparisonCsv;
import org.entente.reporting.run.DatesCsv;
import org.entente.reporting.run.PathMonthsCsv;
import org.entente.reporting.run.PathsCsv;
import org.entente.reporting.run.SummaryCsv;
import org.entente.simulation.Simulation;
import org.entente.simulation.actuals.ConditionedWorld;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;

/**
 * The tables of a small run of two built-in scenarios, and of one that knows what was reported, written in this process
 * or in another.
 */
final class BuiltInTables {

    static final List<String> FILES = List.of(
            "summary.csv",
            "dates.csv",
            "date-months.csv",
            "comparison.csv",
            "paths.csv",
            "path-months.csv",
            "known.csv");

    private static final SimulationPlan PLAN = SimulationPlan.withDefaults()
            .withSampling(Sampling.RANDOM)
            .withPaths(600)
            .withKept(Kept.first(2).byMonth());

    private BuiltInTables() {}

    /** Takes a folder and a number of threads. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Integer.parseInt(args[1]));
    }

    /** Writes {@link #FILES} into {@code folder}. */
    static void write(Path folder, int threads) throws IOException {
        Results results = results(threads);
        SummaryCsv.write(results, folder.resolve("summary.csv"));
        DatesCsv.writeYears(results, folder.resolve("dates.csv"));
        DatesCsv.writeMonths(results, Optional.empty(), folder.resolve("date-months.csv"));
        ComparisonCsv.write(results, folder.resolve("comparison.csv"));
        PathsCsv.write(results, folder.resolve("paths.csv"));
        PathMonthsCsv.write(results, Optional.empty(), folder.resolve("path-months.csv"));
        SummaryCsv.write(known(threads), folder.resolve("known.csv"));
    }

    private static Results known(int threads) {
        Scenario scenario = scenario("amended-2026");
        ConditionedWorld world = ConditionedWorld.of(
                scenario, ActualsFile.read(ActualsFile.BUILT_IN).actuals());
        SimulationPlan plan = SimulationPlan.withDefaults().withPaths(512).withThreads(threads);
        return Simulation.of(List.of(scenario)).run(plan.withWorld(world));
    }

    private static Scenario scenario(String name) {
        return ScenarioReader.read(name, List.of()).scenario();
    }

    private static Results results(int threads) {
        List<Scenario> scenarios = Stream.of("october-2025", "amended-2026")
                .map(BuiltInTables::scenario)
                .toList();
        return Simulation.of(scenarios).comparedTo("october-2025").run(PLAN.withThreads(threads));
    }
}

package org.entente.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.PathTable;
import org.entente.simulation.results.PathTable.Column;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathsCsvTest {

    private static final Column GAIN = Column.of(new Outcome(Metrics.gain("microsoft"), Period.NPV));
    private static final Column CAP = Column.of(new Outcome(Metrics.cap("microsoft-share"), Period.DATE));
    private static final Column GROWTH = Column.ofInput("products.api.demand.growth");
    private static final Column AGI = Column.ofInput("events.agi-declared");
    private static final Column SHOCK = Column.ofInput("products.api.demand.shock");

    @TempDir
    private Path folder;

    private static Scenario scenario(String name) {
        return ScenarioReader.read(name, List.of()).scenario();
    }

    private static ScenarioResults results(String name, List<Column> columns, double[]... values) {
        PathTable table = PathTable.adopting(columns, values);
        return new ScenarioResults(scenario(name), new TreeMap<>(), new TreeMap<>(), table, List.of(), List.of());
    }

    /** The cap is never reached on the second path, and the second scenario has other columns. */
    private static Results results() {
        ScenarioResults first = results(
                "amended-2026",
                List.of(GAIN, CAP, GROWTH),
                new double[] {1.5, 2.5},
                new double[] {2029.25, Double.POSITIVE_INFINITY},
                new double[] {0.1, 0.2});
        ScenarioResults second = results(
                "october-2025",
                List.of(GAIN, AGI, SHOCK),
                new double[] {3, 4},
                new double[] {2031, 2032},
                new double[] {-1, 1});
        SimulationPlan plan = new SimulationPlan(2, 1, 1, Kept.first(2), Sampling.RANDOM, 1);
        return new Results(plan, List.of(first, second), List.of());
    }

    @Test
    void write_scenariosWithOtherColumns_leavesCellsEmpty() throws IOException {
        PathsCsv.write(results(), folder.resolve("paths.csv"));
        assertThat(Files.readString(folder.resolve("paths.csv"))).isEqualTo("""
                scenario,path,products.api.demand.growth,events.agi-declared,products.api.demand.shock,\
                npv of gain.microsoft,date of cap.microsoft-share
                amended-2026,0,0.1,,,1.5,2029.25
                amended-2026,1,0.2,,,2.5,
                october-2025,0,,2031.0,-1.0,3.0,
                october-2025,1,,2032.0,1.0,4.0,
                """);
    }

    @Test
    void codebook_describesEachColumn() throws IOException {
        CodebookCsv.write(KeptColumns.of(results()), folder.resolve("codebook.csv"));
        assertThat(Files.readAllLines(folder.resolve("codebook.csv")))
                .hasSize(1 + 2 + 5)
                .contains("name,title,unit,meaning,role")
                .anyMatch(line -> line.startsWith("products.api.demand.growth,") && line.endsWith(",driver"))
                .contains("products.api.demand.shock,\"API, shocks of demand\",standard deviations,"
                        + "The sum of the monthly shocks of the process.,noise")
                .contains(
                        "npv of gain.microsoft,\"Gain of Microsoft, net present value\",$ billion,\"What a party gains;"
                                + " the sources of a party add up to it. Discounted to the beginning of the horizon, with what"
                                + " is due after it.\",outcome")
                .anyMatch(line -> line.startsWith("date of cap.microsoft-share,")
                        && line.endsWith("Empty where it never comes.,outcome"));
    }

    /** Two scenarios of three numbers on 1,000 paths, with 22 bytes for each number, and as many for each row. */
    @Test
    void size_countsCellsOfEachScenario() {
        List<Scenario> scenarios = List.of(scenario("amended-2026"), scenario("october-2025"));
        List<List<Column>> columns = List.of(List.of(GAIN, CAP, GROWTH), List.of(GAIN, AGI, SHOCK));
        KeptSize size = KeptSize.of(Kept.first(1000), scenarios, columns);
        assertThat(size).isEqualTo(new KeptSize(2000, 7, (6000 + 2000) * 22 + 2000 * 5, 48_000));
        assertThat(size.text())
                .isEqualTo("paths.csv will have 2,000 rows and 7 columns; the files of kept paths take up to 186 KB.");
        assertThat(size.lackOfSpace(185_999)).contains("the disk has 185 KB left");
        assertThat(size.lackOfSpace(186_000)).isEmpty();
        assertThat(size.lackOfMemory(79_999)).contains("kept paths take 48 KB of memory");
        assertThat(size.lackOfMemory(80_000)).isEmpty();
    }

    /** Each scenario has one flow over 84 months. */
    @Test
    void size_months_countsEachMonthOfFlowsAndLevels() {
        List<Scenario> scenarios = List.of(scenario("amended-2026"));
        KeptSize size = KeptSize.of(Kept.first(10).byMonth(), scenarios, List.of(List.of(GAIN, CAP)));
        assertThat(size.memory()).isEqualTo(8 * 10 * (2 + 84));
        assertThat(size.columns()).isEqualTo(4);
        assertThat(size.rows()).isEqualTo(10);
    }
}

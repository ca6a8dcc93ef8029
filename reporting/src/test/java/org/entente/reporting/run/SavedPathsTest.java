package org.entente.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.entente.model.Maps;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.PathTable;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.SamplePath;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedPathsTest {

    private static final Outcome REVENUE = new Outcome(Metrics.REVENUE, Period.ofYear(2027));

    @TempDir
    private Path folder;

    private SavedPaths saved() {
        return new SavedPaths(folder, Set.of("revenue"));
    }

    private static ScenarioResults scenario(Results results, String name) {
        return results.scenarios().stream()
                .filter(one -> one.scenario().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void addedTo_noFiles_isWithoutPaths() throws IOException {
        Results results = saved().addedTo(SampleRun.results());
        assertThat(scenario(results, "capped").paths()).isEqualTo(PathTable.EMPTY);
        assertThat(scenario(results, "capped").samples()).isEmpty();
        assertThat(results.comparisons()).isEqualTo(SampleRun.results().comparisons());
    }

    /** The columns of other metrics and inputs stay in the file, and each scenario has its own rows. */
    @Test
    void addedTo_paths_hasTheColumnsOfTheMetrics() throws IOException {
        Files.writeString(folder.resolve("paths.csv"), """
                scenario,path,products.api.demand.growth,2027 of gain.openai,2027 of revenue
                capped,0,0.1,-3,50.5
                capped,1,0.2,-4,
                open,0,0.1,-5,61
                """);
        Results results = saved().addedTo(SampleRun.results());
        PathTable capped = scenario(results, "capped").paths();
        assertThat(capped.columns()).containsExactly(PathTable.Column.of(REVENUE));
        assertThat(capped.paths()).isEqualTo(2);
        assertThat(capped.value(0, 0)).isEqualTo(50.5);
        assertThat(capped.value(0, 1)).isNaN();
        PathTable open = scenario(results, "open").paths();
        assertThat(open.paths()).isEqualTo(1);
        assertThat(open.value(0, 0)).isEqualTo(61);
    }

    /** February 2026 is the second month of the horizon; what the file lacks is 0. */
    @Test
    void addedTo_months_hasThemByMetric() throws IOException {
        Files.writeString(folder.resolve("path-months.csv"), """
                scenario,path,metric,month,value
                capped,7,revenue,2026-02,2.5
                capped,7,gain.openai,2026-02,-1
                capped,9,revenue,2032-12,18
                open,7,revenue,2026-02,3
                """);
        Results results = saved().addedTo(SampleRun.results());
        List<SamplePath> capped = scenario(results, "capped").samples();
        assertThat(capped).extracting(SamplePath::path).containsExactly(7L, 9L);
        assertThat(capped.get(0).series()).containsOnlyKeys(Metrics.REVENUE);
        Series first = Maps.require(capped.get(0).series(), Metrics.REVENUE);
        assertThat(first.size()).isEqualTo(84);
        assertThat(first.get(0)).isZero();
        assertThat(first.get(1)).isEqualTo(2.5);
        assertThat(Maps.require(capped.get(1).series(), Metrics.REVENUE).get(83))
                .isEqualTo(18);
    }

    @Test
    void addedTo_monthThatIsNone_isRefused() throws IOException {
        Files.writeString(folder.resolve("path-months.csv"), """
                scenario,path,metric,month,value
                capped,7,revenue,February,2.5
                """);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> saved().addedTo(SampleRun.results()))
                .withMessage("a cell in path-months.csv must be a month such as 2029-06, but was 'February'");
    }
}

package org.entente.reporting.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Address;
import org.entente.model.Horizon;
import org.entente.model.Scenario;
import org.entente.reporting.run.SampleRun;
import org.entente.simulation.explain.Explanation;
import org.entente.simulation.explain.Trace;
import org.entente.simulation.results.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationCsvTest {

    private static final Scenario SCENARIO =
            SampleRun.scenario("small", "Two months", new Horizon(YearMonth.of(2026, 12), YearMonth.of(2027, 1)));

    /** A lock that nobody holds, and half a file. */
    @Test
    void write_remainsOfAKilledProcess_areRemoved(@TempDir Path folder) throws IOException {
        Path hidden = Files.createDirectory(folder.resolve(".explain.csv.partial"));
        Files.writeString(hidden.resolve("lock"), "");
        Files.writeString(hidden.resolve("run"), "scenario,acc");
        Explanation explanation = new Explanation(SCENARIO, Map.of(), Optional.empty(), List.of());
        ExplanationCsv.write(explanation, folder.resolve("explain.csv"));
        assertThat(folder).isDirectoryContaining("glob:**/explain.csv").isDirectoryNotContaining("glob:**.partial");
        assertThatIOException()
                .isThrownBy(() -> ExplanationCsv.write(explanation, folder.resolve("explain.csv")))
                .withMessage("the file " + folder.resolve("explain.csv") + " must not exist, but does");
    }

    @Test
    void write_eachMonthOfALine_hasARow(@TempDir Path folder) throws IOException {
        Trace trace = new Trace(
                Address.of("terms", "t"),
                List.of(new Trace.Line("due", Series.of(1, 2), true), new Trace.Line("paid", Series.of(0.5, 2), true)));
        ExplanationCsv.write(
                new Explanation(SCENARIO, Map.of(), Optional.empty(), List.of(trace)), folder.resolve("explain.csv"));
        assertThat(Files.readString(folder.resolve("explain.csv"))).isEqualTo("""
            scenario,account,line,month,value
            small,terms.t,due,2026-12,1.0
            small,terms.t,due,2027-01,2.0
            small,terms.t,paid,2026-12,0.5
            small,terms.t,paid,2027-01,2.0
            """);
    }
}

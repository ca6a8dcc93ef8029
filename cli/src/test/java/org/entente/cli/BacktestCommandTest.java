package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacktestCommandTest {

    @TempDir
    private Path temporary;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(actuals(), """
                metric,period,value,sd,source
                revenue,2025-01/2025-06,4.3,0.05,
                revenue,2025,13.07,0.03,
                revenue,2026-Q1,5.7,0.05,what somebody said
                event.unheard-of,2026-06,0,,
                """);
    }

    @Test
    void backtest_twoOrigins_scoresEachOnWhatFollowed() throws IOException {
        CommandResult result = backtest("2025-12,2024-12", "backtest");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("at the end of 2024-12 and 2025-12", "one draw", "held of all", "of 4")
                .contains("Not scored: event.unheard-of in 2026-06 is of a metric that the run does not report");
        List<String> scores = Files.readAllLines(temporary.resolve("backtest/scores.csv"));
        assertThat(scores).hasSize(1 + 3 + 1);
        assertThat(scores.get(1)).startsWith("openai-2024,2024-12,revenue,2025-01/2025-06,");
        assertThat(scores.get(4))
                .startsWith("openai-2024,2025-12,revenue,2026-Q1,")
                .endsWith("what somebody said");
        assertThat(Files.readAllLines(temporary.resolve("backtest/coverage.csv")))
                .hasSize(1 + 3 * 4)
                .anyMatch(line -> line.startsWith("openai-2024,all,0.8,"));
        assertThat(temporary.resolve("backtest/report.html")).isNotEmptyFile();
        assertThat(temporary.resolve("backtest/report.xlsx")).isNotEmptyFile();
    }

    /** Before the first actual nothing is known; later, what ends before the horizon is left out. */
    @Test
    void backtest_nothingKnown_isTheRunWithoutActuals() throws IOException {
        assertThat(backtest("2024-11,2024-12", "backtest").code()).isZero();
        assertThat(run().code()).isZero();

        String median = column(temporary.resolve("score/scores.csv"), "revenue,2025,");
        assertThat(Files.readAllLines(temporary.resolve("backtest/scores.csv")).stream()
                        .filter(line -> line.contains("revenue,2025,")))
                .hasSize(2)
                .allMatch(line -> quantiles(line).equals(median));
    }

    @Test
    void report_ofABacktest_rendersTheSameTables() throws IOException {
        assertThat(backtest("2024-12", "backtest").code()).isZero();
        CommandResult again = CommandResult.of(
                "report",
                temporary.resolve("backtest").toString(),
                "--charts",
                "none",
                "--out",
                temporary.resolve("again").toString());

        assertThat(again.err()).isEmpty();
        assertThat(temporary.resolve("again/scores.csv"))
                .hasSameTextualContentAs(temporary.resolve("backtest/scores.csv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-13 | a month must be written as 2029-06, but was '2024-13'",
                "2026-06 | an origin must be before the last month of what was reported, 2026-06, but was 2026-06",
                "2024-12,2027-01 | before the last month of what was reported, 2026-06, but was 2027-01",
                "2026-03 | something that was reported after 2026-03 must be foretold, but nothing is: event.unheard-of"
            })
    void backtest_wrongOrigin_isOneSentence(String origins, String sentence) {
        CommandResult result = backtest(origins, "backtest");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().lines().findFirst().orElse("")).contains(sentence);
        assertThat(temporary.resolve("backtest")).doesNotExist();
    }

    private static String column(Path file, String part) throws IOException {
        return quantiles(Files.readAllLines(file).stream()
                .filter(line -> line.contains(part))
                .findFirst()
                .orElseThrow());
    }

    /** The cells from the actual to the maximum of what was foretold: the title before them has a comma in quotes. */
    private static String quantiles(String line) {
        String[] cells = line.substring(line.indexOf("\",")).split(",", -1);
        return String.join(",", List.of(cells).subList(1, 14));
    }

    /** A run with the plan of the backtest, and its score. */
    private CommandResult run() {
        CommandResult run = CommandResult.of(
                "run",
                "../docs/openai-2024.yaml",
                "--paths",
                "256",
                "--charts",
                "none",
                "--out",
                temporary.resolve("run").toString());
        assertThat(run.code()).as(run.err()).isZero();
        return CommandResult.of(
                "score",
                temporary.resolve("run").toString(),
                "--actuals",
                actuals().toString(),
                "--charts",
                "none",
                "--out",
                temporary.resolve("score").toString());
    }

    private CommandResult backtest(String origins, String name) {
        return CommandResult.of(
                "backtest",
                "../docs/openai-2024.yaml",
                "--actuals",
                actuals().toString(),
                "--origins",
                origins,
                "--paths",
                "256",
                "--charts",
                "none",
                "--out",
                temporary.resolve(name).toString());
    }

    private Path actuals() {
        return temporary.resolve("reported.csv");
    }
}

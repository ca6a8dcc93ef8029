package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {

    @TempDir
    private Path temporary;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(actuals(), """
                metric,period,value,sd,source
                revenue,2024,3.7,,
                revenue,2025,13.07,,
                revenue,2026,31,,what somebody said
                revenue,2027-03,4,,
                event.agi-declared,2027,0,,
                """);
        assertThat(run("--keep-paths", "64").err()).doesNotContain("must");
    }

    @Test
    void score_oldFolder_isHeldToWhatWasReported() throws IOException {
        CommandResult result = score("--out", temporary.resolve("score").toString());

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("Revenue, 2026", "AGI declared, 2027", "one draw", "better than growth carried on")
                .contains("Not scored: revenue in 2027-03 is no year of the run");
        List<String> scores = Files.readAllLines(temporary.resolve("score/scores.csv"));
        assertThat(scores).hasSize(2);
        assertThat(scores.get(1)).contains("\"Revenue, 2026\"").endsWith("what somebody said");
        assertThat(Files.readString(temporary.resolve("score/manifest.json")))
                .contains("\"as-of\" : \"2025-12\"", "\"earlier\" : ");
        assertThat(temporary.resolve("score/report.html")).isNotEmptyFile();
    }

    @Test
    void report_ofAScore_rendersTheSameTables() throws IOException {
        assertThat(score("--out", temporary.resolve("score").toString()).code()).isZero();
        CommandResult again = CommandResult.of(
                "report",
                temporary.resolve("score").toString(),
                "--charts",
                "none",
                "--out",
                temporary.resolve("again").toString());

        assertThat(again.err()).isEmpty();
        assertThat(temporary.resolve("again/scores.csv"))
                .hasSameTextualContentAs(temporary.resolve("score/scores.csv"));
    }

    @Test
    void score_fileThatIsMissing_isOneSentence() {
        CommandResult result =
                CommandResult.of("score", temporary.resolve("run").toString(), "--actuals", "nowhere.csv");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("nowhere.csv: there is no such file");
    }

    private CommandResult score(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "score",
                temporary.resolve("run").toString(),
                "--actuals",
                actuals().toString(),
                "--charts",
                "none"));
        arguments.addAll(List.of(more));
        return CommandResult.of(arguments.toArray(String[]::new));
    }

    private CommandResult run(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "amended-2026",
                "--paths",
                "256",
                "--charts",
                "none",
                "--out",
                temporary.resolve("run").toString()));
        arguments.addAll(List.of(more));
        return CommandResult.of(arguments.toArray(String[]::new));
    }

    private Path actuals() {
        return temporary.resolve("reported.csv");
    }
}

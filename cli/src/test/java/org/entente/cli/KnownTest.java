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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands know: by an option, or by the key of a scenario. */
class KnownTest {

    @TempDir
    private Path temporary;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(reported(), """
                metric,period,value,sd
                revenue,2025-Q1,1.6,0.1
                revenue,2025-Q2,1.9,0.1
                gain.microsoft.shares,2025-Q2,0.3,0.1
                """);
        scenario("actuals: { file: reported.csv, as-of: 2025-06 }");
    }

    @Test
    void run_scenarioThatNamesActuals_isTheRunWithTheOption() throws IOException {
        assertThat(command("run", "a", scenario()).code()).isZero();
        CommandResult given =
                command("run", "b", scenario(), "--actuals", reported().toString(), "--as-of", "2025-06");

        assertThat(given.code()).as(given.err()).isZero();
        assertThat(given.out()).contains("Given what was reported up to 2025-06", "Revenue, 2025-Q1");
        assertThat(given.err())
                .contains("conditions no path, because it nets amounts that pass both ways")
                .doesNotContain("P99");
        assertThat(temporary.resolve("a/summary.csv")).hasSameTextualContentAs(temporary.resolve("b/summary.csv"));
        assertThat(Files.readString(temporary.resolve("a/manifest.json")))
                .contains("\"as-of\" : \"2025-06\"", "\"effective-share\"");
        assertThat(Files.readString(temporary.resolve("a/report.html")))
                .contains("What is known", "Revenue, 2025-Q1")
                .containsSubsequence(
                        "id=\"answer\"", "Every number is given what was reported up to 2025-06", "id=\"value\"");
        assertThat(CommandResult.of("reproduce", temporary.resolve("a").toString())
                        .out())
                .contains("is reproduced");
    }

    @Test
    void run_earlierMonth_comesBeforeWhatTheScenarioNames() throws IOException {
        CommandResult result = command("run", "a", scenario(), "--as-of", "2025-03");

        assertThat(result.out()).contains("up to 2025-03", "Revenue, 2025-Q1").doesNotContain("Revenue, 2025-Q2");
    }

    @Test
    void explain_whatIsKnown_isMet() throws IOException {
        Path months = temporary.resolve("months.csv");
        assertThat(CommandResult.of("explain", scenario(), "--out", months.toString())
                        .code())
                .isZero();

        List<String> revenue = Files.readAllLines(months).stream()
                .filter(line -> line.startsWith("known,products.all,revenue,2025-0"))
                .limit(3)
                .toList();
        assertThat(revenue).allMatch(line -> line.endsWith(",yes"));
        // 1.6 was reported, with a deviation of 0.1; before, the median path had 1.5
        assertThat(revenue.stream()
                        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[4]))
                        .sum())
                .isBetween(1.5, 1.7);
    }

    @Test
    void batch_allCases_knowTheSame() throws IOException {
        Path sweep = Files.writeString(temporary.resolve("sweep.yaml"), """
                scenarios: [known.yaml]
                metrics: [revenue]
                grid:
                  terms.microsoft-share.rate: [0.1, 0.2]
                """);
        CommandResult result = command("batch", "batch", sweep.toString());

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("given what was reported up to 2025-06");
        Files.delete(reported());
        assertThat(CommandResult.of("reproduce", temporary.resolve("batch").toString())
                        .out())
                .contains("is reproduced");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ file: nowhere.csv } | nowhere.csv: there is no such file | known.yaml:3:",
                "{ file: bad.csv } | bad.csv:2:3: the value of revenue must be a number such as 12.5 | known.yaml:3:",
                "{ file: reported.csv, as-of: 2024-01 } | something must be known by the end of --as-of, but the first"
                        + " period of the file ends in 2025-03 and as-of is 2024-01 | known.yaml:3:",
                "{ file: zero.csv } | zero.csv:2:1: an observed amount must be above 0 | known.yaml:3:",
                "{ file: negative.csv } | negative.csv:2:1: an observed amount must be above 0 | known.yaml:3:",
                "{ file: late.csv } | late.csv:2:1: the period of an observation must lie in the horizon | known.yaml:3:",
                "{ as-of: 2025-06 } | file | known.yaml:3:",
                "{ file: reported.csv, asof: 2025-06 } | unknown key 'asof' in actuals | known.yaml:3:"
            })
    void validate_wrongActuals_isOneSentenceWithTheLineOfTheScenario(String actuals, String sentence, String place)
            throws IOException {
        Files.writeString(temporary.resolve("bad.csv"), "metric,period,value\nrevenue,2025-Q1,x\n");
        Files.writeString(temporary.resolve("zero.csv"), "metric,period,value\nrevenue,2025-Q1,0\n");
        Files.writeString(temporary.resolve("negative.csv"), "metric,period,value\nrevenue,2025-Q1,-1\n");
        Files.writeString(temporary.resolve("late.csv"), "metric,period,value\nrevenue,2031,9\n");
        scenario("actuals: " + actuals);
        CommandResult result = CommandResult.of("validate", scenario());

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).contains(sentence, place);
    }

    @Test
    void run_monthWithoutActuals_isBadUsage() throws IOException {
        scenario("");
        CommandResult result = command("run", "a", scenario(), "--as-of", "2025-06");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--as-of and --earlier must be with --actuals");
        assertThat(temporary.resolve("a")).doesNotExist();
    }

    @Test
    void update_ofARun_namesItAndTellsWhatChanged() throws IOException {
        scenario("");
        assertThat(command("run", "old", scenario()).code()).isZero();
        CommandResult update = CommandResult.of(
                "update",
                temporary.resolve("old").toString(),
                "--actuals",
                reported().toString());

        assertThat(update.code()).as(update.err()).isZero();
        assertThat(update.out()).contains("What has changed", "Revenue");
        // the same version draws the same paths, and the terms are the same
        List<String> revenue = Files.readAllLines(temporary.resolve("old-updated/update.csv")).stream()
                .filter(line -> line.contains("revenue,total"))
                .toList();
        assertThat(revenue).hasSize(4);
        assertThat(revenue.get(1)).isEqualTo(revenue.get(0).replace("before", "paths"));
        assertThat(revenue.get(2)).isEqualTo(revenue.get(0).replace("before", "terms"));
        assertThat(revenue.get(3)).isNotEqualTo(revenue.get(0).replace("before", "data"));
        assertThat(Files.readString(temporary.resolve("old-updated/report.html")))
                .contains("<section id=\"update\">", "What has changed since the earlier run, and why");
        assertThat(Files.readString(temporary.resolve("old-updated/manifest.json")))
                .contains("\"earlier\" : \"" + temporary.resolve("old"));
        assertThat(CommandResult.of("verify", temporary.resolve("old").toString())
                        .code())
                .isZero();
    }

    private void scenario(String actuals) throws IOException {
        String base =
                Path.of("../docs/openai-2024.yaml").toAbsolutePath().normalize().toString();
        Files.writeString(temporary.resolve("known.yaml"), "extends: " + base + "\ntitle: Known\n" + actuals + "\n");
    }

    private String scenario() {
        return temporary.resolve("known.yaml").toString();
    }

    private Path reported() {
        return temporary.resolve("reported.csv");
    }

    private CommandResult command(String name, String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(name));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of(
                "--paths",
                "256",
                "--charts",
                "none",
                "--out",
                temporary.resolve(out).toString()));
        return CommandResult.of(arguments.toArray(String[]::new));
    }
}

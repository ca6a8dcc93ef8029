package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code compare} and {@code bridge}, and the options {@code --given} and {@code --until} of runs. */
class QuestionsTest {

    private static final String DRUG = "../docs/examples/drug-licence.yaml";
    private static final String EXCLUSIVE = "../docs/examples/drug-licence-exclusive.yaml";

    @TempDir
    private Path temporary;

    @Test
    void compare_twoScenarios_comparesPathByPath() throws IOException {
        CommandResult result = execute("compare", DRUG, EXCLUSIVE, "--paths", "300");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("drug-licence-exclusive less drug-licence", "pairing", "Norden Pharma");
        assertThat(folder().resolve("charts/differences-drug-licence-exclusive.svg"))
                .isNotEmptyFile();
        assertThat(Files.readAllLines(folder().resolve("comparison.csv")).get(0))
                .endsWith(",pairing_gain");
    }

    @Test
    void compare_oneScenario_isRefused() {
        CommandResult result = execute("compare", DRUG);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("a comparison must be of at least two scenarios, or of one with --set, but was of one without"
                        + " it");
        assertThat(folder()).doesNotExist();
    }

    @Test
    void bridge_twoScenarios_goesClauseByClause() throws IOException {
        CommandResult result = execute("bridge", DRUG, EXCLUSIVE, "--paths", "256", "--replicates", "2");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("all together", "Helix Therapeutics");
        assertThat(folder().resolve("charts/bridge.svg")).isNotEmptyFile();
        assertThat(Files.readString(folder().resolve("manifest.json"))).contains("\"sampling\" : \"sobol\"");
    }

    @Test
    void bridge_shapley_averagesOverAllOrders() {
        String[] bridge = {
            "bridge", DRUG, EXCLUSIVE, "--shapley", "--paths", "256", "--replicates", "2", "--charts", "none"
        };
        assertThat(execute(bridge).out()).contains("(averages over\nall orders of the clauses)");
    }

    @Test
    void run_conditions_arePrinted() {
        CommandResult result = execute(
                "run",
                "amended-2026",
                "--paths",
                "50",
                "--charts",
                "none",
                "--given",
                "products.api.demand.growth < p10",
                "--given-event",
                "agi-declared before 2029-01");
        assertThat(result.err().lines()).allMatch(line -> line.startsWith("Remark on "));
        assertThat(result.out())
                .startsWith(
                        MainTest.lines("Given products.api.demand.growth < p10", "Given agi-declared before 2029-01"));
    }

    @Test
    void given_impossible_isRefused() {
        CommandResult result = execute("run", "amended-2026", "--given", "products.api.demand.growth < -9");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("a condition must be possible");
        assertThat(folder()).doesNotExist();
    }

    /** On the same draws, two lower bounds give the results of the higher bound. */
    @Test
    void given_twoLowerBounds_areTheHigherBound() throws IOException {
        String growth = "products.api.demand.growth";
        assertThat(summaryGiven(growth + " > 0.2", growth + " > 0.5")).isEqualTo(summaryGiven(growth + " > 0.5"));
        assertThat(summaryGiven(growth + " > 0.5", growth + " > 0.2")).isEqualTo(summaryGiven(growth + " > 0.5"));
        assertThat(summaryGiven(growth + " > 0.2")).isNotEqualTo(summaryGiven(growth + " > 0.5"));
    }

    private String summaryGiven(String... conditions) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("run", "amended-2026", "--paths", "50", "--charts", "none", "--force"));
        for (String condition : conditions) {
            arguments.addAll(List.of("--given", condition));
        }
        assertThat(execute(arguments.toArray(String[]::new)).code()).isZero();
        return Files.readString(folder().resolve("summary.csv"));
    }

    @Test
    void given_nothingInCommon_isRefused() {
        String growth = "products.api.demand.growth";
        CommandResult result =
                execute("run", "amended-2026", "--given", growth + " > 0.5", "--given", growth + " < 0.2");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("is never > 0.5 and < 0.2");
        assertThat(folder()).doesNotExist();
    }

    @Test
    void givenEvent_neverAndBefore_isRefused() {
        CommandResult result = execute(
                "run",
                "amended-2026",
                "--given-event",
                "agi-declared never",
                "--given-event",
                "agi-declared before 2029-01");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("never and before 2029-01");
    }

    @Test
    void until_precisionInReach_isReached() throws IOException {
        CommandResult result = execute("run", DRUG, "--until", "total of revenue within 5 %");
        assertThat(result.err()).isEmpty();
        assertThat(result.prose())
                .containsPattern("precision reached after [\\d,]+ paths: total of revenue within 5\\.0 %");
        assertThat(Files.readAllLines(folder().resolve("convergence.csv")))
                .hasSizeGreaterThan(1)
                .first()
                .isEqualTo("scenario,precision,paths,mean,se");
        assertThat(folder().resolve("charts/convergence.svg")).isNotEmptyFile();
    }

    @Test
    void until_tooFewPaths_saysSo() {
        assertThat(execute(
                                "run",
                                DRUG,
                                "--until",
                                "total of revenue within 0.0001 %",
                                "--paths",
                                "500",
                                "--charts",
                                "none")
                        .prose())
                .contains("precision not reached after 500 paths");
    }

    private Path folder() {
        return temporary.resolve("out");
    }

    private CommandResult execute(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--out", folder().toString()));
        return CommandResult.of(all.toArray(String[]::new));
    }
}

package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SensitivityCommandTest {

    private static final String DRUG = "../docs/examples/drug-licence.yaml";

    @TempDir
    private Path temporary;

    @Test
    void sensitivity_measure_writesTornadoIndicesAndCorrelations() throws IOException {
        CommandResult result = sensitivity(DRUG, "--metric", "total of revenue");
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("Sensitivity of total of revenue", "Tornado", "Sobol' indices", "Rank correlations");
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 120 || line.startsWith("Files: "));
        assertThat(Files.readAllLines(folder().resolve("sobol-indices.csv")))
                .anyMatch(row -> row.contains(",everything,check,"));
        assertThat(folder().resolve("charts/tornado.svg")).isNotEmptyFile();
    }

    /** The range is the 10th to the 90th percentile of a uniform distribution from 0.15 to 0.25. */
    @Test
    void sensitivity_fixedTermWithADistribution_isVaried() {
        CommandResult result = sensitivity(
                "amended-2026",
                "--metric",
                "share.microsoft-share",
                "--set",
                "terms.microsoft-share.rate={ uniform: { min: 0.15, max: 0.25 } }");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).containsPattern("terms.microsoft-share.rate +0.16 +0.24");
    }

    @Test
    void sensitivity_percentile_isTheStatisticOfTheTornado() {
        assertThat(sensitivity(DRUG, "--metric", "revenue", "--statistic", "p10")
                        .out())
                .contains("its p10 is", "how the p10 changes");
    }

    @Test
    void sensitivity_unknownMetricOrStatistic_isRefused() {
        assertThat(sensitivity(DRUG, "--metric", "revenu").err()).contains("did you mean 'revenue'?");
        assertThat(sensitivity(DRUG, "--metric", "revenue", "--statistic", "median")
                        .err())
                .contains("a statistic must be mean, sd, p10, es5, 'above 10' or 'below 10', but was 'median'");
        assertThat(sensitivity(DRUG).code()).isEqualTo(2);
        assertThat(folder()).doesNotExist();
    }

    private Path folder() {
        return temporary.resolve("out");
    }

    private CommandResult sensitivity(String... arguments) {
        List<String> all = new ArrayList<>(List.of("sensitivity"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--paths", "256", "--replicates", "2", "--out", folder().toString()));
        return CommandResult.of(all.toArray(String[]::new));
    }
}

package org.entente.reporting.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.results.Proportion;
import org.junit.jupiter.api.Test;

final class ProbabilitiesTest {

    /** 1 - 0.025^(1/10000) is 0.0369 %, which is rounded outwards. */
    @Test
    void text_allPathsAgree_tellsTheEndOfTheInterval() {
        assertThat(Probabilities.text(new Proportion(0, 10_000))).isEqualTo("at most 0.04 %");
        assertThat(Probabilities.text(new Proportion(10_000, 10_000))).isEqualTo("at least 99.96 %");
        assertThat(Probabilities.text(new Proportion(0, 10))).isEqualTo("at most 31 %");
        assertThat(Probabilities.text(new Proportion(0, 100_000_000))).isEqualTo("at most 0.000004 %");
    }

    @Test
    void text_pathsDiffer_hasAnError() {
        assertThat(Probabilities.text(new Proportion(3640, 10_000))).isEqualTo("36.4 ± 0.5 %");
    }

    @Test
    void text_estimate_isThatOfItsProportion() {
        assertThat(Probabilities.text(Estimate.of(new Proportion(0, 10_000)))).isEqualTo("at most 0.04 %");
        assertThat(Probabilities.text(new Estimate(1, 0))).isEqualTo("100 %");
    }

    @Test
    void cell_isShort() {
        assertThat(Probabilities.cell(new Proportion(0, 10_000))).isEqualTo("≤0.04 %");
        assertThat(Probabilities.cell(new Proportion(10_000, 10_000))).isEqualTo("≥99.96 %");
        assertThat(Probabilities.cell(new Proportion(3640, 10_000))).isEqualTo("36 %");
        assertThat(Probabilities.cell(new Proportion(0, 0))).isEqualTo("– %");
    }

    @Test
    void ofPaths_readsAsAPartOfASentence() {
        assertThat(Probabilities.ofPaths(new Proportion(0, 10_000), " of the simulated paths"))
                .isEqualTo("none of the simulated paths (at most 0.04 %)");
        assertThat(Probabilities.ofPaths(new Proportion(10_000, 10_000), " of them"))
                .isEqualTo("all of them (at least 99.96 %)");
        assertThat(Probabilities.ofPaths(new Proportion(1, 2), "")).isEqualTo("50 ± 22 %");
    }
}

package org.entente.simulation.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelledPathsTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final LabelledPaths PATHS = new LabelledPaths(
            List.of("date", "growth"),
            new double[][] {{2026.5, NEVER, 2027, NEVER}, {5, 6, 7, 8}},
            new boolean[] {true, false, true, true});

    @Test
    void within_valuesAtBothLimits_areInside() {
        assertThat(PATHS.within(List.of(new Restriction("growth", 6, 7, 0.1))))
                .containsExactly(false, true, true, false);
        assertThat(PATHS.within(List.of(new Restriction("date", NEVER, NEVER, 0.1))))
                .containsExactly(false, true, false, true);
    }

    @Test
    void within_noRestriction_isEverywhere() {
        assertThat(PATHS.within(List.of())).containsExactly(true, true, true, true);
    }

    @Test
    void select_somePathsAndInputs_keepsTheirValuesAndLabels() {
        LabelledPaths selected = PATHS.select(new int[] {1, 3}, List.of("growth"));
        assertThat(selected.inputs()).isEqualTo(1);
        assertThat(selected.paths()).isEqualTo(2);
        assertThat(selected.name(0)).isEqualTo("growth");
        assertThat(selected.value(0, 1)).isEqualTo(8);
        assertThat(selected.interesting()).isEqualTo(1);
        assertThat(selected.isInteresting(1)).isTrue();
    }

    @Test
    void select_unknownInput_isRefused() {
        assertThatThrownBy(() -> PATHS.select(new int[] {1}, List.of("grwth")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an input must be one of date, growth, but was 'grwth'");
    }
}

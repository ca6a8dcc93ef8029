package org.entente.reporting.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Selection;
import org.entente.model.sweep.Sweep;
import org.junit.jupiter.api.Test;

class ShownCasesTest {

    /** A grid of {@code rows} times {@code columns}; each case but the first has a baseline. */
    private static Sweep grid(int rows, int columns) {
        List<Case> cases = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                TreeMap<String, String> inputs = new TreeMap<>();
                inputs.put("a", Integer.toString(row));
                inputs.put("b", Integer.toString(column));
                TreeMap<String, String> baselines = new TreeMap<>();
                if (!cases.isEmpty()) {
                    baselines.put("s", "s-0-0");
                }
                cases.add(new Case("s-" + row + "-" + column, "s", inputs, "", baselines));
            }
        }
        return new Sweep("grid", Selection.DEFAULT, List.of("a", "b"), cases);
    }

    @Test
    void sweep_asManyCasesAsAChartShows_isTheSame() {
        Sweep sweep = grid(10, 100);
        assertThat(ShownCases.of(sweep).sweep()).isSameAs(sweep);
    }

    /** Every fourth of 40 × 100 cases would have a quarter of the values of b. */
    @Test
    void sweep_largeGrid_hasEveryValueOfEachAddress() {
        Sweep sweep = grid(40, 100);
        ShownCases shown = ShownCases.of(sweep);
        List<Case> cases = shown.sweep().cases();
        assertThat(cases).hasSizeBetween(950, 1000);
        assertThat(cases.stream().map(one -> one.input("a")).distinct()).hasSize(40);
        assertThat(cases.stream().map(one -> one.input("b")).distinct()).hasSize(100);
        assertThat(cases.stream().map(Case::id)).allMatch(shown::contains);
        assertThat(sweep.cases().subList(0, 500)).allMatch(first -> shown.contains(first.id()));
    }
}

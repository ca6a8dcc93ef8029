package org.entente.model.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SweepTest {

    private static Case of(String id, String scenario, Map<String, String> baselines) {
        return new Case(id, scenario, new TreeMap<>(), "0", new TreeMap<>(baselines));
    }

    private static Sweep sweep(Case... cases) {
        return new Sweep("sweep", Selection.DEFAULT, List.of(), List.of(cases));
    }

    @Test
    void baseline_thatIsACaseOfItsScenario_isTaken() {
        Case before = of("before-1", "before", Map.of());
        Case after = of("after-1", "after", Map.of("before", "before-1"));
        assertThat(sweep(before, after).byId()).containsOnlyKeys("before-1", "after-1");
    }

    @Test
    void baseline_thatIsNoCaseOfItsScenario_isRefused() {
        Case before = of("before-1", "before", Map.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep(before, of("after-1", "after", Map.of("before", "before-2"))))
                .withMessage("a baseline must be a case of before, but was before-2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep(before, of("after-1", "after", Map.of("before", "after-1"))))
                .withMessage("a baseline must be a case of before, but was after-1");
    }

    @Test
    void cases_noneOrTwoOfOneId_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(SweepTest::sweep)
                .withMessage("a sweep must have at least one case, but has none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep(of("one", "deal", Map.of()), of("one", "deal", Map.of())))
                .withMessage("cases must differ, but two are deal as it is");
    }
}

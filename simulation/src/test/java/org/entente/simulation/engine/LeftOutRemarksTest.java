package org.entente.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.LeftOut;
import org.entente.simulation.results.Results;
import org.junit.jupiter.api.Test;

class LeftOutRemarksTest {

    private static Results leavingOut(LeftOut.Cause... causes) {
        return new Results(SimulationPlan.withDefaults().withPaths(1380), List.of(), List.of())
                .without(new LeftOut(List.of(causes)));
    }

    private static LeftOut.Cause cause(String amount, long paths, long firstPath) {
        return new LeftOut.Cause("bad", amount, "SumStep", "2026-01", paths, firstPath, 2e61);
    }

    /** 2 and 3 paths, and the second cause has the first of them. */
    @Test
    void of_severalCauses_namesTheFirstPathOfAll() {
        assertThat(LeftOutRemarks.of(leavingOut(cause("demand", 2, 9), cause("sales", 3, 7))))
                .singleElement()
                .asString()
                .isEqualTo(
                        "5 of 1380 paths are left out, as an amount on each is no number or beyond 1e60: the first is"
                                + " path 7, where sales of bad is 2.0E61 in 2026-01; every figure is of the other"
                                + " paths");
    }

    @Test
    void of_onePath_speaksOfIt() {
        assertThat(LeftOutRemarks.of(leavingOut(cause("demand", 1, 0))))
                .singleElement()
                .asString()
                .startsWith("1 of 1380 paths is left out, as an amount on it is no number or beyond 1e60: ");
    }

    @Test
    void of_noPath_isNone() {
        assertThat(LeftOutRemarks.of(leavingOut())).isEmpty();
    }
}

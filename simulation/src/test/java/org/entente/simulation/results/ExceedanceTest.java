package org.entente.simulation.results;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.entente.simulation.results.Exceedance.Point;
import org.junit.jupiter.api.Test;

class ExceedanceTest {

    @Test
    void exceedance_risingProbability_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Exceedance(List.of(new Point(1, 0.5), new Point(2, 0.6))))
                .withMessageContaining("never rise");
    }

    @Test
    void exceedance_equalAmounts_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Exceedance(List.of(new Point(1, 0.5), new Point(1, 0.4))));
    }

    @Test
    void point_notANumber_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Point(1, Double.NaN))
                .withMessage("probability must be in [0, 1], but was NaN");
    }
}

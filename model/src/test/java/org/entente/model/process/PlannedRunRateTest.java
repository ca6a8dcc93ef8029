package org.entente.model.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.junit.jupiter.api.Test;

/** A plan of 10 in January 2026 and of 40 four months later. */
class PlannedRunRateTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final PlannedRunRate PLAN = plan(10, 40, Constant.ONE, Constant.ZERO);

    private static PlannedRunRate plan(double first, double last, Quantity attainment, Quantity volatility) {
        return new PlannedRunRate(
                new TreeMap<>(Map.of(JANUARY, first, JANUARY.plusMonths(4), last)), attainment, volatility);
    }

    private static double runRate(int month) {
        return Math.exp(PLAN.logRunRate(JANUARY.plusMonths(month)));
    }

    /** Four times as much in four months is √2 times as much in one. */
    @Test
    void logRunRate_betweenPoints_growsEvenly() {
        assertThat(runRate(0)).isCloseTo(10, within(1e-12));
        assertThat(runRate(1)).isCloseTo(10 * Math.sqrt(2), within(1e-12));
        assertThat(runRate(2)).isCloseTo(20, within(1e-12));
        assertThat(runRate(4)).isCloseTo(40, within(1e-12));
    }

    @Test
    void logRunRate_outsideThePoints_isFlat() {
        assertThat(runRate(-3)).isCloseTo(10, within(1e-12));
        assertThat(runRate(9)).isCloseTo(40, within(1e-12));
    }

    @Test
    void plan_outsideItsRanges_isRefused() {
        Quantity negative = new Constant(-0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlannedRunRate(new TreeMap<>(), Constant.ONE, Constant.ZERO))
                .withMessage("points must hold at least one month");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(10, 0, Constant.ONE, Constant.ZERO))
                .withMessage("points.2026-05 must be above 0, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(10, 40, negative, Constant.ZERO))
                .withMessage("attainment must be at least 0, but was -0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(10, 40, Constant.ONE, negative))
                .withMessage("volatility must be at least 0, but was -0.5");
    }
}

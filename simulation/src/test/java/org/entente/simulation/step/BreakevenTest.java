package org.entente.simulation.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.entente.model.Maps;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Metrics;
import org.junit.jupiter.api.Test;

/** The month in which a party breaks even (MODEL 11), worked by hand. The rival earns 0.06 a month from its cloud. */
class BreakevenTest {

    private static Program program(String text) {
        return Compiler.medians(Worked.scenario(text), Map.of());
    }

    /** The index of the month in which the rival breaks even; infinite for never. */
    private static double breakeven(String terms) {
        Program program = program("terms: { " + terms + " }");
        Block block = program.newBlock();
        program.begin(block, 0, 1);
        for (int t = 0; t < 12; t++) {
            program.advance(block, t);
        }
        return block.column(Maps.require(program.metrics(), Metrics.breakeven("rival")))[0];
    }

    private static String pays(String name, double amount, String month) {
        return "%s: { kind: payment, payer: rival, payee: seller, amount: %s, at: %s }".formatted(name, amount, month);
    }

    /** After the 0.2 in January, the sum is -0.14, -0.08, -0.02, 0.04: positive from the end of April on. */
    @Test
    void advance_paymentAtFirst_isEarnedBack() {
        assertThat(breakeven(pays("a", 0.2, "2026-01"))).isEqualTo(3);
    }

    /** As before, but 0.2 in June makes 0.36 - 0.4 = -0.04 of the sum, and July 0.02. */
    @Test
    void advance_twoTimesNegative_isTheLastReturn() {
        assertThat(breakeven(pays("a", 0.2, "2026-01") + ", " + pays("b", 0.2, "2026-06")))
                .isEqualTo(6);
    }

    /** Ten months earn 0.6: the sum is 0 but for rounding at the end of October, as is -0.6 in the first month. */
    @Test
    void advance_exactlyEarnedBack_isTheMonthOfZero() {
        assertThat(breakeven(pays("a", 0.6, "2026-01"))).isEqualTo(9);
    }

    /** At the end of June, 0.36 are there to pay 0.3 with. */
    @Test
    void advance_neverNegative_isTheFirstMonth() {
        assertThat(breakeven(pays("a", 0.3, "2026-06"))).isZero();
    }

    @Test
    void advance_negativeAtTheEnd_isNever() {
        assertThat(breakeven(pays("a", 0.2, "2026-12") + ", " + pays("b", 0.6, "2026-11")))
                .isInfinite();
    }

    /** The seller pays nothing; the developer pays for compute. */
    @Test
    void compile_partyThatPaysNothing_hasNoDate() {
        assertThat(program("terms: {}").metrics())
                .doesNotContainKey(Metrics.breakeven("seller"))
                .containsKey(Metrics.breakeven("maker"));
    }
}

package org.entente.model.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.DoubleStream;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Uniform;
import org.entente.model.term.Tiers.Step;
import org.junit.jupiter.api.Test;

class TiersTest {

    private static Tiers tiers(double... above) {
        return tiers(DoubleStream.of(above).<Quantity>mapToObj(Constant::new).toArray(Quantity[]::new));
    }

    private static Tiers tiers(Quantity... above) {
        return new Tiers(
                Tiers.By.YEAR,
                List.of(above).stream()
                        .map(amount -> new Step(amount, new Constant(0.1)))
                        .toList());
    }

    @Test
    void inputs_twoSteps_haveTheirKeys() {
        assertThat(tiers(0, 500).inputs().keySet())
                .containsExactly("steps.0.above", "steps.0.rate", "steps.1.above", "steps.1.rate");
    }

    @Test
    void tiers_withoutStepFromZero_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tiers(new double[0]))
                .withMessage("tiers must have at least one step, but had none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tiers(1, 2))
                .withMessage("the first step of tiers must be above 0, but was above 1");
    }

    @Test
    void tiers_thatDoNotRise_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tiers(0, 5, 5))
                .withMessage("the steps of tiers must rise, but one above 5 was followed by one above 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tiers(Constant.ZERO, new Uniform(4, 6), new Constant(6)))
                .withMessageStartingWith("the steps of tiers must rise, but one above ");
    }
}

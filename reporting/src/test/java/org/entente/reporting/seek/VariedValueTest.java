package org.entente.reporting.seek;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;
import org.entente.simulation.seek.DefaultRange;
import org.entente.simulation.seek.VariedInput;
import org.entente.simulation.seek.VariedInput.Scale;
import org.junit.jupiter.api.Test;

/** The default ranges of MODEL 15.5, around values of the amended agreement. */
class VariedValueTest {

    private static final ScenarioSource AMENDED = ScenarioReader.open("amended-2026");

    private static VariedValue value(String address, String present) {
        return VariedValue.of(
                AMENDED,
                List.of(new Setting(address, present)),
                address,
                text -> AMENDED.scenarioIfValid(List.of(new Setting(address, text)))
                        .isPresent());
    }

    @Test
    void range_ofARate_isFromZeroToTwice() {
        VariedValue rate = value("terms.microsoft-share.rate", "0.2");
        assertThat(rate.present()).isEqualTo(OptionalDouble.of(0.2));
        assertThat(rate.range(0.2)).isEqualTo(new DefaultRange(0, 0.4));
    }

    /** Beside a rate of 1 there is no higher one, and lower ones lie on every side of a half. */
    @Test
    void scale_ofARateAtItsLimit_isThatOfANumber() {
        VariedValue rate = value("terms.microsoft-share.rate", "1");
        assertThat(rate.scale(1)).isEqualTo(Scale.NUMBER);
        assertThat(rate.range(1)).isEqualTo(new DefaultRange(0, 1));
    }

    @Test
    void range_ofAnAmount_isAQuarterToFourTimes() {
        assertThat(value("terms.microsoft-share.cap", "40").range(40)).isEqualTo(new DefaultRange(10, 160));
    }

    /** A distribution stands for its median. */
    @Test
    void present_ofADistribution_isItsMedian() {
        assertThat(value("terms.microsoft-share.cap", "{ uniform: { min: 30, max: 50 } }")
                        .present())
                .isEqualTo(OptionalDouble.of(40));
    }

    @Test
    void scale_ofAMonth_isThatOfMonths() {
        VariedValue until = value("terms.microsoft-share.until", "2030-06");
        double present = until.present().getAsDouble();
        assertThat(until.scale(present)).isEqualTo(Scale.MONTH);
        assertThat(VariedInput.month(present).toString()).isEqualTo("2030-06");
        assertThat(until.range(present).low()).isLessThan(present);
    }

    @Test
    void present_ofAWord_isEmpty() {
        assertThat(value("terms.microsoft-share.payee", "microsoft").present()).isEmpty();
    }
}

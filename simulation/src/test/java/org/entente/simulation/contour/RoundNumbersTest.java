package org.entente.simulation.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1.02, 2",
        "2, 2",
        "2.4, 5",
        "5, 5",
        "5.2, 10",
        "76, 100",
        "162.4, 200",
        "0.0026, 0.005",
        "0, 1",
        "-3, 1",
        "NaN, 1",
        "Infinity, 1"
    })
    void step_roughNumber_isTheNextRoundNumber(double rough, double step) {
        assertThat(RoundNumbers.step(rough)).isEqualTo(step, within(1e-12));
    }
}

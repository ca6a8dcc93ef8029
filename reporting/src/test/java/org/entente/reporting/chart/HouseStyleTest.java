package org.entente.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseStyleTest {

    /** A fifth of the length, rounded up to 1, 2 or 5 times a power of ten. */
    @ParameterizedTest
    @CsvSource({"0, 812, 0, 1000", "-12, 40, -20, 40", "-17, -3, -20, 0", "0, 0, 0, 1", "5, 9, 0, 10"})
    void amountAxis_holdsZeroAndEndsOnAStep(double low, double high, double from, double to) {
        NumberAxis axis = HouseStyle.amountAxis(low, high);
        assertThat(axis.getRange()).isEqualTo(new Range(from, to));
    }

    @Test
    void percentAxis_goesFromZeroToAll() {
        NumberAxis axis = HouseStyle.percentAxis();
        assertThat(axis.getRange()).isEqualTo(new Range(0, 1));
        assertThat(axis.getNumberFormatOverride().format(0.25)).isEqualTo("25 %");
    }
}

package org.entente.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.reporting.chart.Figure;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;

/** The chart of convergence. */
class ConvergenceLinesTest {

    @Test
    void figure_eachScenario_hasItsMeanWithTwoErrors() {
        Figure figure = SampleRun.convergenceFigure();
        assertThat(figure.panels()).hasSize(2);
        IntervalXYDataset data =
                (IntervalXYDataset) figure.panels().get(0).plot().getDataset();
        assertThat(data.getItemCount(0)).isEqualTo(3);
        assertThat(data.getXValue(0, 2)).isEqualTo(65536);
        assertThat(data.getYValue(0, 2)).isEqualTo(323.8);
        assertThat(data.getStartYValue(0, 1)).isEqualTo(322.5);
        assertThat(data.getEndYValue(0, 1)).isEqualTo(326.5);
    }

    @Test
    void figure_heading_hasTheLastMean() {
        assertThat(SampleRun.convergenceFigure().panels().get(0).heading())
                .isEqualTo("The share is capped at 38: 323.8 ± 0.5 after 65,536 paths");
    }
}

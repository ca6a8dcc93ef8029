package org.entente.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.reporting.chart.Figure;
import org.entente.simulation.plan.Precision;
import org.entente.simulation.results.Convergence;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;

/** How a mean settles. */
public class ConvergenceLinesTest {

    /** A mean whose error halves with four times the paths, and ends at 0.5. */
    public static Figure figure() {
        Precision wanted = Precision.parse("npv of gain.microsoft within 0.5");
        List<Convergence> convergences = List.of(
                new Convergence(
                        "capped", wanted, List.of(at(4096, 330, 2), at(16384, 324.5, 1), at(65536, 323.8, 0.5))),
                new Convergence("open", wanted, List.of(at(4096, 344, 2), at(16384, 349, 1), at(65536, 348.1, 0.5))));
        return ConvergenceLines.of(new FigureContext(SampleRun.results(), "0.1.0"), convergences);
    }

    private static Convergence.Point at(long paths, double mean, double standardError) {
        return new Convergence.Point(paths, mean, standardError);
    }

    @Test
    void aPanelForEachScenarioHasTheMeanWithTwoErrorsToEitherSide() {
        Figure figure = figure();
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
    void theHeadingTellsWhatIsKnownInTheEnd() {
        assertThat(figure().panels().get(0).heading()).isEqualTo("capped: 323.8 ± 0.5 after 65,536 paths");
    }
}

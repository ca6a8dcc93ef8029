package org.entente.reporting.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.entente.model.Horizon;
import org.entente.model.sweep.Case;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.Panel;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

/** The figures of a batch. */
class SweepChartsTest {

    private final SweepContext context = SampleSweep.context();
    private final Figure means = SweepCharts.tasks(context).get(0).figure().get();

    /** Ten combinations of five caps and two rates in each of two scenarios: four lines over the caps. */
    @Test
    void tasks_means_haveAPanelForEachMetric() {
        assertThat(means.name()).isEqualTo("cases-means");
        assertThat(means.panels()).hasSize(3);
        assertThat(means.key()).hasSize(4);
    }

    @Test
    void tasks_eachCase_isAtItsCapAndMean() {
        Panel share = means.panels().get(2);
        for (Case sweepCase : context.sweep().cases()) {
            double cap = SweepContext.place(sweepCase, "terms.microsoft-share.cap");
            assertThat(isShown(share, cap, SampleSweep.share(sweepCase)))
                    .as(sweepCase.toString())
                    .isTrue();
        }
    }

    private static boolean isShown(Panel panel, double x, double y) {
        for (int d = 0; d < panel.plot().getDatasetCount(); d++) {
            XYDataset data = panel.plot().getDataset(d);
            for (int series = 0; series < data.getSeriesCount(); series++) {
                for (int i = 0; i < data.getItemCount(series); i++) {
                    if (data.getXValue(series, i) == x && data.getYValue(series, i) == y) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Five caps and two rates vary: each has its figures, the second ones with a number. */
    @Test
    void tasks_eachNumberThatVaries_hasItsMeansAndSpread() {
        assertThat(SweepCharts.tasks(context))
                .extracting(task -> task.figure().get().name())
                .containsExactly("cases-means", "cases-spread", "cases-means-2", "cases-spread-2");
    }

    /** A horizon from November on has two months of 2026. */
    @Test
    void unit_partOfAYear_saysItsMonths() {
        Horizon horizon = new Horizon(YearMonth.of(2026, 11), YearMonth.of(2028, 12));
        SweepContext late = new SweepContext(
                context.sweep(),
                context.size(),
                context.table(),
                context.plan(),
                List.of(),
                Optional.of(horizon),
                context.money(),
                "0.1.0");
        assertThat(late.unit(new Outcome(Metrics.REVENUE, Period.ofYear(2026)))).endsWith(" in 2026 (2 months)");
        assertThat(late.unit(new Outcome(Metrics.REVENUE, Period.ofYear(2027)))).endsWith(" in 2027");
        assertThat(context.unit(new Outcome(Metrics.REVENUE, Period.ofYear(2026))))
                .endsWith(" in 2026");
    }
}

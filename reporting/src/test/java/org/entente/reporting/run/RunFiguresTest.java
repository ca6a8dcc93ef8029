package org.entente.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.entente.model.FiscalYear;
import org.entente.model.Horizon;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.LogNormal;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.EdgeLabel;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.Panel;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Results;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

/** The figures of a run, which show the numbers of {@link SampleRun} at their places. */
class RunFiguresTest {

    private static final Results RESULTS = SampleRun.results();

    @Test
    void tasks_twoScenarios_haveThirteenFigures() {
        assertThat(names(RESULTS))
                .containsExactly(
                        "revenue-fan-capped",
                        "revenue-fan-open",
                        "share-and-cap-microsoft-share",
                        "cap-date-microsoft-share",
                        "cloud-spend-capped",
                        "commitments-capped",
                        "cloud-spend-open",
                        "commitments-open",
                        "party-values",
                        "value-exceedance",
                        "gain-sources-capped",
                        "gain-sources-open",
                        "differences-capped");
    }

    @Test
    void tasks_missingTerms_haveNoFigures() {
        assertThat(names(SampleRun.alone(SampleRun.SEVEN_YEARS, 10)))
                .containsExactly("revenue-fan-alone", "party-values", "value-exceedance");
        assertThat(names(SampleRun.alone(SampleRun.SEVEN_YEARS, 0))).isEmpty();
        assertThat(names(SampleRun.results(SampleRun.SEVEN_YEARS, Optional.empty())))
                .contains("share-and-cap-microsoft-share")
                .doesNotContain("cap-date-microsoft-share");
    }

    /** The first year is lognormal with median 29 and sigma 0.1: its 99th percentile is 29·exp(0.1·2.326) = 36.6. */
    @Test
    void revenueFan_hasFourBandsAndTheMedian() {
        IntervalXYDataset fan =
                (IntervalXYDataset) plot(RESULTS, "revenue-fan-capped").getDataset();
        assertThat(List.of(0, 1, 2, 3, 4))
                .extracting(fan::getSeriesKey)
                .containsExactly("1st–99th percentile", "5th–95th", "10th–90th", "25th–75th", "median");
        assertThat(fan.getItemCount(0)).isEqualTo(7);
        assertThat(fan.getXValue(0, 0)).isEqualTo(2026.5);
        assertThat(fan.getEndYValue(0, 0)).isCloseTo(36.6, within(0.05));
        assertThat(fan.getYValue(4, 6)).isEqualTo(193);
    }

    @Test
    void revenueFan_oneYear_hasWidth() {
        Results results = SampleRun.alone(new Horizon(YearMonth.of(2026, 1), YearMonth.of(2026, 12)), 10);
        XYDataset fan = plot(results, "revenue-fan-alone").getDataset();
        assertThat(fan.getXValue(0, 1) - fan.getXValue(0, 0)).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void shareAndCap_beginsAtThePaidAmount() {
        XYDataset shares = plot(RESULTS, "share-and-cap-microsoft-share").getDataset();
        assertThat((Object) shares.getSeriesKey(0)).isEqualTo("The share is capped at 38");
        assertThat((Object) shares.getSeriesKey(1)).isEqualTo("The share has no cap");
        assertThat(shares.getXValue(0, 0)).isEqualTo(2026);
        assertThat(shares.getYValue(0, 0)).isZero();
        assertThat(shares.getXValue(0, 1)).isEqualTo(2027);
        assertThat(shares.getYValue(0, 1)).isCloseTo(5.8 * Math.exp(0.005), within(1e-9)); // a mean, with sigma 0.1
        assertThat(shares.getYValue(0, 7)).isEqualTo(38);
    }

    @Test
    void shareAndCap_cap_isNamedWithItsValue() {
        assertThat(capLabels(Optional.of(38.0))).containsExactly("Cap: 38");
        assertThat(capLabels(Optional.empty()))
                .containsExactly("Cap: 42.4 (median; 10th–90th percentile 30–60)"); // √(30·60) = 42.4
    }

    private static List<String> capLabels(Optional<Double> cap) {
        Results results = SampleRun.results(
                SampleRun.SEVEN_YEARS,
                Optional.of(cap.isPresent() ? new Constant(cap.get()) : LogNormal.ofP10P90(30, 60)));
        return plot(results, "share-and-cap-microsoft-share").getRangeMarkers(Layer.BACKGROUND).stream()
                .filter(ValueMarker.class::isInstance)
                .map(marker -> ((ValueMarker) marker).getLabel())
                .toList();
    }

    @Test
    void capDate_climbsAtTheEndOfEachMonth() {
        XYDataset curve = plot(RESULTS, "cap-date-microsoft-share").getDataset();
        assertThat(curve.getSeriesCount()).isEqualTo(1); // the other scenario has no cap
        assertThat(curve.getItemCount(0)).isEqualTo(1 + 84);
        assertThat(curve.getXValue(0, 12)).isEqualTo(2027);
        double end = RESULTS.scenarios()
                .get(0)
                .date(Metrics.cap("microsoft-share"))
                .orElseThrow()
                .probabilityBy(2032);
        assertThat(curve.getYValue(0, 84)).isEqualTo(end);
        assertThat(figure(RESULTS, "cap-date-microsoft-share").caption().subtitle())
                .endsWith("No cap in The share has no cap.");
    }

    /** The means of lognormals with medians 4, 20 and 21 and sigma 0.2 are those times exp(0.02) = 1.0202. */
    @Test
    void cloudSpend_isStackedByCloud() {
        XYPlot plot = plot(RESULTS, "cloud-spend-capped");
        XYDataset spend = plot.getDataset(0);
        assertThat(List.of(0, 1, 2)).extracting(spend::getSeriesKey).containsExactly("AWS", "Azure", "Oracle");
        assertThat(spend.getYValue(0, 0)).isCloseTo(4.0808, within(1e-4));
        assertThat(spend.getYValue(1, 0)).isCloseTo(20.404, within(1e-3));
        IntervalXYDataset total = (IntervalXYDataset) plot.getDataset(1);
        assertThat(total.getStartYValue(0, 0)).isCloseTo(45 * 0.8251, within(0.01)); // exp(-0.15·1.2816) = 0.8251
    }

    /**
     * Of Azure's 250 over 86 months, 84 lie within the horizon: 244.19. Of AWS's ramp over 96 months the first 82 do:
     * 100·82²/96² = 72.96.
     */
    @Test
    void commitments_areSummedWithinTheHorizon() {
        List<Panel> panels = figure(RESULTS, "commitments-capped").panels();
        assertThat(panels).extracting(Panel::heading).containsExactly("AWS", "Azure", "Oracle");
        assertThat(panels.get(0).plot().getDataset().getYValue(0, 7)).isCloseTo(72.96, within(0.01));
        assertThat(panels.get(1).plot().getDataset().getYValue(0, 7)).isCloseTo(244.19, within(0.01));
        assertThat(panels.get(2).unit()).startsWith("$ billion; shortfall paid ");
    }

    @Test
    void partyValues_gainingParty_hasABarForEachScenario() {
        XYPlot plot = plot(RESULTS, "party-values");
        assertThat(plot.getDataset(0).getSeriesCount()).isEqualTo(4 * 2); // not of the idle party
        assertThat((Object) plot.getDataset(0).getSeriesKey(0)).isEqualTo("OpenAI, The share is capped at 38");
        assertThat(figure(RESULTS, "party-values").panels().get(0).labels())
                .extracting(EdgeLabel::text)
                .containsExactly("+41.3", "+0.713", "−39.9");
    }

    /** The median is exceeded in half of the outcomes, and the 99th percentile in one of a hundred. */
    @Test
    void valueExceedance_percentiles_haveTheirProbabilities() {
        assertThat(figure(RESULTS, "value-exceedance").panels())
                .extracting(Panel::heading)
                .containsExactly("OpenAI", "Amazon", "Microsoft", "Oracle");
        XYDataset lines = plot(RESULTS, "value-exceedance").getDataset();
        double median = RESULTS.scenarios()
                .get(0)
                .summary(Metrics.gain("openai"), Period.NPV)
                .orElseThrow()
                .p50();
        assertThat(lines.getXValue(0, 4)).isEqualTo(median);
        assertThat(lines.getYValue(0, 4)).isEqualTo(0.5);
        assertThat(lines.getYValue(0, 8)).isCloseTo(0.01, within(1e-12));
    }

    /** Amazon gains 0.713 in all; the fixture compares present values alone, so that no year has a bar. */
    @Test
    void differenceBars_differingParty_hasAPanel() {
        assertThat(figure(RESULTS, "differences-capped").panels())
                .extracting(Panel::heading)
                .containsExactly("OpenAI: +41.3", "Amazon: +0.713", "Microsoft: −39.9");
    }

    @Test
    void footer_namesPathsSeedScenariosAndVersion() {
        assertThat(figure(RESULTS, "party-values").caption().footer())
                .isEqualTo("100,000 paths, seed 1 · Scenarios capped, open · Entente 0.1.0");
        assertThat(figure(RESULTS, "revenue-fan-open").caption().footer())
                .isEqualTo("100,000 paths, seed 1 · Scenario open · Entente 0.1.0");
    }

    @Test
    void caption_fiscalYears_areNamedAndPartialOnesSaid() {
        Horizon horizon = new Horizon(YearMonth.of(2026, 1), YearMonth.of(2028, 6), new FiscalYear(6));
        Caption caption =
                figure(SampleRun.alone(horizon, 10), "revenue-fan-alone").caption();
        assertThat(caption.title()).endsWith("revenue by fiscal year, FY2026 (6 months)–FY2028");
        assertThat(caption.subtitle())
                .endsWith(
                        "* The first year begins in January. Revenue in a part of a year is drawn at an annual rate.");
    }

    @Test
    void subtitle_partialYears_areSaid() {
        Results part = SampleRun.alone(new Horizon(YearMonth.of(2026, 5), YearMonth.of(2032, 6)), 10);
        assertThat(figure(part, "revenue-fan-alone").caption().subtitle())
                .endsWith("* The first year begins in May. * The last year ends in June. Revenue in a part of a year is"
                        + " drawn at an annual rate.");
    }

    private static List<String> names(Results results) {
        return figures(results).stream().map(Figure::name).toList();
    }

    private static Figure figure(Results results, String name) {
        return figures(results).stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static XYPlot plot(Results results, String name) {
        return figure(results, name).panels().get(0).plot();
    }

    private static List<Figure> figures(Results results) {
        return RunFigures.of(results, "0.1.0", ChartSelection.LARGEST).tasks().stream()
                .map(task -> task.figure().get())
                .toList();
    }
}

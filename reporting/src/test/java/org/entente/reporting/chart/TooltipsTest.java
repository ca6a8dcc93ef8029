package org.entente.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.entente.model.FiscalYear;
import org.entente.reporting.run.SampleRun;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.junit.jupiter.api.Test;

/** The values of a plot in words, place by place. */
class TooltipsTest {

    private static final Rectangle2D DATA = new Rectangle2D.Double(100, 20, 700, 300);

    private static XYPlot plot(double... xy) {
        XYSeries series = new XYSeries("median");
        for (int i = 0; i < xy.length; i += 2) {
            series.add(xy[i], xy[i + 1]);
        }
        NumberAxis amounts = new NumberAxis();
        amounts.setRange(0, 100);
        XYPlot plot = HouseStyle.plot(YearAxis.whole(SampleRun.SEVEN_YEARS), amounts);
        plot.setDataset(new XYSeriesCollection(series));
        plot.setRenderer(new XYLineAndShapeRenderer());
        return plot;
    }

    @Test
    void tooltips_middleOfAYear_nameTheYear() {
        List<Tooltip> tooltips = Tooltips.tooltips(plot(2026.5, 29, 2027.5, 50), "Revenue: 3", "", DATA);
        assertThat(tooltips)
                .extracting(Tooltip::text)
                .containsExactly("Revenue, 2026\nmedian: 29.0", "Revenue, 2027\nmedian: 50.0");
    }

    @Test
    void tooltips_otherPlace_nameTheMonthThatEnds() {
        List<Tooltip> tooltips = Tooltips.tooltips(plot(2026.25, 1, 2027, 2), "", "", DATA);
        assertThat(tooltips)
                .extracting(Tooltip::text)
                .containsExactly("end of 2026-03\nmedian: 1.00", "end of 2026\nmedian: 2.00");
    }

    /** FY2027 lasts from July 2026 to June 2027, so its middle is the beginning of 2027. */
    @Test
    void tooltips_fiscalYearToJune_nameTheFiscalYear() {
        XYPlot plot = plot(2026, 29, 2027, 50);
        plot.setDomainAxis(YearAxis.whole(SampleRun.SEVEN_YEARS.withFiscalYear(new FiscalYear(6))));
        assertThat(Tooltips.tooltips(plot, "", "", DATA))
                .extracting(Tooltip::text)
                .containsExactly("FY2026 (6 months)\nmedian: 29.0", "FY2027\nmedian: 50.0");
    }

    @Test
    void tooltips_endOfAFiscalYear_isCalledByTheYear() {
        XYPlot plot = plot(2026.5, 29, 2027, 50);
        plot.setDomainAxis(YearAxis.whole(SampleRun.SEVEN_YEARS.withFiscalYear(new FiscalYear(6))));
        assertThat(Tooltips.tooltips(plot, "", "", DATA))
                .extracting(Tooltip::text)
                .containsExactly("end of FY2026\nmedian: 29.0", "end of 2026-12\nmedian: 50.0");
    }

    /** Seven years over 700 pixels from 100 on: the border between the middles of 2026 and 2027 lies at 200. */
    @Test
    void tooltips_places_divideThePlot() {
        List<Tooltip> tooltips = Tooltips.tooltips(plot(2026.5, 1, 2027.5, 2), "", "", DATA);
        assertThat(tooltips.get(0).area().getMinX()).isCloseTo(100, within(1e-9));
        assertThat(tooltips.get(0).area().getMaxX()).isCloseTo(200, within(1e-9));
        assertThat(tooltips.get(1).area().getMinX()).isCloseTo(200, within(1e-9));
        assertThat(tooltips.get(1).area().getMaxX()).isCloseTo(800, within(1e-9));
        assertThat(tooltips).allMatch(tooltip -> tooltip.area().getHeight() == 300);
    }

    @Test
    void tooltips_noValue_haveNone() {
        assertThat(Tooltips.tooltips(plot(2026.5, Double.NaN), "Revenue", "", DATA))
                .isEmpty();
    }
}

package org.entente.reporting.score;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.entente.reporting.chart.Bars;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.EdgeLabel;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HeadedRows;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Palette;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.score.AmountScore;
import org.entente.simulation.score.Band;
import org.entente.simulation.score.PitBracket;
import org.entente.simulation.score.ScenarioScore;
import org.entente.simulation.score.Score;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** The chart of where actuals fell: a bar for each, on the percentiles that were foretold of it. */
final class PlaceBars {

    private static final int ROW_HEIGHT = 24;
    private static final double BAR_THICKNESS = 0.5;
    private static final double ALL = 100;

    /** A transform that is known exactly is drawn so wide. */
    private static final double LINE_WIDTH = 1;

    private static final List<Band> SHADED = List.of(Band.NINETY_EIGHT, Band.EIGHTY, Band.FIFTY);
    private static final double SHADE = 0.07;

    private final HeadedRows rows = new HeadedRows();
    private final XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
    private final XYBarRenderer renderer = HouseStyle.flat(new XYBarRenderer());
    private final List<EdgeLabel> labels = new ArrayList<>();
    private final ScoreWords words;

    private PlaceBars(ScoreWords words) {
        this.words = words;
    }

    /** The figure {@code name} of {@code score}, which has some amount. */
    static Figure figure(String name, Score score, ScoreWords words, RunInfo info) {
        return new PlaceBars(words).figure(name, score, info);
    }

    private Figure figure(String name, Score score, RunInfo info) {
        for (ScenarioScore scenario : score.scenarios()) {
            if (!scenario.amounts().isEmpty()) {
                if (score.scenarios().size() > 1) {
                    rows.heading(words.title(scenario));
                }
                scenario.amounts().forEach(amount -> add(scenario, amount));
            }
        }
        NumberAxis percents = HouseStyle.tightAxis(0, ALL);
        XYPlot plot = HouseStyle.plot(rows.axis(), percents);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        renderer.setUseYInterval(true);
        plot.setDataset(bars);
        plot.setRenderer(renderer);
        for (Band band : SHADED) {
            plot.addRangeMarker(new IntervalMarker(band.low(), band.high(), shade(band)), Layer.BACKGROUND);
        }
        rows.addHeadings(plot, 0);
        List<KeyEntry> key = new ArrayList<>();
        for (Band band : SHADED) {
            key.add(new KeyEntry(
                    KeyEntry.Mark.AREA, shade(band), ScoreWords.ends(band) + ", holds " + band.percent() + " %"));
        }
        key.add(new KeyEntry(KeyEntry.Mark.AREA, HouseStyle.GAIN, "where the actual fell"));
        key.add(new KeyEntry(KeyEntry.Mark.AREA, HouseStyle.LOSS, "outside P5 to P95"));
        return new Figure(
                new Caption(
                        name,
                        "Where what came fell among what was foretold",
                        "Percentiles of each forecast. A wide bar lies between two percentiles, because paths were not"
                                + " kept. What was reported after " + score.known() + "; one future, one draw.",
                        info.footer()),
                key,
                List.of(new Panel("", "percentile", plot, "Actual", labels)),
                1,
                190 + rows.count() * ROW_HEIGHT);
    }

    private static Color shade(Band band) {
        return Palette.tint(HouseStyle.MUTED, SHADE * (1 + SHADED.indexOf(band)));
    }

    private void add(ScenarioScore scenario, AmountScore amount) {
        double row = rows.row(words.title(scenario.scenario(), amount.actual()));
        PitBracket pit = amount.pit();
        double low = amount.sample().map(sample -> ALL * sample.below()).orElse((double) pit.low());
        double high = amount.sample().map(sample -> ALL * sample.atOrBelow()).orElse((double) pit.high());
        double middle = Math.max(LINE_WIDTH / 2, Math.min(ALL - LINE_WIDTH / 2, (low + high) / 2));
        double half = Math.max(LINE_WIDTH, high - low) / 2;
        int series = bars.getSeriesCount();
        renderer.setSeriesPaint(series, amount.isHit(Band.NINETY) ? HouseStyle.GAIN : HouseStyle.LOSS);
        bars.addSeries(Bars.bar("bar " + series, row, BAR_THICKNESS, middle - half, middle + half));
        labels.add(new EdgeLabel(
                row, words.money(scenario.scenario()).brief(amount.actual().value()), HouseStyle.INK));
    }
}

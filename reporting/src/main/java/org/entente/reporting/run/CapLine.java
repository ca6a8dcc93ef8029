package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.words.Amounts;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/**
 * The line of a cap in a chart, for the scenarios with the same median: a dashed line, and for an uncertain cap an area
 * from its 10th to its 90th percentile.
 *
 * @param low the lowest 10th percentile
 * @param median the median
 * @param high the highest 90th percentile
 * @param scenarios the titles of the scenarios with this cap
 */
record CapLine(double low, double median, double high, List<String> scenarios) {

    private static final RectangleInsets LABEL_OFFSET = new RectangleInsets(4, 8, 4, 8);

    /** The lines of the caps that differ, in the order of the run. */
    static List<CapLine> lines(FigureContext context, List<ScenarioShare> shares) {
        Map<String, CapLine> lines = new LinkedHashMap<>();
        for (ScenarioShare share : shares) {
            share.term().cap().ifPresent(cap -> {
                CapLine line = new CapLine(
                        cap.quantile(0.1), cap.median(), cap.quantile(0.9), List.of(context.title(share.scenario())));
                lines.merge(Amounts.exact(cap.median()), line, CapLine::with);
            });
        }
        return List.copyOf(lines.values());
    }

    private CapLine with(CapLine other) {
        List<String> both = new ArrayList<>(scenarios);
        both.addAll(other.scenarios);
        return new CapLine(Math.min(low, other.low), median, Math.max(high, other.high), both);
    }

    /** Adds {@code lines} behind the data of {@code plot}, with labels on the left and the right in turn. */
    static void addTo(XYPlot plot, List<CapLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).addTo(plot, lines.get(i).label(lines.size() > 1), i % 2 == 0);
        }
    }

    private void addTo(XYPlot plot, String label, boolean onTheLeft) {
        if (low < high) {
            Marker area = new IntervalMarker(low, high, HouseStyle.GRID);
            area.setAlpha(0.6f);
            plot.addRangeMarker(area, Layer.BACKGROUND);
        }
        ValueMarker line = new ValueMarker(median, HouseStyle.INK, HouseStyle.DASHED);
        line.setLabel(label);
        line.setLabelBackgroundColor(HouseStyle.CLEAR);
        line.setLabelFont(HouseStyle.HEADING);
        line.setLabelPaint(HouseStyle.INK);
        line.setLabelAnchor(onTheLeft ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
        line.setLabelTextAnchor(onTheLeft ? TextAnchor.BOTTOM_LEFT : TextAnchor.BOTTOM_RIGHT);
        line.setLabelOffset(LABEL_OFFSET);
        plot.addRangeMarker(line, Layer.BACKGROUND);
    }

    /** The cap in words, with the names of its scenarios if {@code withScenarios}. */
    private String label(boolean withScenarios) {
        String owners = withScenarios ? " of " + String.join(", ", scenarios) : "";
        String range = low < high
                ? " (median; 10th–90th percentile " + Amounts.exact(low) + "–" + Amounts.exact(high) + ")"
                : "";
        return "Cap" + owners + ": " + Amounts.exact(median) + range;
    }
}

package org.entente.reporting.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.reporting.text.Amounts;
import org.entente.simulation.analysis.ContourLine;
import org.entente.simulation.analysis.NegotiationMap;
import org.entente.simulation.analysis.Point;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The negotiation view: lines along which a statistic is the same, over two terms. */
final class ContourMap {

    private static final Color LINES = new Color(0x56B4E9);

    private final NegotiationMap map;
    private final XYSeriesCollection data = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final List<XYTextAnnotation> labels = new ArrayList<>();

    private ContourMap(NegotiationMap map) {
        this.map = map;
    }

    /** The figure of {@code map}, with a mark at the present values, if there are any. */
    static Figure of(NegotiationMap map, Optional<double[]> present, String footer) {
        ContourMap contours = new ContourMap(map);
        map.lines().forEach(contours::add);
        present.ifPresent(contours::mark);
        XYPlot plot = HouseStyle.plot(VariedAxis.of(map.x()), VariedAxis.of(map.y()));
        plot.setRangeZeroBaselineVisible(false);
        plot.setDataset(contours.data);
        plot.setRenderer(contours.renderer);
        contours.labels.forEach(plot::addAnnotation);
        return new Figure(
                "negotiation-map",
                "Combinations of " + map.x().name() + " and " + map.y().name() + " that are worth the same",
                "Along each line the " + map.statistic() + " of " + map.measure() + " is the number on it, $ billion."
                        + " To the right: " + map.x().name() + "; upwards: "
                        + map.y().name() + ".",
                key(map, present),
                List.of(new Panel("", map.y().name(), plot, "", List.of())),
                1,
                footer,
                700);
    }

    private static List<KeyEntry> key(NegotiationMap map, Optional<double[]> present) {
        List<KeyEntry> key = new ArrayList<>();
        key.add(new KeyEntry(KeyEntry.Mark.LINE, LINES, "the same value"));
        map.goal()
                .ifPresent(goal -> key.add(
                        new KeyEntry(KeyEntry.Mark.LINE, HouseStyle.LOSS, "the target, " + Amounts.exact(goal))));
        present.ifPresent(at -> key.add(new KeyEntry(KeyEntry.Mark.AREA, HouseStyle.INK, "present terms")));
        return key;
    }

    private void add(NegotiationMap.Line line) {
        boolean isGoal = map.goal().filter(goal -> goal == line.value()).isPresent();
        for (ContourLine part : line.parts()) {
            XYSeries series = new XYSeries("line " + data.getSeriesCount(), false, true);
            part.points().forEach(point -> series.add(point.x(), point.y()));
            renderer.setSeriesPaint(data.getSeriesCount(), isGoal ? HouseStyle.LOSS : LINES);
            renderer.setSeriesStroke(data.getSeriesCount(), isGoal ? HouseStyle.LINE : HouseStyle.THIN);
            data.addSeries(series);
        }
        line.parts().stream()
                .max((a, b) -> Integer.compare(a.points().size(), b.points().size()))
                .ifPresent(longest -> labels.add(label(line.value(), longest, isGoal)));
    }

    private static XYTextAnnotation label(double value, ContourLine on, boolean isGoal) {
        Point before = on.points().get((on.points().size() - 1) / 2);
        Point behind = on.points().get(on.points().size() / 2);
        XYTextAnnotation label = new XYTextAnnotation(
                Amounts.exact(value), (before.x() + behind.x()) / 2, (before.y() + behind.y()) / 2);
        label.setFont(HouseStyle.LABEL);
        label.setPaint(isGoal ? HouseStyle.LOSS : HouseStyle.INK);
        label.setBackgroundPaint(HouseStyle.GROUND);
        label.setTextAnchor(TextAnchor.CENTER);
        return label;
    }

    private void mark(double[] present) {
        XYSeries series = new XYSeries("present", false, true);
        series.add(present[0], present[1]);
        int number = data.getSeriesCount();
        renderer.setSeriesPaint(number, HouseStyle.INK);
        renderer.setSeriesShapesVisible(number, true);
        renderer.setSeriesShape(number, new java.awt.geom.Ellipse2D.Double(-5, -5, 10, 10));
        data.addSeries(series);
    }
}

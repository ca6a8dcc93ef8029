package org.entente.reporting.seek;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Palette;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.Dimension;
import org.entente.simulation.contour.ContourLine;
import org.entente.simulation.contour.Point;
import org.entente.simulation.seek.NegotiationMap;
import org.entente.simulation.seek.NegotiationMap.Line;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The chart of a negotiation map: contour lines of a statistic over two inputs. */
final class ContourMap {

    private static final int HEIGHT = 700;
    private static final Color LINE_COLOR = new Color(0x56B4E9);
    private static final Color REFUSED = new Color(0xB4B9BF);

    private final SeekWords words;
    private final NegotiationMap map;
    private final Dimension dimension;
    private final XYSeriesCollection data = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);

    private ContourMap(NegotiationMap map, RunInfo info) {
        this.words = new SeekWords(info, map.objective(), map.kind());
        this.map = map;
        this.dimension = Dimension.of(map.objective(), map.kind());
    }

    /** The figure of {@code map}, with a mark at the present values if there are any. */
    static Figure figure(NegotiationMap map, RunInfo info) {
        ContourMap contours = new ContourMap(map, info);
        SeekWords words = contours.words;
        return new Figure(
                new Caption(
                        "negotiation-map",
                        "Which values of " + words.quoted(map.x()) + " and " + words.quoted(map.y())
                                + " are worth the same",
                        words.subject() + ". Along a line, " + words.statistic() + " is the number on it, "
                                + contours.dimension.label(TargetWords.money(map.x())) + "."
                                + TargetWords.moving(map.target()),
                        info.footer()),
                contours.key(),
                List.of(new Panel("", words.label(map.y()), contours.plot(), "", List.of())),
                1,
                HEIGHT);
    }

    private List<KeyEntry> key() {
        List<KeyEntry> key = new ArrayList<>();
        key.add(new KeyEntry(KeyEntry.Mark.LINE, LINE_COLOR, "the same value"));
        map.target()
                .ifPresent(target -> key.add(new KeyEntry(
                        KeyEntry.Mark.LINE, HouseStyle.LOSS, "the target, " + words.briefTarget(target, dimension))));
        if (!present().isEmpty()) {
            key.add(new KeyEntry(KeyEntry.Mark.DOT, HouseStyle.INK, "present terms"));
        }
        if (!map.refused().isEmpty()) {
            key.add(new KeyEntry(KeyEntry.Mark.DOT, REFUSED, "not accepted by the scenario"));
        }
        return key;
    }

    private XYPlot plot() {
        map.lines().forEach(this::add);
        map.refused().forEach(cell -> dot(new Point(cell.x(), cell.y()), 3, REFUSED));
        present().forEach(point -> dot(point, 5, HouseStyle.INK));
        XYPlot plot = HouseStyle.plot(VariedAxis.named(map.x(), words), VariedAxis.plain(map.y(), words));
        plot.setRangeZeroBaselineVisible(false);
        plot.setDataset(data);
        plot.setRenderer(renderer);
        LineLabels labels = new LineLabels(map, present());
        map.lines().stream().filter(Line::isTarget).forEach(line -> label(plot, line, labels));
        map.lines().stream().filter(line -> !line.isTarget()).forEach(line -> label(plot, line, labels));
        return plot;
    }

    private List<Point> present() {
        return map.x().present().stream()
                .boxed()
                .flatMap(x -> map.y().present().stream().mapToObj(y -> new Point(x, y)))
                .toList();
    }

    private void add(Line line) {
        for (ContourLine part : line.parts()) {
            XYSeries series = new XYSeries("line " + data.getSeriesCount(), false, true);
            part.points().forEach(point -> series.add(point.x(), point.y()));
            renderer.setSeriesPaint(data.getSeriesCount(), line.isTarget() ? HouseStyle.LOSS : LINE_COLOR);
            renderer.setSeriesStroke(data.getSeriesCount(), line.isTarget() ? HouseStyle.LINE : HouseStyle.THIN);
            data.addSeries(series);
        }
    }

    private void label(XYPlot plot, Line line, LineLabels labels) {
        String text = label(line);
        labels.place(line).ifPresent(place -> {
            XYTextAnnotation label = new XYTextAnnotation(text, place.x(), place.y());
            label.setFont(line.isTarget() ? HouseStyle.HEADING : HouseStyle.LABEL);
            label.setPaint(Palette.legible(line.isTarget() ? HouseStyle.LOSS : LINE_COLOR));
            label.setBackgroundPaint(HouseStyle.GROUND);
            label.setTextAnchor(TextAnchor.CENTER);
            plot.addAnnotation(label);
        });
    }

    /** The number on a line, or the name of a target that moves. */
    private String label(Line line) {
        if (Double.isNaN(line.value())) {
            return map.target()
                    .map(target -> words.briefTarget(target, dimension))
                    .orElse("");
        }
        return dimension == Dimension.DATE ? dimension.text(line.value()) : Amounts.exact(line.value());
    }

    private void dot(Point point, double radius, Color colour) {
        XYSeries series = new XYSeries("dot " + data.getSeriesCount(), false, true);
        series.add(point.x(), point.y());
        int number = data.getSeriesCount();
        renderer.setSeriesPaint(number, colour);
        renderer.setSeriesShapesVisible(number, true);
        renderer.setSeriesShape(number, new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
        data.addSeries(series);
    }
}

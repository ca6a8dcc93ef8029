package org.entente.reporting.seek;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.reporting.chart.Caption;
import org.entente.reporting.chart.EdgeLabel;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.HouseStyle;
import org.entente.reporting.chart.KeyEntry;
import org.entente.reporting.chart.Palette;
import org.entente.reporting.chart.Panel;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.words.Dimension;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.seek.Seek;
import org.entente.simulation.seek.Seek.Meeting;
import org.entente.simulation.seek.Seek.Point;
import org.entente.simulation.seek.Seek.Solution;
import org.entente.simulation.seek.VariedInput;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The chart of a search: the statistic over the range of the varied input, the target, and the solutions. */
final class SeekCurve {

    private static final Color BAND = Palette.tint(HouseStyle.GAIN, 0.3);
    private static final Color INTERVAL = Palette.tint(HouseStyle.LOSS, 0.25);

    /** The distance between a label and its mark, and from one label to the next, as parts of the axes. */
    private static final double LABEL_ROOM = 0.008;

    private static final double LABEL_HEIGHT = 0.045;

    private final SeekWords words;
    private final Seek seek;
    private final VariedInput varied;
    private final Dimension dimension;
    private final List<Point> points;

    private SeekCurve(Seek seek, RunInfo info) {
        this.words = new SeekWords(info, seek.objective(), seek.kind());
        this.seek = seek;
        this.varied = seek.varied();
        this.dimension = Dimension.of(seek.objective(), seek.kind());
        this.points = seek.points().stream()
                .filter(point -> Double.isFinite(point.value().value())
                        && Double.isFinite(point.target().value()))
                .toList();
    }

    /** The figure of a search. */
    static Figure figure(Seek seek, RunInfo info) {
        SeekCurve curve = new SeekCurve(seek, info);
        Panel panel = new Panel("", curve.unit(), curve.plot(), "", curve.targetLabels());
        return Figure.of(new Caption("seek", curve.title(), curve.subtitle(), info.footer()), curve.key(), panel);
    }

    /** The target as a number beside its line; none if it moves. */
    private List<EdgeLabel> targetLabels() {
        return seek.target().value().stream()
                .map(value -> new EdgeLabel(value.value(), dimension.text(value.value()), HouseStyle.INK))
                .toList();
    }

    /** The unit of the statistic, above its axis. */
    private String unit() {
        return dimension == Dimension.PROBABILITY ? "probability, %" : dimension.label(TargetWords.money(varied));
    }

    /** The target, at the highest value of what is varied if the target moves. */
    private double lastTarget() {
        return seek.target()
                .value()
                .or(() -> points.stream().map(Point::target).reduce((before, last) -> last))
                .map(Estimate::value)
                .orElse(0.0);
    }

    private String title() {
        if (seek.isFlat()) {
            return words.quoted(varied) + " has no effect on " + words.statistic();
        }
        String wanted = words.statistic() + (isPassed() ? " passes " : " is ") + words.target(seek.target());
        String solutions = seek.solutions().stream()
                .map(solution -> words.solution(varied, solution))
                .collect(Collectors.joining(" and "));
        return seek.solutions().isEmpty()
                ? "With no value of " + words.quoted(varied) + " from " + words.value(varied, varied.low()) + " to "
                        + words.value(varied, varied.high()) + ", " + wanted
                : "With " + words.quoted(varied) + " at " + solutions + ", " + wanted;
    }

    /** Whether the statistic passes the target between one value and the next. */
    private boolean isPassed() {
        return !seek.solutions().isEmpty()
                && seek.solutions().stream().allMatch(solution -> solution.meeting() == Meeting.STEP);
    }

    private String subtitle() {
        return words.subject() + ". " + TargetWords.sentence(words.statistic()) + ", by " + words.quoted(varied) + "."
                + TargetWords.moving(Optional.of(seek.target()));
    }

    private List<KeyEntry> key() {
        List<KeyEntry> key = new ArrayList<>(List.of(
                new KeyEntry(KeyEntry.Mark.LINE, HouseStyle.GAIN, "estimate"),
                new KeyEntry(KeyEntry.Mark.AREA, BAND, "± 2 standard errors of its distance from the target"),
                new KeyEntry(KeyEntry.Mark.DASHES, HouseStyle.INK, words.targetName(seek.target()))));
        if (!seek.solutions().isEmpty()) {
            key.add(new KeyEntry(KeyEntry.Mark.AREA, INTERVAL, "solution ± 2 standard errors"));
        }
        if (!present().isEmpty()) {
            key.add(new KeyEntry(KeyEntry.Mark.DOT, HouseStyle.INK, "present terms"));
        }
        return key;
    }

    private List<Point> present() {
        return points.stream()
                .filter(point ->
                        varied.present().isPresent() && varied.present().getAsDouble() == point.x())
                .toList();
    }

    private XYPlot plot() {
        XYPlot plot = HouseStyle.plot(VariedAxis.withRoom(varied, words), values());
        plot.setRangeZeroBaselineVisible(false);
        plot.setDataset(0, curve());
        plot.setRenderer(0, renderer());
        plot.setDataset(1, dots());
        plot.setRenderer(1, dotRenderer());
        seek.target()
                .value()
                .ifPresentOrElse(
                        value -> plot.addRangeMarker(
                                new ValueMarker(value.value(), HouseStyle.INK, HouseStyle.DASHED), Layer.BACKGROUND),
                        () -> addMovingTarget(plot));
        for (int i = 0; i < seek.solutions().size(); i++) {
            mark(plot, seek.solutions().get(i), i);
        }
        return plot;
    }

    /** Draws the target as a line over the values of what is varied. */
    private void addMovingTarget(XYPlot plot) {
        XYSeries series = new XYSeries("target", false, true);
        points.forEach(point -> series.add(point.x(), point.target().value()));
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
        line.setSeriesPaint(0, HouseStyle.INK);
        line.setSeriesStroke(0, HouseStyle.DASHED);
        plot.setDataset(2, new XYSeriesCollection(series));
        plot.setRenderer(2, line);
    }

    private NumberAxis values() {
        double low = lastTarget();
        double high = low;
        for (Point point : points) {
            double twice = twice(point);
            low = Math.min(
                    low, Math.min(point.value().value() - twice, point.target().value()));
            high = Math.max(
                    high, Math.max(point.value().value() + twice, point.target().value()));
        }
        NumberAxis axis = HouseStyle.spanAxis(low, high);
        if (dimension == Dimension.DATE) {
            axis.setNumberFormatOverride(HouseStyle.plainNumbers());
        }
        if (dimension == Dimension.PROBABILITY) {
            axis.setNumberFormatOverride(HouseStyle.percentNumbers());
        }
        return axis;
    }

    private static double twice(Point point) {
        double error = point.difference().standardError();
        return Double.isFinite(error) ? 2 * error : 0;
    }

    private YIntervalSeriesCollection curve() {
        YIntervalSeries series = new YIntervalSeries("estimate");
        for (Point point : points) {
            double value = point.value().value();
            series.add(point.x(), value, value - twice(point), value + twice(point));
        }
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }

    private DeviationRenderer renderer() {
        DeviationRenderer renderer = new DeviationRenderer(true, varied.isStepped());
        renderer.setSeriesPaint(0, HouseStyle.GAIN);
        renderer.setSeriesFillPaint(0, BAND);
        renderer.setSeriesStroke(0, HouseStyle.LINE);
        renderer.setSeriesShape(0, new Ellipse2D.Double(-3, -3, 6, 6));
        renderer.setAlpha(1);
        return renderer;
    }

    private XYSeriesCollection dots() {
        XYSeries series = new XYSeries("present", false, true);
        present().forEach(point -> series.add(point.x(), point.value().value()));
        return new XYSeriesCollection(series);
    }

    private static XYLineAndShapeRenderer dotRenderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesPaint(0, HouseStyle.INK);
        renderer.setSeriesShape(0, new Ellipse2D.Double(-5, -5, 10, 10));
        return renderer;
    }

    /**
     * Marks a solution, with a label below the labels of {@code before} earlier solutions, on the side with more room.
     */
    private void mark(XYPlot plot, Solution solution, int before) {
        double error = Double.isNaN(solution.standardError()) ? 0 : solution.standardError();
        double low = solution.x() - 2 * error;
        double high = solution.to() + 2 * error;
        plot.addDomainMarker(new IntervalMarker(low, high, INTERVAL), Layer.BACKGROUND);
        plot.addDomainMarker(new ValueMarker(solution.x(), HouseStyle.LOSS, HouseStyle.THIN), Layer.BACKGROUND);
        boolean isRight = low + high > varied.low() + varied.high();
        double room = LABEL_ROOM * (varied.high() - varied.low());
        Range values = plot.getRangeAxis().getRange();
        XYTextAnnotation label = new XYTextAnnotation(
                words.solutionCell(varied, solution),
                isRight ? low - room : high + room,
                values.getUpperBound() - (before + 1) * LABEL_HEIGHT * values.getLength());
        label.setFont(HouseStyle.HEADING);
        label.setPaint(Palette.legible(HouseStyle.LOSS));
        label.setTextAnchor(isRight ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
        plot.addAnnotation(label);
    }
}

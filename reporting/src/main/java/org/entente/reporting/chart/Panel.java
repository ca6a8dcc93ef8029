package org.entente.reporting.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * A plot with the texts around it.
 *
 * @param heading the bold text above the plot; may be empty
 * @param unit the unit of the values, above the axis
 * @param plot the data and the axes
 * @param labelHeading the heading of the labels; may be empty
 * @param labels the texts beside the right edge
 */
public record Panel(String heading, String unit, XYPlot plot, String labelHeading, List<EdgeLabel> labels) {

    private static final double GAP = 8;
    private static final double LABEL_GAP = 15;
    private static final int MAX_HEADING_LINES = 2;

    public Panel {
        labels = List.copyOf(labels);
    }

    /** The same panel with {@code unit} as the unit of its values. */
    public Panel withUnit(String unit) {
        return new Panel(heading, unit, plot, labelHeading, labels);
    }

    /** The height that the heading takes beyond one line in a panel of {@code width}. */
    double more(double width) {
        Font font = Typeface.of(HouseStyle.HEADING, heading);
        int lines = Fitting.lines(heading, font, width, MAX_HEADING_LINES).size();
        return (lines - 1) * Fitting.lineHeight(HouseStyle.HEADING);
    }

    /**
     * Draws the panel into {@code area}.
     *
     * @param whiskers what whiskers stand for, in words
     * @return the tooltips of the values
     */
    List<Tooltip> draw(Lettering letters, Rectangle2D area, String whiskers, Layout layout) {
        double top =
                letters.paragraph(heading, HouseStyle.HEADING, HouseStyle.INK, area, area.getY(), MAX_HEADING_LINES);
        double room = labelWidth(letters, layout.maxPartOfLabels() * area.getWidth());
        double width = area.getWidth() - room - 2 * GAP;
        line(letters, labelHeading, area.getX() + width + 2 * GAP, top, room);
        line(letters, unit, area.getX(), top, width);
        top += (unit.isEmpty() ? 0 : Fitting.lineHeight(HouseStyle.LABEL)) + GAP;
        Rectangle2D plotArea = new Rectangle2D.Double(area.getX(), top, width, area.getMaxY() - top);
        PlotTexts texts = new PlotTexts(plot, letters, layout);
        texts.fit(plotArea);
        PlotRenderingInfo info = new PlotRenderingInfo(new ChartRenderingInfo(null));
        plot.draw(letters.graphics(), plotArea, null, null, info);
        texts.explain(plotArea, info.getDataArea());
        drawLabels(letters, info.getDataArea(), room);
        return Tooltips.tooltips(plot, heading, whiskers, info.getDataArea());
    }

    private static void line(Lettering letters, String text, double x, double top, double width) {
        double baseline = top + Fitting.ascent(HouseStyle.LABEL);
        letters.line(text, HouseStyle.LABEL, HouseStyle.MUTED, x, baseline, width);
    }

    /** The width that the labels and their heading take, at most {@code most}. */
    double labelWidth(Lettering letters, double most) {
        double widest = Fitting.width(labelHeading, letters.font(HouseStyle.LABEL, labelHeading));
        for (EdgeLabel label : labels) {
            widest = Math.max(widest, Fitting.width(label.text(), letters.font(HouseStyle.LABEL, label.text())));
        }
        return Math.min(most, Math.ceil(widest));
    }

    /** Draws the labels in {@code room} beside a plot whose data fill {@code data}. */
    void drawLabels(Lettering letters, Rectangle2D data, double room) {
        Graphics2D g = letters.graphics();
        List<EdgeLabel> downwards = labels.stream()
                .limit(1 + (long) (data.getHeight() / LABEL_GAP))
                .sorted(Comparator.comparingDouble(label -> height(label, data)))
                .toList();
        List<Double> wanted =
                downwards.stream().map(label -> height(label, data)).toList();
        List<Double> heights = EdgeLabel.spread(wanted, LABEL_GAP, data.getMinY(), data.getMaxY());
        double middle = Fitting.ascent(HouseStyle.LABEL) * 0.38;
        for (int i = 0; i < downwards.size(); i++) {
            EdgeLabel label = downwards.get(i);
            if (plot.getOrientation()
                    .isVertical()) { // labels of horizontal bars stand beside their bars and need no pointer
                g.setStroke(HouseStyle.HAIRLINE);
                g.setPaint(Palette.tint(label.colour(), 0.5));
                g.draw(new Line2D.Double(
                        data.getMaxX() + 1, wanted.get(i), data.getMaxX() + 2 * GAP - 3, heights.get(i)));
            }
            double baseline = heights.get(i) + middle;
            String fitted = label.fitted(letters.font(HouseStyle.LABEL, label.text()), room);
            double x = data.getMaxX() + 2 * GAP;
            Rectangle2D around = new Rectangle2D.Double(x, heights.get(i) - LABEL_GAP / 2, room, LABEL_GAP);
            letters.line(fitted, HouseStyle.LABEL, Palette.legible(label.colour()), x, baseline, room);
            letters.explain(label.text(), fitted, around);
        }
    }

    private double height(EdgeLabel label, Rectangle2D data) {
        ValueAxis vertical = plot.getOrientation().isVertical() ? plot.getRangeAxis() : plot.getDomainAxis();
        return vertical.valueToJava2D(label.value(), data, RectangleEdge.LEFT);
    }
}

package org.entente.reporting.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
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

    public Panel {
        labels = List.copyOf(labels);
    }

    /**
     * Draws the panel into {@code area}.
     *
     * @param whiskers what whiskers stand for, in words
     * @return the tooltips
     */
    List<Tooltip> draw(Graphics2D g, Rectangle2D area, String whiskers) {
        double top = area.getY();
        top += words(g, heading, area.getX(), top, HouseStyle.HEADING, HouseStyle.INK);
        double width = area.getWidth() - labelWidth(g);
        words(g, labelHeading, area.getX() + width + 2 * GAP, top, HouseStyle.LABEL, HouseStyle.MUTED);
        top += words(g, unit, area.getX(), top, HouseStyle.LABEL, HouseStyle.MUTED) + GAP;
        PlotRenderingInfo info = new PlotRenderingInfo(new ChartRenderingInfo(null));
        plot.draw(g, new Rectangle2D.Double(area.getX(), top, width, area.getMaxY() - top), null, null, info);
        drawLabels(g, info.getDataArea());
        return Tooltips.tooltips(plot, heading, whiskers, info.getDataArea());
    }

    /** Draws a line of text below {@code top} and returns its height; 0 for an empty text. */
    private static double words(Graphics2D g, String text, double x, double top, Font font, Color colour) {
        if (text.isEmpty()) {
            return 0;
        }
        g.setFont(font);
        g.setPaint(colour);
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(text, (float) x, (float) (top + metrics.getAscent()));
        return metrics.getHeight();
    }

    private double labelWidth(Graphics2D g) {
        FontMetrics metrics = g.getFontMetrics(HouseStyle.LABEL);
        double widest = labels.stream()
                .mapToDouble(label -> metrics.stringWidth(label.text()))
                .reduce(metrics.stringWidth(labelHeading), Math::max);
        return widest + 2 * GAP;
    }

    private void drawLabels(Graphics2D g, Rectangle2D data) {
        List<EdgeLabel> downwards = labels.stream()
                .sorted(Comparator.comparingDouble(label -> height(label, data)))
                .toList();
        List<Double> wanted =
                downwards.stream().map(label -> height(label, data)).toList();
        List<Double> heights = EdgeLabel.spread(wanted, LABEL_GAP, data.getMinY(), data.getMaxY());
        g.setFont(HouseStyle.LABEL);
        double middle = g.getFontMetrics().getAscent() * 0.38;
        for (int i = 0; i < downwards.size(); i++) {
            EdgeLabel label = downwards.get(i);
            if (plot.getOrientation()
                    .isVertical()) { // labels of horizontal bars stand beside their bars and need no pointer
                g.setStroke(HouseStyle.HAIRLINE);
                g.setPaint(Palette.tint(label.colour(), 0.5));
                g.draw(new Line2D.Double(
                        data.getMaxX() + 1, wanted.get(i), data.getMaxX() + 2 * GAP - 3, heights.get(i)));
            }
            g.setPaint(Palette.legible(label.colour()));
            g.drawString(label.text(), (float) (data.getMaxX() + 2 * GAP), (float) (heights.get(i) + middle));
        }
    }

    private double height(EdgeLabel label, Rectangle2D data) {
        ValueAxis vertical = plot.getOrientation().isVertical() ? plot.getRangeAxis() : plot.getDomainAxis();
        return vertical.valueToJava2D(label.value(), data, RectangleEdge.LEFT);
    }
}

package org.entente.reporting.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * An entry of a key: what a colour or a line stands for.
 *
 * @param mark the shape of the mark
 * @param colour the colour of the mark
 * @param text what the mark stands for
 */
public record KeyEntry(Mark mark, Color colour, String text) {

    /** The width of a mark in logical pixels. */
    static final double WIDTH = 18;

    /** The shapes that a key explains. */
    public enum Mark {
        /** A filled area or bar. */
        AREA,
        /** A line. */
        LINE,
        /** A thin line. */
        HAIRLINE,
        /** A dashed line. */
        DASHES,
        /** A thin line across a bar. */
        WHISKER,
        /** A dot. */
        DOT,
        /** A ring around a dot. */
        RING
    }

    /** Draws the mark to the right of {@code x}, around the height {@code middle}. */
    void draw(Graphics2D g, double x, double middle) {
        g.setPaint(colour);
        g.setStroke(stroke());
        switch (mark) {
            case AREA -> g.fill(new Rectangle2D.Double(x, middle - 5, WIDTH, 10));
            case DOT -> g.fill(new Ellipse2D.Double(x + WIDTH / 2 - 4, middle - 4, 8, 8));
            case RING -> g.draw(new Ellipse2D.Double(x + WIDTH / 2 - 6, middle - 6, 12, 12));
            default -> g.draw(new Line2D.Double(x, middle, x + WIDTH, middle));
        }
        if (mark == Mark.WHISKER) {
            g.draw(new Line2D.Double(x, middle - 4, x, middle + 4));
            g.draw(new Line2D.Double(x + WIDTH, middle - 4, x + WIDTH, middle + 4));
        }
    }

    private Stroke stroke() {
        return switch (mark) {
            case LINE -> HouseStyle.LINE;
            case DASHES -> HouseStyle.DASHED;
            case HAIRLINE -> HouseStyle.HAIRLINE;
            default -> HouseStyle.THIN;
        };
    }
}

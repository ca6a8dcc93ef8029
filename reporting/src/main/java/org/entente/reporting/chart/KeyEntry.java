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
    static final double WIDTH = 26;

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
        /** A line of long dashes. */
        LONG_DASHES,
        /** A dotted line. */
        DOTS,
        /** A line of dashes and dots. */
        DASH_DOTS,
        /** A thin line across a bar. */
        WHISKER,
        /** A dot. */
        DOT,
        /** A ring around a dot. */
        RING
    }

    /** The entry of a line that is drawn as {@code look}. */
    public static KeyEntry of(LineLook look, String text) {
        return new KeyEntry(look.mark(), look.colour(), text);
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

    /** The stroke of the mark. */
    Stroke stroke() {
        return switch (mark) {
            case LINE -> HouseStyle.LINE;
            case DASHES -> HouseStyle.DASHED;
            case LONG_DASHES -> HouseStyle.LONG_DASHED;
            case DOTS -> HouseStyle.DOTTED;
            case DASH_DOTS -> HouseStyle.DASH_DOTTED;
            case HAIRLINE -> HouseStyle.HAIRLINE;
            case AREA, WHISKER, DOT, RING -> HouseStyle.THIN;
        };
    }
}

package org.entente.reporting.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.Printable;

/**
 * The texts of a figure, being drawn. A text that is longer than its room is shortened, and has a tooltip that says it
 * in full.
 */
final class Lettering {

    /** The most characters of a tooltip. */
    private static final int MAX_LENGTH = 10_000;

    private final Graphics2D g;
    private final List<Tooltip> tooltips = new ArrayList<>();
    private final SortedSet<Integer> missing = new TreeSet<>();

    Lettering(Graphics2D g) {
        this.g = g;
    }

    /** What is drawn on. */
    Graphics2D graphics() {
        return g;
    }

    /** The full texts of those that were shortened. */
    List<Tooltip> tooltips() {
        return tooltips;
    }

    /** The letters that no font has. */
    SortedSet<Integer> missing() {
        return missing;
    }

    /** A font like {@code font} that has the letters of {@code text}, as far as there is one. */
    Font font(Font font, String text) {
        Font able = Typeface.of(font, text);
        missing.addAll(Typeface.missing(able, text));
        return able;
    }

    /** Adds the tooltip of a text that is drawn in {@code area} as {@code drawn}, if it is not {@code text} in full. */
    void explain(String text, String drawn, Rectangle2D area) {
        String full = Printable.line(text, MAX_LENGTH);
        if (!drawn.equals(full)) {
            tooltips.add(new Tooltip(area, full));
        }
    }

    /** Draws {@code text} on the line from {@code x} to the right of it by at most {@code width}. */
    void line(String text, Font font, Color colour, double x, double baseline, double width) {
        Font able = font(font, Printable.line(text, Fitting.MAX_LENGTH));
        String line = Fitting.shortened(text, able, width);
        double top = baseline - Fitting.ascent(font);
        draw(line, able, colour, x, baseline);
        explain(text, line, new Rectangle2D.Double(x, top, width, Fitting.lineHeight(font)));
    }

    /**
     * Draws {@code text} below {@code top} in as many lines as it needs, at most {@code max}, and returns the lower end
     * of the last line; {@code top} for an empty text.
     */
    double paragraph(String text, Font font, Color colour, Rectangle2D area, double top, int max) {
        if (text.isEmpty()) {
            return top;
        }
        Font able = font(font, Printable.line(text, Fitting.MAX_LENGTH));
        List<String> lines = Fitting.lines(text, able, area.getWidth(), max);
        double bottom = top;
        for (String line : lines) {
            draw(line, able, colour, area.getX(), bottom + Fitting.ascent(font));
            bottom += Fitting.lineHeight(font);
        }
        Rectangle2D drawn = new Rectangle2D.Double(area.getX(), top, area.getWidth(), bottom - top);
        explain(text, String.join(" ", lines), drawn);
        return bottom;
    }

    private void draw(String line, Font font, Color colour, double x, double baseline) {
        if (!line.isEmpty()) {
            g.setFont(font);
            g.setPaint(colour);
            g.drawString(line, (float) x, (float) baseline);
        }
    }
}

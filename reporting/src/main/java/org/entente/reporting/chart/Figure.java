package org.entente.reporting.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure before it is drawn: a caption, a key and panels.
 *
 * @param caption the texts above and below
 * @param key what colours stand for; empty if labels say it
 * @param panels the panels, {@code columns} in a row
 * @param columns the number of panels side by side, at least 1
 * @param height the height in logical pixels
 */
public record Figure(Caption caption, List<KeyEntry> key, List<Panel> panels, int columns, int height) {

    /** The width of every figure in logical pixels. */
    static final int WIDTH = 1000;

    /** The usual height of a figure in logical pixels. */
    static final int HEIGHT = 600;

    private static final double MARGIN = 30;
    private static final double GAP = 12;

    public Figure {
        key = List.copyOf(key);
        panels = List.copyOf(panels);
    }

    /** A figure of one panel, with the usual height. */
    public static Figure of(Caption caption, List<KeyEntry> key, Panel panel) {
        return new Figure(caption, key, List.of(panel), 1, HEIGHT);
    }

    /** The name of the figure's files, without their ending. */
    public String name() {
        return caption.name();
    }

    /** Draws the figure and returns its tooltips. */
    List<Tooltip> draw(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setPaint(HouseStyle.GROUND);
        g.fill(new Rectangle2D.Double(0, 0, WIDTH, height));

        double y = MARGIN - 8;
        y = paragraph(g, caption.title(), y, HouseStyle.TITLE, HouseStyle.INK) + 4;
        y = paragraph(g, caption.subtitle(), y, HouseStyle.SUBTITLE, HouseStyle.MUTED) + GAP;
        y = drawKey(g, y);
        double bottom = height - MARGIN / 2 - paragraphHeight(g, caption.footer(), HouseStyle.FOOTER);
        paragraph(g, caption.footer(), bottom, HouseStyle.FOOTER, HouseStyle.MUTED);
        return drawPanels(g, y, bottom - GAP);
    }

    private List<Tooltip> drawPanels(Graphics2D g, double top, double bottom) {
        int rows = (panels.size() + columns - 1) / columns;
        double width = (WIDTH - 2 * MARGIN - (columns - 1) * 2 * GAP) / columns;
        double panelHeight = (bottom - top - (rows - 1) * GAP) / rows;
        List<Tooltip> tooltips = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            int row = i / columns;
            double x = MARGIN + (i - row * columns) * (width + 2 * GAP);
            double y = top + row * (panelHeight + GAP);
            tooltips.addAll(panels.get(i).draw(g, new Rectangle2D.Double(x, y, width, panelHeight), whiskers()));
        }
        return tooltips;
    }

    private String whiskers() {
        return key.stream()
                .filter(entry -> entry.mark() == KeyEntry.Mark.WHISKER)
                .map(KeyEntry::text)
                .findFirst()
                .orElse("range");
    }

    /** Draws the key in as many rows as it needs and returns the lower end of the last row. */
    private double drawKey(Graphics2D g, double top) {
        if (key.isEmpty()) {
            return top;
        }
        g.setFont(HouseStyle.LABEL);
        FontMetrics metrics = g.getFontMetrics();
        double x = MARGIN;
        double y = top;
        for (KeyEntry entry : key) {
            double width = KeyEntry.WIDTH + 6 + metrics.stringWidth(entry.text());
            if (x > MARGIN && x + width > WIDTH - MARGIN) {
                x = MARGIN;
                y += metrics.getHeight();
            }
            entry.draw(g, x, y + metrics.getAscent() * 0.62);
            g.setPaint(HouseStyle.INK);
            g.drawString(entry.text(), (float) (x + KeyEntry.WIDTH + 6), (float) (y + metrics.getAscent()));
            x += width + 2 * GAP;
        }
        return y + metrics.getHeight() + GAP;
    }

    /** Draws text in as many lines as it needs and returns the lower end of the last line. */
    private static double paragraph(Graphics2D g, String text, double top, Font font, Color colour) {
        g.setFont(font);
        g.setPaint(colour);
        FontMetrics metrics = g.getFontMetrics();
        double y = top;
        for (String line : lines(text, metrics)) {
            g.drawString(line, (float) MARGIN, (float) (y + metrics.getAscent()));
            y += metrics.getHeight();
        }
        return y;
    }

    private static double paragraphHeight(Graphics2D g, String text, Font font) {
        FontMetrics metrics = g.getFontMetrics(font);
        return lines(text, metrics).size() * metrics.getHeight();
    }

    /** The lines of {@code text}, broken between words; a word that is too long has a line of its own. */
    private static List<String> lines(String text, FontMetrics metrics) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && metrics.stringWidth(longer) > WIDTH - 2 * MARGIN) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}

package org.entente.reporting.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * A figure before it is drawn: a caption, a key and panels.
 *
 * @param caption the texts above and below
 * @param key what colours stand for; empty if labels say it
 * @param panels the panels, {@code columns} in a row
 * @param columns the number of panels side by side, at least 1
 * @param height the height in logical pixels where titles, keys and headings are as short as usual; see
 *     {@link #fullHeight}
 */
public record Figure(Caption caption, List<KeyEntry> key, List<Panel> panels, int columns, int height) {

    /** The width of every figure in logical pixels. */
    static final int WIDTH = 1000;

    /** The usual height of a figure in logical pixels. */
    static final int HEIGHT = 600;

    private static final double MARGIN = 30;
    private static final double GAP = 12;
    private static final double TEXT_WIDTH = WIDTH - 2 * MARGIN;

    /**
     * A paragraph of the caption.
     *
     * @param usual the number of lines for which the height of the figure has room
     * @param most the number of lines after which the text is shortened
     */
    private record Paragraph(String text, Font font, int usual, int most) {

        /** The height of the lines beyond the usual ones. */
        double more() {
            return Math.max(0, lines() - usual) * Fitting.lineHeight(font);
        }

        double height() {
            return lines() * Fitting.lineHeight(font);
        }

        private int lines() {
            Font able = Typeface.of(font, text);
            return Fitting.lines(text, able, TEXT_WIDTH, most).size();
        }
    }

    /**
     * What drawing a figure leaves to say.
     *
     * @param tooltips the values and the full names, place by place
     * @param missing the letters that no font has
     */
    record Drawn(List<Tooltip> tooltips, SortedSet<Integer> missing) {}

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

    /** The height with all lines of titles, keys and headings, so that long ones take no room from the plots. */
    int fullHeight() {
        double more = title().more()
                + subtitle().more()
                + footer().more()
                + KeyRows.of(key, TEXT_WIDTH).more();
        for (int row = 0; row < rows(); row++) {
            more += headings(row);
        }
        return height + (int) Math.ceil(more);
    }

    private Paragraph title() {
        return new Paragraph(caption.title(), HouseStyle.TITLE, 1, 3);
    }

    private Paragraph subtitle() {
        return new Paragraph(caption.subtitle(), HouseStyle.SUBTITLE, 2, 6);
    }

    private Paragraph footer() {
        return new Paragraph(caption.footer(), HouseStyle.FOOTER, 1, 3);
    }

    private int rows() {
        return (panels.size() + columns - 1) / columns;
    }

    private double panelWidth() {
        return (TEXT_WIDTH - (columns - 1) * 2 * GAP) / columns;
    }

    /** The height that the longest heading in a row of panels takes beyond one line. */
    private double headings(int row) {
        return panels.stream()
                .skip((long) row * columns)
                .limit(columns)
                .mapToDouble(panel -> panel.more(panelWidth()))
                .max()
                .orElse(0);
    }

    /** Draws the figure, whose full height is that of the picture. */
    Drawn draw(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        int fullHeight = fullHeight();
        g.setPaint(HouseStyle.GROUND);
        g.fill(new Rectangle2D.Double(0, 0, WIDTH, fullHeight));

        Lettering letters = new Lettering(g);
        double y = paragraph(letters, title(), MARGIN - 8, HouseStyle.INK) + 4;
        y = paragraph(letters, subtitle(), y, HouseStyle.MUTED) + GAP;
        y = KeyRows.of(key, TEXT_WIDTH).draw(letters, MARGIN, y) + (key.isEmpty() ? 0 : GAP);
        double bottom = fullHeight - MARGIN / 2 - footer().height();
        paragraph(letters, footer(), bottom, HouseStyle.MUTED);
        List<Tooltip> tooltips = new ArrayList<>(drawPanels(letters, y, bottom - GAP));
        tooltips.addAll(letters.tooltips());
        return new Drawn(tooltips, letters.missing());
    }

    private double paragraph(Lettering letters, Paragraph paragraph, double top, Color colour) {
        Rectangle2D area = new Rectangle2D.Double(MARGIN, top, TEXT_WIDTH, 0);
        return letters.paragraph(paragraph.text(), paragraph.font(), colour, area, top, paragraph.most());
    }

    private List<Tooltip> drawPanels(Lettering letters, double top, double bottom) {
        double headings = 0;
        for (int row = 0; row < rows(); row++) {
            headings += headings(row);
        }
        double usual = (bottom - top - headings - (rows() - 1) * GAP) / rows();
        List<Tooltip> tooltips = new ArrayList<>();
        double y = top;
        for (int row = 0; row < rows(); row++) {
            double panelHeight = usual + headings(row);
            for (int i = row * columns; i < Math.min(panels.size(), (row + 1) * columns); i++) {
                double x = MARGIN + (i - row * columns) * (panelWidth() + 2 * GAP);
                Rectangle2D area = new Rectangle2D.Double(x, y, panelWidth(), panelHeight);
                tooltips.addAll(panels.get(i).draw(letters, area, whiskers()));
            }
            y += panelHeight + GAP;
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
}

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

    /** The width of a figure in a wide layout, in logical pixels. */
    static final int WIDTH = Layout.WIDE.width();

    /** The usual height of a figure in logical pixels. */
    static final int HEIGHT = 600;

    private static final double GAP = 12;
    private static final double TOP = 22;
    private static final double BOTTOM = 15;

    /**
     * A paragraph of the caption.
     *
     * @param usual the number of lines for which the height of the figure has room
     * @param most the number of lines after which the text is shortened
     */
    private record Paragraph(String text, Font font, double width, int usual, int most) {

        /** The height of the lines beyond the usual ones. */
        double more() {
            return Math.max(0, lines() - usual) * Fitting.lineHeight(font);
        }

        double height() {
            return lines() * Fitting.lineHeight(font);
        }

        private int lines() {
            Font able = Typeface.of(font, text);
            return text.isEmpty() ? 0 : Fitting.lines(text, able, width, most).size();
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

    /** The height in a wide layout, with all lines of titles, keys and headings. */
    int fullHeight() {
        return fullHeight(Layout.WIDE);
    }

    /** The height with all lines of titles, keys and headings, so that long ones take no room from the plots. */
    int fullHeight(Layout layout) {
        if (layout.isNarrow()) {
            double panelHeights = narrow(layout).stream()
                    .mapToDouble(panel -> panel.height(usualHeight()) + GAP)
                    .sum();
            return (int) Math.ceil(top(layout) + panelHeights + footer(layout).height() + BOTTOM);
        }
        double more = 0;
        for (int row = 0; row < rows(); row++) {
            more += headings(row);
        }
        more += title(layout).more()
                + subtitle(layout).more()
                + footer(layout).more()
                + KeyRows.of(key, layout).more();
        return height + (int) Math.ceil(more);
    }

    private Paragraph title(Layout layout) {
        return new Paragraph(caption.title(), layout.title(), layout.textWidth(), 1, layout.isNarrow() ? 6 : 3);
    }

    private Paragraph subtitle(Layout layout) {
        return new Paragraph(
                caption.subtitle(), HouseStyle.SUBTITLE, layout.textWidth(), 2, layout.isNarrow() ? 20 : 6);
    }

    private Paragraph footer(Layout layout) {
        return new Paragraph(caption.footer(), HouseStyle.FOOTER, layout.textWidth(), 1, layout.isNarrow() ? 6 : 3);
    }

    /** The panels on the page of a phone. */
    private List<NarrowPanel> narrow(Layout layout) {
        return panels.stream()
                .map(panel -> new NarrowPanel(panel, layout, key, panels.size() == 1))
                .toList();
    }

    private int rows() {
        return (panels.size() + columns - 1) / columns;
    }

    private double panelWidth() {
        return (Layout.WIDE.textWidth() - (columns - 1) * 2 * GAP) / columns;
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

    /** The height at which the panels begin. */
    private double top(Layout layout) {
        return TOP
                + title(layout).height()
                + 4
                + subtitle(layout).height()
                + GAP
                + KeyRows.of(key, layout).height()
                + (key.isEmpty() ? 0 : GAP);
    }

    /** The height of a panel in a wide layout, without what its heading takes beyond one line. */
    private double usualHeight() {
        Layout wide = Layout.WIDE;
        double headings = 0;
        for (int row = 0; row < rows(); row++) {
            headings += headings(row);
        }
        double bottom = fullHeight(wide) - BOTTOM - footer(wide).height() - GAP;
        return (bottom - top(wide) - headings - (rows() - 1) * GAP) / rows();
    }

    /** Draws the figure in a wide layout. */
    Drawn draw(Graphics2D g) {
        return draw(g, Layout.WIDE);
    }

    /** Draws the figure, whose full height is that of the picture. */
    Drawn draw(Graphics2D g, Layout layout) {
        smoothen(g);
        int fullHeight = fullHeight(layout);
        g.setPaint(HouseStyle.GROUND);
        g.fill(new Rectangle2D.Double(0, 0, layout.width(), fullHeight));

        Lettering letters = new Lettering(g);
        double y = paragraph(letters, title(layout), TOP, layout, HouseStyle.INK) + 4;
        y = paragraph(letters, subtitle(layout), y, layout, HouseStyle.MUTED) + GAP;
        y = KeyRows.of(key, layout).draw(letters, layout.margin(), y) + (key.isEmpty() ? 0 : GAP);
        double bottom = fullHeight - BOTTOM - footer(layout).height();
        paragraph(letters, footer(layout), bottom, layout, HouseStyle.MUTED);
        List<Tooltip> tooltips =
                new ArrayList<>(layout.isNarrow() ? drawNarrow(letters, y, layout) : drawPanels(letters, y));
        tooltips.addAll(letters.tooltips());
        return new Drawn(tooltips, letters.missing());
    }

    /** Draws smooth lines and letters, at fractions of pixels. */
    static void smoothen(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private static double paragraph(Lettering letters, Paragraph paragraph, double top, Layout layout, Color colour) {
        Rectangle2D area = new Rectangle2D.Double(layout.margin(), top, layout.textWidth(), 0);
        return letters.paragraph(paragraph.text(), paragraph.font(), colour, area, top, paragraph.most());
    }

    private List<Tooltip> drawPanels(Lettering letters, double top) {
        double width = panelWidth();
        double usual = usualHeight();
        List<Tooltip> tooltips = new ArrayList<>();
        double y = top;
        for (int row = 0; row < rows(); row++) {
            double panelHeight = usual + headings(row);
            for (int i = row * columns; i < Math.min(panels.size(), (row + 1) * columns); i++) {
                double x = Layout.WIDE.margin() + (i - row * columns) * (width + 2 * GAP);
                Rectangle2D area = new Rectangle2D.Double(x, y, width, panelHeight);
                tooltips.addAll(panels.get(i).draw(letters, area, whiskers(), Layout.WIDE));
            }
            y += panelHeight + GAP;
        }
        return tooltips;
    }

    private List<Tooltip> drawNarrow(Lettering letters, double top, Layout layout) {
        double usual = usualHeight();
        List<Tooltip> tooltips = new ArrayList<>();
        double y = top;
        for (NarrowPanel panel : narrow(layout)) {
            double height = panel.height(usual);
            Rectangle2D area = new Rectangle2D.Double(layout.margin(), y, layout.textWidth(), height);
            tooltips.addAll(panel.draw(letters, area, whiskers()));
            y += height + GAP;
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

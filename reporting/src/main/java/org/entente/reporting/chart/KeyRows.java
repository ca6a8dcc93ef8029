package org.entente.reporting.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of a key in rows. An entry that is longer than half a row is shortened, or broken in a narrow layout;
 * entries beyond the last row that there may be are counted.
 */
final class KeyRows {

    private static final double TEXT_GAP = 6;
    private static final double ENTRY_GAP = 24;
    private static final int USUAL_ROWS = 1;
    private static final int MAX_ROWS = 8;
    private static final int MAX_LINES = 3;

    private final List<List<KeyEntry>> rows;
    private final int left;
    private final double entryWidth;
    private final int maxLines;

    private KeyRows(List<List<KeyEntry>> rows, int left, double entryWidth, int maxLines) {
        this.rows = rows;
        this.left = left;
        this.entryWidth = entryWidth;
        this.maxLines = maxLines;
    }

    /** The rows of {@code key} in {@code layout}. */
    static KeyRows of(List<KeyEntry> key, Layout layout) {
        double width = layout.textWidth();
        double entryWidth = layout.maxPartOfKeyEntry() * (width - KeyEntry.WIDTH - TEXT_GAP);
        List<List<KeyEntry>> rows = new ArrayList<>();
        double x = width;
        for (KeyEntry entry : key) {
            double needed = KeyEntry.WIDTH + TEXT_GAP + Math.min(entryWidth, Fitting.width(entry.text(), font(entry)));
            if (rows.isEmpty() || x + needed > width) {
                rows.add(new ArrayList<>());
                x = 0;
            }
            rows.get(rows.size() - 1).add(entry);
            x += needed + ENTRY_GAP;
        }
        List<List<KeyEntry>> shown = rows.subList(0, Math.min(MAX_ROWS, rows.size()));
        int left = key.size() - shown.stream().mapToInt(List::size).sum();
        return new KeyRows(shown, left, entryWidth, layout.isNarrow() ? MAX_LINES : 1);
    }

    private static Font font(KeyEntry entry) {
        return Typeface.of(HouseStyle.LABEL, entry.text());
    }

    /** The height of the rows. */
    double height() {
        return lines() * Fitting.lineHeight(HouseStyle.LABEL);
    }

    /** The height that the rows take beyond the usual one. */
    double more() {
        return Math.max(0, lines() - USUAL_ROWS) * Fitting.lineHeight(HouseStyle.LABEL);
    }

    private int lines() {
        return rows.stream().mapToInt(this::lines).sum() + (left > 0 ? 1 : 0);
    }

    /** The lines of the entry that has most of them. */
    private int lines(List<KeyEntry> row) {
        return row.stream()
                .mapToInt(entry -> Fitting.lines(entry.text(), font(entry), entryWidth, maxLines)
                        .size())
                .max()
                .orElse(0);
    }

    /** Draws the rows from {@code left} on and returns the lower end of the last; {@code top} without entries. */
    double draw(Lettering letters, double start, double top) {
        int height = Fitting.lineHeight(HouseStyle.LABEL);
        int ascent = Fitting.ascent(HouseStyle.LABEL);
        double y = top;
        for (List<KeyEntry> row : rows) {
            double x = start;
            for (KeyEntry entry : row) {
                entry.draw(letters.graphics(), x, y + ascent * 0.62);
                double width = Math.min(entryWidth, Fitting.width(entry.text(), font(entry)) + 1);
                x += KeyEntry.WIDTH + TEXT_GAP;
                Rectangle2D room = new Rectangle2D.Double(x, y, width, 0);
                letters.paragraph(entry.text(), HouseStyle.LABEL, HouseStyle.INK, room, y, maxLines);
                x += width + ENTRY_GAP;
            }
            y += lines(row) * height;
        }
        if (left > 0) {
            String more = "and " + left + " more, which the tables name";
            letters.line(more, HouseStyle.LABEL, HouseStyle.MUTED, start, y + ascent, entryWidth);
            y += height;
        }
        return y;
    }
}

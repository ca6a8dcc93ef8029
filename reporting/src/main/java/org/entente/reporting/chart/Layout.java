package org.entente.reporting.chart;

import java.awt.Font;

/**
 * The room that a figure is drawn in: the page of a desk or a sheet of paper, or the width of a phone, where panels
 * stand below each other.
 *
 * @param width the width in logical pixels
 * @param margin the distance of texts and panels from the edges
 * @param title the font of the title
 * @param maxPartOfLabels the part of a panel that the labels beside it may take
 * @param maxPartOfKeyEntry the part of a row of the key that an entry may take where it is not alone
 */
record Layout(int width, double margin, Font title, double maxPartOfLabels, double maxPartOfKeyEntry) {

    static final Layout WIDE = new Layout(1000, 30, HouseStyle.TITLE, 0.3, 0.5);
    static final Layout NARROW = new Layout(390, 12, HouseStyle.NARROW_TITLE, 0.34, 1);

    /** The highest that a plot of lines or upright bars is in a narrow layout. */
    private static final double MAX_NARROW_HEIGHT = 300;

    /** The width of texts and panels. */
    double textWidth() {
        return width - 2 * margin;
    }

    /** Whether panels stand below each other. */
    boolean isNarrow() {
        return this == NARROW;
    }

    /** The panels side by side, of {@code columns} in a wide layout. */
    int columns(int columns) {
        return isNarrow() ? 1 : columns;
    }

    /** The height of a panel that is {@code usual} high in a wide layout; rows of bars keep theirs. */
    double panelHeight(Panel panel, double usual) {
        return isNarrow() && panel.plot().getOrientation().isVertical() ? Math.min(usual, MAX_NARROW_HEIGHT) : usual;
    }
}

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
 * @param maxPartOfNames the part of a panel that the names beside its bars may take, if they do not stand above
 * @param maxPartOfKeyEntry the part of a row of the key that an entry may take where it is not alone
 */
record Layout(
        int width, double margin, Font title, double maxPartOfLabels, double maxPartOfNames, double maxPartOfKeyEntry) {

    static final Layout WIDE = new Layout(1000, 30, HouseStyle.TITLE, 0.3, 0.4, 0.5);
    static final Layout NARROW = new Layout(390, 12, HouseStyle.NARROW_TITLE, 0.3, 0, 1);

    /** The width of texts and panels. */
    double textWidth() {
        return width - 2 * margin;
    }

    /** Whether panels stand below each other. */
    boolean isNarrow() {
        return equals(NARROW);
    }
}

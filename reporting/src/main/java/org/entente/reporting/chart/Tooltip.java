package org.entente.reporting.chart;

import java.awt.geom.Rectangle2D;

/**
 * A part of a figure with the values that it shows there, in words.
 *
 * @param area the part in logical pixels
 * @param text one line or several; the first says where
 */
record Tooltip(Rectangle2D area, String text) {}

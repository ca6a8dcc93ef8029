package org.entente.reporting.chart;

import java.awt.geom.Rectangle2D;

/**
 * A part of a figure, and what it shows there in words.
 *
 * @param area in logical pixels
 * @param text in one line or several; the first says where
 */
record Tooltip(Rectangle2D area, String text) {}

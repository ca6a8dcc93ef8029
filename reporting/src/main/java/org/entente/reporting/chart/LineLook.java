package org.entente.reporting.chart;

import java.awt.Color;
import java.awt.Stroke;

/**
 * The look of a line, by which readers tell it from others also without colours.
 *
 * @param colour the colour
 * @param mark the line in a key, one of lines
 */
public record LineLook(Color colour, KeyEntry.Mark mark) {

    /** The stroke of the line. */
    public Stroke stroke() {
        return new KeyEntry(mark, colour, "").stroke();
    }
}

package org.entente.reporting.chart;

import java.util.List;
import java.util.Optional;

/**
 * A drawn figure, for a page.
 *
 * @param name the name of the figure's files, without their ending
 * @param scenario the name of the only scenario in the figure; empty if the figure shows several
 * @param title what the figure shows
 * @param description the units, and what bands and whiskers are
 * @param svg the text of the SVG file
 * @param narrow the figure as SVG for a page of a phone's width, with panels below each other
 * @param values the texts of its tooltips
 */
public record Picture(
        String name,
        Optional<String> scenario,
        String title,
        String description,
        String svg,
        String narrow,
        List<String> values) {

    public Picture {
        values = List.copyOf(values);
    }
}

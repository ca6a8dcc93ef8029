package org.entente.reporting.chart;

import java.util.List;
import java.util.Optional;

/**
 * A figure as it was drawn, to stand in a page.
 *
 * @param name of its files, without their ending
 * @param scenario the name of the scenario of which it is; none where it shows several
 * @param title what is shown
 * @param description units, and what bands and whiskers are
 * @param svg the text of its SVG file
 * @param values what it shows, place by place, in words
 */
public record Picture(
        String name, Optional<String> scenario, String title, String description, String svg, List<String> values) {

    public Picture {
        values = List.copyOf(values);
    }
}

package org.entente.reporting.chart;

import org.jfree.data.xy.XYIntervalSeries;

/** The bars of a bar chart, each a series of its own, so that each can have its own colour. */
public final class Bars {

    private Bars() {}

    /**
     * A bar around {@code place} on the axis of places.
     *
     * @param thickness the extent of the bar along the axis of places
     * @param from the value at which the bar begins
     * @param to the value at which the bar ends, and that it stands for
     */
    public static XYIntervalSeries bar(String name, double place, double thickness, double from, double to) {
        XYIntervalSeries bar = new XYIntervalSeries(name);
        bar.add(place, place - thickness / 2, place + thickness / 2, to, Math.min(from, to), Math.max(from, to));
        return bar;
    }
}

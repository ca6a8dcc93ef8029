package org.entente.reporting.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis with names in the place of numbers. */
public final class NamedAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private final transient Map<Double, String> names;

    /** An axis from {@code low} to {@code high}, with {@code names} at their values. */
    public NamedAxis(Map<Double, String> names, double low, double high) {
        this.names = names;
        HouseStyle.quiet(this);
        setTickLabelPaint(HouseStyle.INK);
        setRange(low, high);
    }

    @Override
    @SuppressWarnings("rawtypes") // the declared type of the library
    public List refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        return names.entrySet().stream()
                .map(name -> new NumberTick(
                        name.getKey(), name.getValue(), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0))
                .toList();
    }
}

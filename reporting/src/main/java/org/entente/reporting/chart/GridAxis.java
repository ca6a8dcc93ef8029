package org.entente.reporting.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis of numbers with grid lines. Where the numbers would touch, every second or third line has one. */
final class GridAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;
    private static final double MIN_GAP = 8;
    private static final double MAX_BEYOND = 26;

    GridAxis() {}

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // the declared type of the library
    protected List refreshTicksHorizontal(Graphics2D g2, Rectangle2D dataArea, RectangleEdge edge) {
        List<NumberTick> ticks = within(super.refreshTicksHorizontal(g2, dataArea, edge), dataArea, edge);
        if (ticks.size() < 2) {
            return ticks;
        }
        double widest = ticks.stream()
                .mapToDouble(tick -> Fitting.width(tick.getText(), getTickLabelFont()))
                .max()
                .orElse(0);
        double between =
                dataArea.getWidth() * getTickUnit().getSize() / getRange().getLength();
        int every = (int) Math.max(1, Math.ceil((widest + MIN_GAP) / between));
        return every == 1 ? ticks : thinned(ticks, every);
    }

    /** The ticks without the numbers that would reach far beyond the plot. */
    private List<NumberTick> within(List<NumberTick> ticks, Rectangle2D dataArea, RectangleEdge edge) {
        return ticks.stream()
                .map(tick -> {
                    double end = valueToJava2D(tick.getValue(), dataArea, edge)
                            + Fitting.width(tick.getText(), getTickLabelFont()) / 2;
                    return end <= dataArea.getMaxX() + MAX_BEYOND
                            ? tick
                            : new NumberTick(tick.getValue(), "", tick.getTextAnchor(), TextAnchor.CENTER, 0);
                })
                .toList();
    }

    /** The ticks with the numbers of every {@code every}th of them, counted from 0. */
    private List<NumberTick> thinned(List<NumberTick> ticks, int every) {
        List<NumberTick> thinned = new ArrayList<>();
        for (NumberTick tick : ticks) {
            long number = Math.round(tick.getValue() / getTickUnit().getSize());
            String text = Math.floorMod(number, every) == 0 ? tick.getText() : "";
            thinned.add(new NumberTick(tick.getValue(), text, tick.getTextAnchor(), TextAnchor.CENTER, 0));
        }
        return thinned;
    }
}

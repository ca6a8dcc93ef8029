package org.entente.reporting.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.DecimalDate;
import org.entente.model.Horizon;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * Decimal years, with each calendar year's label in the middle of it. What belongs to a year as a whole is drawn at its
 * {@link #middle}.
 */
public final class YearAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;
    private static final int LABEL_WIDTH = 44;
    private static final int MARK_WIDTH = 12;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50};

    private YearAxis(double from, double to) {
        HouseStyle.quiet(this);
        setRange(from, to);
    }

    /** The calendar years of {@code horizon}, whole, with a mark where one ends and the next begins. */
    public static YearAxis whole(Horizon horizon) {
        YearAxis axis = new YearAxis(horizon.from().getYear(), horizon.to().getYear() + 1.0);
        axis.setMinorTickMarksVisible(true);
        return axis;
    }

    /** From the middle of the first year to that of the last, which differ, with marks there and room for dots. */
    public static YearAxis middles(Horizon horizon) {
        double first = middle(horizon.from().getYear());
        double last = middle(horizon.to().getYear());
        double room = (last - first) * 0.005;
        YearAxis axis = new YearAxis(first - room, last + room);
        axis.setTickMarksVisible(true);
        return axis;
    }

    /** Where to draw what belongs to the whole of {@code year}. */
    public static double middle(int year) {
        return year + 0.5;
    }

    /** Where {@code month} begins. */
    public static double beginning(YearMonth month) {
        return DecimalDate.date(month);
    }

    /** Where {@code month} ends. */
    public static double end(YearMonth month) {
        return beginning(month.plusMonths(1));
    }

    /** Where the part of {@code year} ends that lies in {@code horizon}. */
    public static double end(int year, Horizon horizon) {
        return Math.min(year + 1.0, end(horizon.to()));
    }

    @Override
    @SuppressWarnings("rawtypes") // the declared type of the library
    public List refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        double pixelsOfYear = dataArea.getWidth() / getRange().getLength();
        int step = step(pixelsOfYear);
        List<NumberTick> ticks = new ArrayList<>();
        for (int year = (int) Math.floor(getLowerBound()); year <= getUpperBound(); year++) {
            if (year >= getLowerBound() && pixelsOfYear >= MARK_WIDTH) {
                ticks.add(tick(TickType.MINOR, year, ""));
            }
            if (getRange().contains(middle(year)) && Math.floorMod(year, step) == 0) {
                ticks.add(tick(TickType.MAJOR, middle(year), Integer.toString(year)));
            }
        }
        return ticks;
    }

    /** How many years there are from label to label. */
    private static int step(double pixelsOfYear) {
        int i = 0;
        while (i < STEPS.length - 1 && STEPS[i] * pixelsOfYear < LABEL_WIDTH) {
            i++;
        }
        return STEPS[i];
    }

    private static NumberTick tick(TickType type, double value, String text) {
        return new NumberTick(type, value, text, TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0);
    }
}

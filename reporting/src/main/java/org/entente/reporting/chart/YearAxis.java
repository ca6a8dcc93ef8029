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
 * An axis of decimal years, with the label of each calendar year in its middle. Values of a whole year are drawn at the
 * year's {@link #middle}.
 */
public final class YearAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;
    private static final int MIN_LABEL_WIDTH = 44;
    private static final int MIN_MARK_DISTANCE = 12;
    private static final int[] YEARS_BETWEEN_LABELS = {1, 2, 5, 10, 20, 50};

    private YearAxis(double from, double to) {
        HouseStyle.quiet(this);
        setRange(from, to);
    }

    /** An axis of the whole calendar years of {@code horizon}, with a mark between one year and the next. */
    public static YearAxis whole(Horizon horizon) {
        YearAxis axis = new YearAxis(horizon.from().getYear(), horizon.to().getYear() + 1.0);
        axis.setMinorTickMarksVisible(true);
        return axis;
    }

    /** An axis from the middle of the first year to the middle of the last, with marks at middles and room for dots. */
    public static YearAxis middles(Horizon horizon) {
        double first = middle(horizon.from().getYear());
        double last = middle(horizon.to().getYear());
        double room = (last - first) * 0.005;
        YearAxis axis = new YearAxis(first - room, last + room);
        axis.setTickMarksVisible(true);
        return axis;
    }

    /** The middle of {@code year}, where values of the whole year are drawn. */
    public static double middle(int year) {
        return year + 0.5;
    }

    /** The beginning of {@code month}. */
    public static double beginning(YearMonth month) {
        return DecimalDate.date(month);
    }

    /** The end of {@code month}. */
    public static double end(YearMonth month) {
        return beginning(month.plusMonths(1));
    }

    /** The end of {@code year}, or of {@code horizon} if that is earlier. */
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
            if (year >= getLowerBound() && pixelsOfYear >= MIN_MARK_DISTANCE) {
                ticks.add(tick(TickType.MINOR, year, ""));
            }
            if (getRange().contains(middle(year)) && Math.floorMod(year, step) == 0) {
                ticks.add(tick(TickType.MAJOR, middle(year), Integer.toString(year)));
            }
        }
        return ticks;
    }

    /** The number of years from label to label. */
    private static int step(double pixelsOfYear) {
        int i = 0;
        while (i < YEARS_BETWEEN_LABELS.length - 1 && YEARS_BETWEEN_LABELS[i] * pixelsOfYear < MIN_LABEL_WIDTH) {
            i++;
        }
        return YEARS_BETWEEN_LABELS[i];
    }

    private static NumberTick tick(TickType type, double value, String text) {
        return new NumberTick(type, value, text, TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0);
    }
}

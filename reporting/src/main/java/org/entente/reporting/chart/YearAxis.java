package org.entente.reporting.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.DecimalDate;
import org.entente.model.FiscalYear;
import org.entente.model.Horizon;
import org.entente.reporting.words.HorizonWords;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * An axis of decimal years, with the label of each fiscal year in its middle. Values of a whole year are drawn at the
 * year's {@link #middle}.
 */
public final class YearAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;
    private static final int MIN_LABEL_WIDTH = 44;
    private static final int MIN_MARK_DISTANCE = 12;
    private static final int MIN_FISCAL_LABEL_WIDTH = 60;
    private static final int[] YEARS_BETWEEN_LABELS = {1, 2, 5, 10, 20, 50};

    private static final double LABEL_GAP = 8;

    @SuppressWarnings("serial") // axes are never serialised
    private final Horizon horizon;

    @SuppressWarnings("serial")
    private final FiscalYear fiscalYear;

    private YearAxis(Horizon horizon, double from, double to) {
        this.horizon = horizon;
        this.fiscalYear = horizon.fiscalYear();
        HouseStyle.quiet(this);
        setRange(from, to);
    }

    /** An axis of the whole years of {@code horizon}, with a mark between one year and the next. */
    public static YearAxis whole(Horizon horizon) {
        YearAxis axis = new YearAxis(
                horizon,
                beginning(horizon.fiscalYear(), horizon.firstYear()),
                beginning(horizon.fiscalYear(), horizon.lastYear()) + 1.0);
        axis.setMinorTickMarksVisible(true);
        return axis;
    }

    /** An axis from the middle of the first year to the middle of the last, with marks at middles and room for dots. */
    public static YearAxis middles(Horizon horizon) {
        double first = middle(horizon, horizon.firstYear());
        double last = middle(horizon, horizon.lastYear());
        double room = (last - first) * 0.005;
        YearAxis axis = new YearAxis(horizon, first - room, last + room);
        axis.setTickMarksVisible(true);
        return axis;
    }

    /** The middle of {@code year}, where values of the whole year are drawn. */
    public static double middle(Horizon horizon, int year) {
        return middle(horizon.fiscalYear(), year);
    }

    private static double middle(FiscalYear fiscalYear, int year) {
        return beginning(fiscalYear, year) + 0.5;
    }

    private static double beginning(FiscalYear fiscalYear, int year) {
        return beginning(fiscalYear.first(year));
    }

    /** The middle of the part of {@code year} that {@code horizon} has, where a bar of its amounts stands. */
    public static double covered(Horizon horizon, int year) {
        double from = Math.max(beginning(horizon.fiscalYear(), year), beginning(horizon.from()));
        return horizon.hasWhole(year) ? middle(horizon, year) : (from + end(year, horizon)) / 2;
    }

    /** The middle of the months from {@code from} to {@code to}. */
    public static double middle(YearMonth from, YearMonth to) {
        return (beginning(from) + end(to)) / 2;
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
        return Math.min(beginning(horizon.fiscalYear(), year) + 1.0, end(horizon.to()));
    }

    /** Whether {@code x} is the middle of a year. */
    boolean isMiddle(double x) {
        int year = yearOf(x);
        return x == middle(fiscalYear, year) || (horizon.monthsOf(year) > 0 && x == covered(horizon, year));
    }

    /** The label of the year around {@code x}. */
    String label(double x) {
        return HorizonWords.year(horizon, yearOf(x));
    }

    /** The label of {@code year}: with its months where {@code width} has room, or with a star if it is not whole. */
    private String label(int year, double width) {
        String whole = fiscalYear.label(year);
        String full = HorizonWords.year(horizon, year);
        return full.equals(whole) || Fitting.width(full, getTickLabelFont()) + LABEL_GAP <= width ? full : whole + "*";
    }

    /** The month that ends at {@code x}; the last of a year is called by its year alone. */
    String monthBefore(double x) {
        YearMonth month = DecimalDate.month(x).minusMonths(1);
        return fiscalYear.endsWith(month) ? fiscalYear.label(fiscalYear.of(month)) : month.toString();
    }

    private int yearOf(double x) {
        return fiscalYear.of(DecimalDate.month(x));
    }

    @Override
    @SuppressWarnings("rawtypes") // the declared type of the library
    public List refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        double pixelsOfYear = dataArea.getWidth() / getRange().getLength();
        int step = step(pixelsOfYear);
        List<NumberTick> ticks = new ArrayList<>();
        int first = (int) Math.floor(getLowerBound());
        for (int year = first; beginning(fiscalYear, year) <= getUpperBound(); year++) {
            double middle = middle(fiscalYear, year);
            if (beginning(fiscalYear, year) >= getLowerBound() && pixelsOfYear >= MIN_MARK_DISTANCE) {
                ticks.add(tick(TickType.MINOR, beginning(fiscalYear, year), ""));
            }
            if (getRange().contains(middle) && Math.floorMod(year, step) == 0) {
                ticks.add(tick(TickType.MAJOR, middle, label(year, step * pixelsOfYear)));
            }
        }
        return ticks;
    }

    /** The number of years from label to label. */
    private int step(double pixelsOfYear) {
        int labelWidth = fiscalYear.isCalendar() ? MIN_LABEL_WIDTH : MIN_FISCAL_LABEL_WIDTH;
        int i = 0;
        while (i < YEARS_BETWEEN_LABELS.length - 1 && YEARS_BETWEEN_LABELS[i] * pixelsOfYear < labelWidth) {
            i++;
        }
        return YEARS_BETWEEN_LABELS[i];
    }

    private static NumberTick tick(TickType type, double value, String text) {
        return new NumberTick(type, value, text, TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0);
    }
}

package org.entente.reporting.chart;

import java.util.function.IntToDoubleFunction;
import org.entente.model.DecimalDate;
import org.entente.model.Horizon;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;

/**
 * Amounts by year for stacked bars. The bar of a year of which the horizon has some months only is as much narrower,
 * and stands where they lie, so that it does not look like a year of small amounts.
 */
public final class YearBars extends DefaultTableXYDataset {

    /** The width of the bar of a whole year, in years. */
    public static final double WIDTH = 0.62;

    private static final long serialVersionUID = 1L;

    private final transient Horizon horizon;

    /** No amounts yet, in the years of {@code horizon}. */
    public YearBars(Horizon horizon) {
        this.horizon = horizon;
        setIntervalWidth(WIDTH);
    }

    /** Adds a part of every bar. */
    public void add(String name, IntToDoubleFunction ofYear) {
        XYSeries series = new XYSeries(name, false, false);
        horizon.years().forEach(year -> series.add(YearAxis.covered(horizon, year), ofYear.applyAsDouble(year)));
        addSeries(series);
    }

    @Override
    public double getStartXValue(int series, int item) {
        return getXValue(series, item) - width(item) / 2;
    }

    @Override
    public double getEndXValue(int series, int item) {
        return getXValue(series, item) + width(item) / 2;
    }

    @Override
    public Number getStartX(int series, int item) {
        return getStartXValue(series, item);
    }

    @Override
    public Number getEndX(int series, int item) {
        return getEndXValue(series, item);
    }

    private double width(int item) {
        return width(horizon, horizon.years().get(item));
    }

    /** The width of the bar of {@code year}. */
    public static double width(Horizon horizon, int year) {
        return WIDTH * horizon.monthsOf(year) / DecimalDate.MONTHS_PER_YEAR;
    }
}

package org.entente.reporting.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.image.BufferedImage;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.entente.simulation.contour.RoundNumbers;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.RectangleInsets;

/**
 * The look of every chart: a white ground, few thin grid lines, one sans serif face in few sizes. Lengths are in
 * logical pixels; a PNG has two pixels for each logical one.
 */
public final class HouseStyle {

    public static final Color GROUND = Color.WHITE;
    public static final Color CLEAR = new Color(255, 255, 255, 0);
    public static final Color INK = new Color(0x1F2328);
    public static final Color MUTED = new Color(0x5A6168);
    public static final Color GRID = new Color(0xE1E4E8);
    public static final Color GAIN = new Color(0x0072B2);
    public static final Color LOSS = new Color(0xD55E00);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 21);
    static final Font NARROW_TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 17);
    static final Font SUBTITLE = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    public static final Font HEADING = new Font(Font.SANS_SERIF, Font.BOLD, 13);
    public static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final Font FOOTER = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

    public static final Stroke HAIRLINE = new BasicStroke(0.75f);
    public static final Stroke THIN = new BasicStroke(1.25f);
    public static final Stroke LINE = new BasicStroke(2.25f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    public static final Stroke DASHED =
            new BasicStroke(1.75f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0);
    static final Stroke LONG_DASHED = dashed(14, 4);
    static final Stroke DOTTED = dashed(2.5f, 3.5f);
    static final Stroke DASH_DOTTED = dashed(12, 4, 2.5f, 4);

    private static final double GRID_LINES_ON_AXIS = 5;
    private static final double RELATIVE_MARGIN = 0.06;

    /** The least and the largest distance between grid lines whose numbers are written in full. */
    private static final double MIN_STEP_IN_FULL = 1e-6;

    private static final double MAX_STEP_IN_FULL = 1e7;

    /** What is larger reaches beyond its axis, whose length would be no number. */
    private static final double MAX_DRAWN = 1e300;

    private HouseStyle() {}

    private static Stroke dashed(float... lengths) {
        return new BasicStroke(2.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths, 0);
    }

    /**
     * Draws and measures a word into an image that is thrown away.
     *
     * @throws RuntimeException if Java finds no graphics or fonts; some Java versions throw an error instead
     */
    static void tryOut() {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        g.setFont(LABEL);
        g.drawString("Entente", 0, g.getFontMetrics().getAscent());
        g.dispose();
    }

    /** A plot without data on two axes. */
    public static XYPlot plot(ValueAxis domain, ValueAxis range) {
        XYPlot plot = new XYPlot(null, domain, range, null);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(HAIRLINE);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(INK);
        plot.setRangeZeroBaselineStroke(HAIRLINE);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return plot;
    }

    /** An axis that contains 0 and ends on grid lines at or beyond {@code low} and {@code high}. */
    public static NumberAxis amountAxis(double low, double high) {
        double least = Math.max(-MAX_DRAWN, Math.min(0, low));
        double most = Math.min(MAX_DRAWN, Math.max(0, high));
        double step = step(most - least);
        NumberAxis axis = axis(step);
        double bottom = Math.floor(least / step) * step;
        double top = Math.ceil(most / step) * step;
        axis.setRange(bottom, bottom < top ? top : step);
        return axis;
    }

    /** An axis from a grid line at or below {@code low} to one at or above {@code high}; it need not contain 0. */
    public static NumberAxis spanAxis(double low, double high) {
        double step = step(high - low);
        NumberAxis axis = axis(step);
        double bottom = Math.floor(low / step) * step;
        double top = Math.ceil(high / step) * step;
        axis.setRange(bottom, bottom < top ? top : bottom + step);
        return axis;
    }

    /** An axis from {@code low} to {@code high} with a margin on both sides; it need not contain 0. */
    public static NumberAxis spanAxis(double low, double high, DecimalFormat format) {
        double length = high > low ? high - low : Math.max(1, Math.abs(low));
        NumberAxis axis = new GridAxis();
        quiet(axis);
        axis.setTickUnit(new NumberTickUnit(step(length), format, 0));
        axis.setRange(low - RELATIVE_MARGIN * length, Math.max(low, high) + RELATIVE_MARGIN * length);
        return axis;
    }

    /** The format of numbers in full, with commas between thousands. */
    public static DecimalFormat numbers() {
        return new DecimalFormat("#,##0.######", symbols());
    }

    /** The format of decimal years, without commas. */
    public static DecimalFormat years() {
        return new DecimalFormat("0.##", symbols());
    }

    /** An axis that contains 0 and ends at {@code low} and {@code high}; it has the grid of {@link #amountAxis}. */
    public static NumberAxis tightAxis(double low, double high) {
        NumberAxis axis = amountAxis(low, high);
        if (low < high) {
            axis.setRange(Math.min(0, low), Math.max(0, high));
        }
        return axis;
    }

    /** The format of numbers in full, without commas. */
    public static DecimalFormat plainNumbers() {
        return new DecimalFormat("0.######", symbols());
    }

    /** The format of fractions in percent, without the sign, which stands beside the axis. */
    public static DecimalFormat percentNumbers() {
        DecimalFormat format = numbers();
        format.setMultiplier(100);
        return format;
    }

    /** An axis for fractions, from 0 to 100 %. */
    public static NumberAxis percentAxis() {
        NumberAxis axis = axis(0.25);
        axis.setNumberFormatOverride(new DecimalFormat("0 %", symbols()));
        axis.setRange(0, 1);
        return axis;
    }

    /** An axis for fractions, from 0 to a grid line at or above {@code high}. */
    public static NumberAxis percentAxis(double high) {
        double step = step(high);
        NumberAxis axis = axis(step);
        axis.setNumberFormatOverride(new DecimalFormat("0.## %", symbols()));
        axis.setRange(0, Math.max(step, Math.ceil(high / step) * step));
        return axis;
    }

    private static NumberAxis axis(double step) {
        NumberAxis axis = new GridAxis();
        quiet(axis);
        axis.setTickUnit(new Grid(step, numbers(step)));
        return axis;
    }

    /** Grid lines with numbers; 0 is 0 in any format. */
    private static final class Grid extends NumberTickUnit {

        private static final long serialVersionUID = 1L;

        Grid(double step, DecimalFormat format) {
            super(step, format, 0);
        }

        @Override
        public String valueToString(double value) {
            return value == 0 ? "0" : super.valueToString(value);
        }
    }

    /** The format of numbers that are {@code step} apart: in full, or with an exponent if they would be too long. */
    private static DecimalFormat numbers(double step) {
        return step >= MIN_STEP_IN_FULL && step <= MAX_STEP_IN_FULL
                ? numbers()
                : new DecimalFormat("0.###E0", symbols());
    }

    /** {@code renderer} without gloss and shadow. */
    public static <R extends XYBarRenderer> R flat(R renderer) {
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        return renderer;
    }

    /** A renderer of whiskers: thin lines from the low to the high end of an interval, with no mark between. */
    public static XYErrorRenderer whiskers() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDefaultShapesVisible(false);
        renderer.setDrawXError(false);
        renderer.setErrorPaint(INK);
        renderer.setErrorStroke(THIN);
        renderer.setCapLength(6);
        return renderer;
    }

    /** {@code axis} with the label {@code label} beside it. */
    public static NumberAxis labelled(NumberAxis axis, String label) {
        axis.setLabel(label);
        axis.setLabelFont(LABEL);
        axis.setLabelPaint(MUTED);
        return axis;
    }

    /** Removes the lines of an axis and mutes its labels. */
    static void quiet(ValueAxis axis) {
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickMarkPaint(MUTED);
        axis.setTickMarkStroke(HAIRLINE);
        axis.setTickMarkOutsideLength(4);
        axis.setMinorTickMarkOutsideLength(4);
        axis.setTickLabelFont(LABEL);
        axis.setTickLabelPaint(MUTED);
    }

    private static DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setExponentSeparator("e");
        symbols.setMinusSign('\u2212');
        return symbols;
    }

    /** The round distance between grid lines with which about five of them span {@code length}. */
    private static double step(double length) {
        return RoundNumbers.step(length / GRID_LINES_ON_AXIS);
    }
}

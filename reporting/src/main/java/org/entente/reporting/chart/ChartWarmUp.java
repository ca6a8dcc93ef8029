package org.entente.reporting.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import org.entente.model.Horizon;
import org.jfree.chart.plot.XYPlot;

/**
 * A figure that nobody sees. Drawing it loads fonts and the libraries that draw, which takes longer than a figure does
 * thereafter.
 */
final class ChartWarmUp {

    private static final String WORDS = "The quick brown fox jumps over the lazy dog, 0123456789 % ± –.";

    private ChartWarmUp() {}

    /** Draws the figure as PNG and as SVG. */
    static void draw() {
        try {
            PngFile.write(figure(), OutputStream.nullOutputStream());
            SvgFile.text(figure());
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written that could fail", e);
        }
    }

    private static Figure figure() {
        Horizon horizon = new Horizon(YearMonth.of(2026, 1), YearMonth.of(2028, 12));
        Bands bands = new Bands(1);
        bands.band("band", HouseStyle.GRID, List.of(at(2026, 1), at(2027, 3), at(2028, 2)));
        bands.line("line", HouseStyle.INK, HouseStyle.LINE, List.of(at(2026, 2), at(2027, 4), at(2028, 3)));
        bands.dots();
        XYPlot plot = HouseStyle.plot(YearAxis.middles(horizon), HouseStyle.amountAxis(0, 4));
        bands.addTo(plot);
        KeyEntry key = new KeyEntry(KeyEntry.Mark.AREA, HouseStyle.INK, WORDS);
        EdgeLabel label = new EdgeLabel(2, "label", HouseStyle.INK);
        return Figure.of(
                new Caption("rehearsal", WORDS, WORDS, WORDS),
                List.of(key),
                new Panel(WORDS, WORDS, plot, "", List.of(label)));
    }

    private static Bands.Point at(int year, double value) {
        return Bands.Point.between(YearAxis.middle(year), value, value + 1);
    }
}

package org.entente.reporting.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.entente.model.Horizon;
import org.jfree.chart.plot.XYPlot;

/**
 * The warm-up of the chart kit: it draws a figure that nobody sees. Drawing the figure loads fonts and libraries, which
 * takes longer than any later figure.
 */
final class ChartWarmUp {

    private static final Horizon HORIZON = new Horizon(YearMonth.of(2026, 1), YearMonth.of(2028, 12));
    private static final String WORDS = "The quick brown fox jumps over the lazy dog, 0123456789 % ± –.";

    private ChartWarmUp() {}

    /** Draws the figure for {@code files}, and keeps none. */
    static void draw(ChartFiles files) {
        try {
            Figure figure = figure();
            Optional<BufferedImage> image = files.hasPng() ? Optional.of(PngFile.image(figure)) : Optional.empty();
            SvgFile.Drawing unused = SvgFile.drawing(figure, image);
            if (image.isPresent()) {
                PngFile.write(image.get(), OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the warm-up writes to no file, so it cannot fail", e);
        }
    }

    private static Figure figure() {
        Bands bands = new Bands(1);
        bands.band("band", HouseStyle.GRID, List.of(point(2026, 1), point(2027, 3), point(2028, 2)));
        bands.line("line", HouseStyle.INK, HouseStyle.LINE, List.of(point(2026, 2), point(2027, 4), point(2028, 3)));
        bands.dots();
        XYPlot plot = HouseStyle.plot(YearAxis.middles(HORIZON), HouseStyle.amountAxis(0, 4));
        bands.addTo(plot);
        KeyEntry key = new KeyEntry(KeyEntry.Mark.AREA, HouseStyle.INK, WORDS);
        EdgeLabel label = new EdgeLabel(2, "label", HouseStyle.INK);
        return Figure.of(
                new Caption("warm-up", WORDS, WORDS, WORDS),
                List.of(key),
                new Panel(WORDS, WORDS, plot, "", List.of(label)));
    }

    private static Bands.Point point(int year, double value) {
        return Bands.Point.between(YearAxis.middle(HORIZON, year), value, value + 1);
    }
}

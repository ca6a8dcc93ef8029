package org.entente.reporting.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.model.sweep.Sweep;
import org.entente.reporting.csv.CaseTable;
import org.entente.simulation.SimulationPlan;

/** The figures of a batch: a panel for each metric, of means alone and with the spread of outcomes. */
public final class SweepCharts {

    /** The name of the figure that shows what the cases do to means. */
    static final String MEANS = "cases-means";

    /** The name of the figure that shows how far outcomes spread as well. */
    static final String SPREAD = "cases-spread";

    private static final int MOST_NAMES = 40;

    private SweepCharts() {}

    /**
     * Writes the figures of {@code sweep} into {@code folder} as PNG and as SVG; nothing if there is nothing to show.
     *
     * @param version of Entente, for the footers
     * @return what the reader should know, as sentences: that there are no charts, where the machine cannot draw any
     */
    public static List<String> write(Sweep sweep, CaseTable table, SimulationPlan plan, String version, Path folder)
            throws IOException {
        if (table.columns().isEmpty()) {
            return List.of();
        }
        if (Charts.Machine.OBSTACLE.isPresent()) {
            return List.of(Charts.Machine.OBSTACLE.get());
        }
        Files.createDirectories(folder);
        for (Figure figure : figures(new SweepContext(sweep, table, plan, version))) {
            PngFile.write(figure, folder.resolve(figure.name() + ".png"));
            SvgFile.write(figure, Optional.empty(), folder.resolve(figure.name() + ".svg"));
        }
        return List.of();
    }

    /** Cases against a number that varies if there is one; else each by its name, or by its number if there are many. */
    static List<Figure> figures(SweepContext context) {
        boolean named = context.axis().isEmpty() && context.sweep().cases().size() <= MOST_NAMES;
        return named ? CaseBars.of(context) : CaseLines.of(context);
    }
}

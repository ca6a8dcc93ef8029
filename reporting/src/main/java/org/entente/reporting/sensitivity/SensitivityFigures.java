package org.entente.reporting.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.metric.Period;
import org.entente.simulation.sensitivity.Sensitivity;

/** The figures of a sensitivity that it can fill. */
final class SensitivityFigures {

    private SensitivityFigures() {}

    /** A task for each figure. */
    static List<FigureTask> tasks(Sensitivity sensitivity, RunInfo info) {
        List<FigureTask> figures = new ArrayList<>();
        if (sensitivity.tornado().bars().stream().anyMatch(bar -> bar.effective())) {
            figures.add(FigureTask.of(() -> TornadoBars.figure(sensitivity, info)));
        }
        int place = sensitivity.indices().place(sensitivity.period());
        if (Double.isFinite(sensitivity.indices().everything().in(place).total())) {
            figures.add(FigureTask.of(() -> SobolBars.figure(sensitivity, info)));
        }
        if (sensitivity.indices().periods().stream().filter(Period::isYear).count() > 1) {
            figures.add(FigureTask.of(() -> SobolByYear.figure(sensitivity, info)));
        }
        return figures;
    }
}

package org.entente.reporting.sensitivity;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.reporting.csv.CsvFile;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.sensitivity.Sensitivity;
import org.entente.simulation.sensitivity.Tornado;

/**
 * The table of a tornado. For each uncertain quantity it has both ends, the statistic when nothing is fixed, the change
 * at each end and the change from one end to the other. An effect is {@code none} if the measure changes on no path.
 */
final class TornadoCsv {

    private static final String[] HEADER = {
        "scenario",
        "metric",
        "period",
        "statistic",
        "input",
        "kind",
        "p10",
        "p90",
        "base",
        "base_se",
        "change_at_p10",
        "change_at_p10_se",
        "change_at_p90",
        "change_at_p90_se",
        "swing",
        "swing_se",
        "effect"
    };

    private TornadoCsv() {}

    /** Writes {@code file}, which must not exist. */
    static void write(Sensitivity sensitivity, Path file) throws IOException {
        Tornado tornado = sensitivity.tornado();
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            for (Tornado.Bar bar : tornado.bars()) {
                csv.text(sensitivity.scenario().name())
                        .text(sensitivity.measure().name())
                        .text(sensitivity.measure().period().orElseThrow().label())
                        .text(tornado.objective().statistic().toString())
                        .text(bar.address().text())
                        .text(bar.kind().label())
                        .numbers(bar.p10(), bar.p90());
                for (Estimate value : new Estimate[] {tornado.base(), bar.low(), bar.high(), bar.swing()}) {
                    csv.numbers(value.value(), value.standardError());
                }
                csv.text(bar.effective() ? "some" : "none").endRow();
            }
        }
    }
}

package org.entente.reporting.sensitivity;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.reporting.csv.CsvFile;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.sensitivity.Sensitivity;
import org.entente.simulation.sensitivity.Tornado;

/**
 * A tornado: for each uncertain quantity its ends, the statistic when nothing is held, and how it changes at each end and
 * from one to the other. An effect is {@code none} where the measure changes on no path.
 */
public final class TornadoCsv {

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
    public static void write(Sensitivity sensitivity, Path file) throws IOException {
        Tornado tornado = sensitivity.tornado();
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            for (Tornado.Bar bar : tornado.bars()) {
                csv.text(sensitivity.scenario().name())
                        .text(sensitivity.measure().metric())
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

package org.entente.reporting.seek;

import java.util.OptionalDouble;
import org.entente.model.Scenario;
import org.entente.reporting.analysis.Conversion;
import org.entente.reporting.analysis.ResultsFile;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.seek.Candidate;
import org.entente.simulation.seek.VariedInput;

/** The results of searches and of maps as JSON. A varied input that is read back has the scenario as it stands. */
final class SeekJson {

    private SeekJson() {}

    /** What of a varied input is not its scenarios. */
    private record Varied(String name, VariedInput.Scale scale, double low, double high, OptionalDouble present) {

        static Varied of(VariedInput input) {
            return new Varied(input.name(), input.scale(), input.low(), input.high(), input.present());
        }

        VariedInput input(Scenario scenario) {
            return new VariedInput(name, scale, low, high, present, x -> Candidate.of(scenario));
        }
    }

    /** The file of the results of a search or a map of {@code info}. */
    static ResultsFile file(RunInfo info) {
        return new ResultsFile(
                info,
                Conversion.module(
                        VariedInput.class,
                        Varied.class,
                        Varied::of,
                        varied -> varied.input(info.files().get(0).scenario())));
    }
}

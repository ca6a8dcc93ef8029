package org.entente.reporting.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.simulation.analysis.Bridge;
import org.entente.simulation.analysis.Estimate;

/** A bridge: for each party the value before, the change with each clause, the whole change, and the value after. */
public final class BridgeCsv {

    private static final String[] HEADER = {"from", "to", "party", "place", "kind", "clause", "value", "se"};

    private BridgeCsv() {}

    /** Writes {@code file}, which must not exist. */
    public static void write(Bridge bridge, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            for (var entry : bridge.values().entrySet()) {
                party(csv, bridge, entry.getKey(), entry.getValue());
            }
        }
    }

    private static void party(CsvFile csv, Bridge bridge, String party, Bridge.Value value) throws IOException {
        List<Estimate> steps = value.steps();
        int place = 0;
        row(csv, bridge, party, place++, "before", "", value.before());
        for (int k = 0; k < steps.size(); k++) {
            row(csv, bridge, party, place++, "step", bridge.clauses().get(k), steps.get(k));
        }
        row(csv, bridge, party, place++, "change", "", value.change());
        row(csv, bridge, party, place, "after", "", value.after());
    }

    private static void row(
            CsvFile csv, Bridge bridge, String party, int place, String kind, String clause, Estimate value)
            throws IOException {
        csv.text(bridge.from().name())
                .text(bridge.to().name())
                .text(party)
                .number(place)
                .text(kind)
                .text(clause)
                .numbers(value.value(), value.standardError())
                .endRow();
    }
}

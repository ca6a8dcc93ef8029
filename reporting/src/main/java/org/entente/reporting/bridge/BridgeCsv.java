package org.entente.reporting.bridge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.entente.reporting.csv.CsvFile;
import org.entente.simulation.bridge.Bridge;
import org.entente.simulation.experiment.Estimate;

/**
 * The table of a bridge: for each party, and each source of its gain if it has several, the value before, the change
 * with each clause, the whole change, and the value after.
 */
final class BridgeCsv {

    private static final String[] HEADER = {"from", "to", "party", "source", "place", "kind", "clause", "value", "se"};

    private BridgeCsv() {}

    /** Writes {@code file}, which must not exist. */
    static void write(Bridge bridge, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            for (var entry : bridge.values().entrySet()) {
                String party = entry.getKey();
                rows(csv, bridge, party, "", entry.getValue());
                for (var source :
                        bridge.sources().getOrDefault(party, new TreeMap<>()).entrySet()) {
                    rows(csv, bridge, party, source.getKey().label(), source.getValue());
                }
            }
        }
    }

    /** A row: a value, the step of a clause, or the whole change. */
    private record Line(String kind, String clause, Estimate value) {}

    private static void rows(CsvFile csv, Bridge bridge, String party, String source, Bridge.Value value)
            throws IOException {
        List<Line> lines = lines(bridge, value);
        for (int place = 0; place < lines.size(); place++) {
            Line line = lines.get(place);
            csv.text(bridge.from().name())
                    .text(bridge.to().name())
                    .text(party)
                    .text(source)
                    .number(place)
                    .text(line.kind())
                    .text(line.clause())
                    .numbers(line.value().value(), line.value().standardError())
                    .endRow();
        }
    }

    private static List<Line> lines(Bridge bridge, Bridge.Value value) {
        List<Line> lines = new ArrayList<>(List.of(new Line("before", "", value.before())));
        for (int k = 0; k < value.steps().size(); k++) {
            lines.add(new Line("step", bridge.clauses().get(k), value.steps().get(k)));
        }
        lines.add(new Line("change", "", value.change()));
        lines.add(new Line("after", "", value.after()));
        return lines;
    }
}

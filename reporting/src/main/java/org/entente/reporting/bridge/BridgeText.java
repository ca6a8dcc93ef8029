package org.entente.reporting.bridge;

import java.util.ArrayList;
import java.util.List;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.bridge.Bridge;
import org.entente.simulation.experiment.Estimate;

/** The text of a bridge: a row for each clause, a column for each party or source, the largest changes first. */
public final class BridgeText {

    private static final int SERIES_IN_A_ROW = 4;

    private BridgeText() {}

    /** The text of {@code bridge}. */
    public static String text(Bridge bridge) {
        String text = TextTable.paragraph("Net present value, "
                + MoneyWords.of(bridge.to()).plural() + ", from "
                + bridge.from().name() + " to "
                + bridge.to().name() + ", clause by clause"
                + (bridge.averaged() ? " (averages over all orders of the clauses)" : "")
                + "; ± is the standard error.");
        List<BridgeSeries> parties = BridgeSeries.changing(bridge);
        return parties.isEmpty() ? text + "\nNo party gains or loses anything.\n" : text + tables(bridge, parties);
    }

    /** The text of what {@code party} gains by source. */
    public static String sources(Bridge bridge, String party) {
        String title = BridgeSeries.title(bridge, party);
        List<BridgeSeries> series = BridgeSeries.ofSources(bridge, party);
        return series.size() > 1
                ? TextTable.paragraph("What " + title + " gains, by source.") + tables(bridge, series)
                : TextTable.paragraph("What " + title + " gains has one source in both agreements.");
    }

    private static String tables(Bridge bridge, List<BridgeSeries> series) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < series.size(); i += SERIES_IN_A_ROW) {
            List<BridgeSeries> beside = series.subList(i, Math.min(series.size(), i + SERIES_IN_A_ROW));
            text.append('\n').append(table(bridge, beside).text("  "));
        }
        return text.toString();
    }

    private static TextTable table(Bridge bridge, List<BridgeSeries> series) {
        List<Bridge.Value> values = series.stream().map(BridgeSeries::value).toList();
        TextTable table = new TextTable(1);
        table.row(row("", series.stream().map(BridgeSeries::title).toList()));
        table.row(row(
                bridge.from().name(),
                values.stream().map(value -> amount(value.before())).toList()));
        for (int k = 0; k < bridge.clauses().size(); k++) {
            int clause = k;
            table.row(row(
                    "  " + bridge.clauses().get(k),
                    values.stream()
                            .map(value -> change(value.steps().get(clause)))
                            .toList()));
        }
        table.row(row(
                "all together",
                values.stream().map(value -> change(value.change())).toList()));
        table.row(row(
                bridge.to().name(),
                values.stream().map(value -> amount(value.after())).toList()));
        return table;
    }

    private static List<String> row(String label, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(label));
        row.addAll(cells);
        return row;
    }

    private static String amount(Estimate value) {
        return Amounts.withError(value.value(), value.standardError());
    }

    private static String change(Estimate value) {
        return Amounts.change(value.value(), value.standardError());
    }
}

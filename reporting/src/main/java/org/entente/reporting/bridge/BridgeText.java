package org.entente.reporting.bridge;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Party;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.bridge.Bridge;
import org.entente.simulation.experiment.Estimate;

/** The text of a bridge: a row for each clause, a column for each party, the largest changes first. */
public final class BridgeText {

    private static final int PARTIES_IN_A_ROW = 4;

    private BridgeText() {}

    /** The text of {@code bridge}. */
    public static String text(Bridge bridge) {
        StringBuilder text = new StringBuilder(TextTable.paragraph(
                "Net present value, " + MoneyWords.of(bridge.to()).plural() + ", from "
                        + bridge.from().name() + " to " + bridge.to().name() + ", clause by clause"
                        + (bridge.averaged() ? " (averages over all orders of the clauses)" : "")
                        + "; ± is the standard error."));
        List<Party> parties = changing(bridge);
        if (parties.isEmpty()) {
            return text.append("\nNo party gains or loses anything.\n").toString();
        }
        for (int i = 0; i < parties.size(); i += PARTIES_IN_A_ROW) {
            List<Party> beside = parties.subList(i, Math.min(parties.size(), i + PARTIES_IN_A_ROW));
            text.append('\n').append(table(bridge, beside).text("  "));
        }
        return text.toString();
    }

    /** The parties whose value changes, the largest changes first. */
    static List<Party> changing(Bridge bridge) {
        List<Party> parties = new ArrayList<>();
        bridge.values().forEach((name, value) -> {
            if (size(value) > 0) {
                parties.add(bridge.to().parties().getOrDefault(name, new Party(name, name)));
            }
        });
        parties.sort((a, b) -> Double.compare(size(bridge, b), size(bridge, a)));
        return parties;
    }

    private static double size(Bridge bridge, Party party) {
        return bridge.value(party.name()).map(BridgeText::size).orElse(0.0);
    }

    private static double size(Bridge.Value value) {
        return value.steps().stream()
                .mapToDouble(step -> Math.abs(step.value()))
                .max()
                .orElse(0);
    }

    private static TextTable table(Bridge bridge, List<Party> parties) {
        List<Bridge.Value> values = parties.stream()
                .flatMap(party -> bridge.value(party.name()).stream())
                .toList();
        TextTable table = new TextTable(1);
        table.row(row("", parties.stream().map(Party::title).toList()));
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

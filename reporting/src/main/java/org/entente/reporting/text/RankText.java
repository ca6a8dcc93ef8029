package org.entente.reporting.text;

import java.util.List;
import org.entente.simulation.analysis.InputKind;
import org.entente.simulation.analysis.RankedInputs;
import org.entente.simulation.analysis.Sensitivity;

/** Rank correlations for a terminal: the closest. */
final class RankText {

    private static final int MOST = 4;

    private RankText() {}

    /** The text of the rank correlations of {@code sensitivity}. */
    static String of(Sensitivity sensitivity) {
        RankedInputs ranked = sensitivity.ranked();
        TextTable table = new TextTable(1);
        for (InputKind side : InputKind.SIDES) {
            List<RankedInputs.Entry> entries = ranked.inputs().stream()
                    .filter(entry -> entry.side() == side)
                    .filter(entry -> !Double.isNaN(entry.correlation().value()))
                    .limit(MOST)
                    .toList();
            if (!entries.isEmpty()) {
                table.row(List.of(SensitivityText.heading(side), "correlation"));
                entries.forEach(entry -> table.row(List.of("  " + entry.input(), correlation(entry))));
            }
        }
        return TextTable.paragraph(
                        "Rank correlations of " + ranked.measure() + " with the random inputs, on the same paths:")
                + table.text("  ");
    }

    private static String correlation(RankedInputs.Entry entry) {
        return Amounts.signedWithError(
                entry.correlation().value(), entry.correlation().standardError());
    }
}

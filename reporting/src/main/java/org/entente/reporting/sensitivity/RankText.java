package org.entente.reporting.sensitivity;

import java.util.List;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.sensitivity.RankedInputs;
import org.entente.simulation.sensitivity.Sensitivity;

/** The text of the closest rank correlations. */
final class RankText {

    private static final int MAX_SHOWN = 4;

    private RankText() {}

    /** The text of the rank correlations of {@code sensitivity}. */
    static String text(Sensitivity sensitivity) {
        RankedInputs ranked = sensitivity.ranked();
        TextTable table = new TextTable(1);
        for (InputKind side : InputKind.SIDES) {
            List<RankedInputs.Entry> entries = ranked.inputs().stream()
                    .filter(entry -> entry.side() == side)
                    .filter(entry -> !Double.isNaN(entry.correlation().value()))
                    .limit(MAX_SHOWN)
                    .toList();
            if (!entries.isEmpty()) {
                table.row(List.of(SensitivityText.heading(side), "correlation"));
                entries.forEach(entry -> table.row(List.of("  " + entry.input(), correlation(entry))));
            }
        }
        return TextTable.paragraph("Rank correlations of "
                        + HorizonWords.measure(sensitivity.scenario().horizon(), ranked.measure())
                        + " with the random inputs, on the same paths:")
                + table.text("  ");
    }

    private static String correlation(RankedInputs.Entry entry) {
        return Amounts.signedWithError(
                entry.correlation().value(), entry.correlation().standardError());
    }
}

package org.entente.reporting.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Address;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.InputNumbers;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.sensitivity.Sensitivity;
import org.entente.simulation.sensitivity.Tornado;

/** The text of a tornado: terms, then drivers, with the longest bars of each. */
final class TornadoText {

    private static final int MAX_SHOWN = 6;

    private TornadoText() {}

    /** The text of the tornado of {@code sensitivity}. */
    static String text(Sensitivity sensitivity) {
        Tornado tornado = sensitivity.tornado();
        TextTable table = new TextTable(1);
        for (InputKind side : InputKind.SIDES) {
            rows(table, side, tornado);
        }
        return TextTable.paragraph("Tornado: how the " + tornado.objective().statistic()
                        + " changes when one quantity is fixed at its P10 or at its P90; all other draws"
                        + " are unchanged.")
                + table.text("  ")
                + TextTable.paragraph(without(tornado))
                + fixed(sensitivity);
    }

    private static void rows(TextTable table, InputKind side, Tornado tornado) {
        List<Tornado.Bar> bars = tornado.effective(side);
        if (bars.isEmpty()) {
            return;
        }
        table.row(List.of(SensitivityText.heading(side), "P10", "P90", "change at P10", "at P90"));
        for (Tornado.Bar bar : bars.subList(0, Math.min(MAX_SHOWN, bars.size()))) {
            table.row(List.of(
                    "  " + bar.address(),
                    InputNumbers.exact(bar.address().text(), bar.p10()),
                    InputNumbers.exact(bar.address().text(), bar.p90()),
                    change(bar.low()),
                    change(bar.high())));
        }
        if (bars.size() > MAX_SHOWN) {
            Tornado.Bar next = bars.get(MAX_SHOWN);
            table.row(List.of("  " + (bars.size() - MAX_SHOWN) + " more, by at most " + Amounts.brief(next.size())));
        }
    }

    private static String change(Estimate change) {
        return Amounts.change(change.value(), change.standardError());
    }

    private static String without(Tornado tornado) {
        List<String> none = new ArrayList<>();
        tornado.withoutEffect().forEach(address -> none.add(address.text()));
        return none.isEmpty()
                ? "Every uncertain quantity has an effect on some path."
                : "Without effect on any path: " + String.join(", ", none) + ".";
    }

    private static String fixed(Sensitivity sensitivity) {
        List<Address> fixed = sensitivity.fixedTerms();
        return fixed.isEmpty()
                ? ""
                : TextTable.paragraph("Not varied, because they are fixed: "
                        + SensitivityText.firstNames(
                                fixed.stream().map(Address::text).toList())
                        + ".");
    }
}

package org.entente.reporting.sensitivity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.model.Address;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.Dimension;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.sensitivity.Sensitivity;
import org.entente.simulation.sensitivity.Tornado;

/** The text of a sensitivity: the longest bars, the largest indices, the closest correlations. */
public final class SensitivityText {

    private static final int MAX_SHOWN = 6;

    /** The sides that a group of inputs can belong to: terms, drivers, or both. */
    static final List<Optional<InputKind>> SIDES =
            List.of(Optional.of(InputKind.TERM), Optional.of(InputKind.DRIVER), Optional.empty());

    private SensitivityText() {}

    /** The text of {@code sensitivity}. */
    public static String text(Sensitivity sensitivity) {
        return TextTable.paragraph(opening(sensitivity))
                + "\n" + TornadoText.text(sensitivity)
                + "\n" + SobolText.text(sensitivity)
                + "\n" + RankText.text(sensitivity)
                + "\n" + TextTable.paragraph(validity(sensitivity))
                + "\n" + TextTable.paragraph(morePaths(sensitivity));
    }

    private static String opening(Sensitivity sensitivity) {
        Tornado tornado = sensitivity.tornado();
        return "Sensitivity of "
                + HorizonWords.measure(sensitivity.scenario().horizon(), sensitivity.measure()) + " in "
                + sensitivity.scenario().name()
                + (Dimension.of(tornado.objective(), sensitivity.kind()) == Dimension.MONEY
                        ? ", " + MoneyWords.of(sensitivity.scenario()).plural()
                        : "")
                + ": its " + tornado.objective().statistic()
                + " is "
                + Amounts.withError(tornado.base().value(), tornado.base().standardError())
                + " on " + Amounts.count(tornado.plan().paths()) + " paths. ± is the standard error.";
    }

    /** The heading above the groups of one side; of no side, above the groups of both. */
    static String heading(Optional<InputKind> side) {
        return side.map(SensitivityText::heading).orElse("Terms and drivers that are correlated");
    }

    /** The heading above the inputs of one side. */
    static String heading(InputKind side) {
        return side == InputKind.TERM ? "Terms: what negotiators set" : "Drivers: what the world does";
    }

    /** The first few of {@code names}, and the number of the others. */
    static String firstNames(List<String> names) {
        int shown = Math.min(MAX_SHOWN, names.size());
        return String.join(", ", names.subList(0, shown))
                + (names.size() > shown ? " and " + (names.size() - shown) + " more" : "");
    }

    static String names(List<Address> addresses) {
        return addresses.stream().map(Address::text).collect(Collectors.joining(", "));
    }

    private static String validity(Sensitivity sensitivity) {
        return method(sensitivity)
                + sensitivity.correlated().stream()
                        .map(group -> " The " + group.name() + ": " + names(group.addresses()) + ".")
                        .collect(Collectors.joining());
    }

    /** What each method says about correlated inputs. */
    static String method(Sensitivity sensitivity) {
        return sensitivity.correlated().isEmpty()
                ? "No inputs are correlated, so all three methods are valid for each input."
                : "Correlated inputs: the tornado moves one input and leaves the others where they are, so it is valid for"
                        + " the effect of an input by itself. Sobol' indices are valid for a group of correlated inputs,"
                        + " not within it. A rank correlation credits an input for what moves with it: it shows"
                        + " association, not cause.";
    }

    private static String morePaths(Sensitivity sensitivity) {
        SimulationPlan plan = sensitivity.indices().plan();
        String four = String.format(Locale.ROOT, "--paths %d", 4 * plan.paths());
        return plan.replicates() > 1
                ? "Four times as many paths, " + four + ", or fewer, would halve all errors."
                : "Four times as many paths, " + four + ", would halve all errors.";
    }
}

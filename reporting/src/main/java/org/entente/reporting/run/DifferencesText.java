package org.entente.reporting.run;

import java.util.List;
import java.util.stream.Stream;
import org.entente.model.Party;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.PlanWords;
import org.entente.reporting.words.Probabilities;
import org.entente.reporting.words.Screen;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Results;

/** The text of the differences from the baseline: a row for each party. */
public final class DifferencesText {

    private static final double MAX_PAIRING = 1e6;

    /** Below the text: how many scenarios are left, an empty line, the folder and the prompt of the shell. */
    private static final int LINES_BELOW = 5;

    private DifferencesText() {}

    /** The text of the comparisons of {@code results}, as many as {@code screen} holds. */
    public static String text(Results results, Screen screen) {
        StringBuilder text = new StringBuilder(
                screen.paragraph("Differences path by path in the net present value of each party's gain, "
                        + MoneyWords.of(results).plural() + "; "
                        + PlanWords.paths(results)
                        + "; ± is a standard error."
                        + " Pairing: independent runs would need so many times the paths for the same error."));
        String halving = PlanWords.halving(results.plan(), screen);
        List<Comparison> comparisons = results.comparisons();
        for (int i = 0; i < comparisons.size(); i++) {
            String next = differences(results, comparisons.get(i), screen);
            if (i > 0 && !screen.holds(text + next + halving, LINES_BELOW)) {
                int left = comparisons.size() - i;
                text.append("\nand ")
                        .append(left)
                        .append(left == 1 ? " more scenario" : " more scenarios")
                        .append("; '--all' prints each.\n");
                break;
            }
            text.append(next);
        }
        return text.append(halving).toString();
    }

    private static String differences(Results results, Comparison comparison, Screen screen) {
        return "\n" + screen.paragraph(comparison.scenario() + " less " + comparison.baseline())
                + (PartyOrder.differing(results, comparison).isEmpty()
                        ? screen.paragraph("  The gain of each party is unchanged on every path.")
                        : screen.table(table(results, comparison), "  "));
    }

    private static TextTable table(Results results, Comparison comparison) {
        TextTable table = new TextTable(1);
        table.row(List.of("", "mean", "P5", "P50", "P95", "gains with", "pairing"));
        for (Party party : PartyOrder.differing(results, comparison)) {
            comparison
                    .difference(Metrics.gain(party.name()), Period.NPV)
                    .ifPresent(difference -> table.row(row(results, comparison, party, difference)));
        }
        return table;
    }

    private static List<String> row(Results results, Comparison comparison, Party party, Difference difference) {
        return Stream.of(
                        party.title(),
                        Amounts.change(difference.mean(), difference.standardError()),
                        percentile(difference, 5),
                        percentile(difference, 50),
                        percentile(difference, 95),
                        Probabilities.cellWithError(difference.positive()),
                        pairing(results.pairingGain(comparison, Metrics.gain(party.name()), Period.NPV)))
                .toList();
    }

    private static String percentile(Difference difference, int percent) {
        return Amounts.withError(
                difference.quantiles().at(percent), difference.quantiles().error(percent));
    }

    /** How many times the paths; beyond a million, only that it is more. */
    private static String pairing(double gain) {
        if (!Double.isFinite(gain)) {
            return "–";
        }
        return (gain > MAX_PAIRING ? ">" + Amounts.count((long) MAX_PAIRING) : Amounts.brief(gain)) + " ×";
    }
}

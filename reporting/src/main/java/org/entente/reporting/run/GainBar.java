package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Party;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.Probabilities;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Results;

/**
 * The gain or loss of a party against the baseline, with a bar.
 *
 * @param party the title of the party
 * @param change the change, with sign and standard error
 * @param isPositive whether the party gains
 * @param betterOff the percentage of paths on which the party is better off
 * @param left the left end of the bar, in [0, 100]
 * @param width the width of the bar, in [0, 100]
 * @param zero the place of no change, in [0, 100]
 */
record GainBar(
        String party, HtmlCell change, boolean isPositive, String betterOff, String left, String width, String zero) {

    private static final double PERCENT = 100;

    /** The bars of a comparison, the largest gain first. */
    static List<GainBar> bars(Results results, Comparison comparison) {
        List<Party> parties = new ArrayList<>(PartyOrder.differing(results, comparison));
        parties.removeIf(party -> difference(comparison, party).isEmpty());
        parties.sort((a, b) -> Double.compare(mean(comparison, b), mean(comparison, a)));
        double low = 0;
        double high = 0;
        for (Party party : parties) {
            low = Math.min(low, mean(comparison, party));
            high = Math.max(high, mean(comparison, party));
        }
        double scale = PERCENT / (high - low);
        List<GainBar> gains = new ArrayList<>();
        for (Party party : parties) {
            Difference change = difference(comparison, party).orElseThrow();
            double left = (Math.min(0, change.mean()) - low) * scale;
            gains.add(new GainBar(
                    party.title(),
                    HtmlCell.of(Amounts.change(change.mean(), change.standardError()), change.mean()),
                    change.mean() > 0,
                    Probabilities.cell(change.positive()),
                    Amounts.fixed(left, 2),
                    Amounts.fixed(Math.abs(change.mean()) * scale, 2),
                    Amounts.fixed(-low * scale, 2)));
        }
        return gains;
    }

    private static Optional<Difference> difference(Comparison comparison, Party party) {
        return comparison
                .difference(Metrics.gain(party.name()), Period.NPV)
                .filter(difference -> Double.isFinite(difference.mean()));
    }

    private static double mean(Comparison comparison, Party party) {
        return difference(comparison, party).map(Difference::mean).orElse(0.0);
    }
}

package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Party;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.PartyOrder;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Results;

/**
 * How much a party gains or loses against the baseline, with a bar.
 *
 * @param party its title
 * @param change with sign and standard error
 * @param isPositive whether the party gains
 * @param betterOff in how many futures, as a percentage
 * @param left where the bar begins, in [0, 100]
 * @param width of the bar, in [0, 100]
 * @param zero where nothing changes, in [0, 100]
 */
public record GainBar(
        String party, HtmlCell change, boolean isPositive, String betterOff, String left, String width, String zero) {

    private static final double WHOLE = 100;

    /** The gains of a comparison, the largest first. */
    static List<GainBar> of(Results results, Comparison comparison) {
        List<Party> parties = new ArrayList<>(PartyOrder.differing(results, comparison));
        parties.removeIf(party -> difference(comparison, party).isEmpty());
        parties.sort((a, b) -> Double.compare(mean(comparison, b), mean(comparison, a)));
        double low = 0;
        double high = 0;
        for (Party party : parties) {
            low = Math.min(low, mean(comparison, party));
            high = Math.max(high, mean(comparison, party));
        }
        double scale = WHOLE / (high - low);
        List<GainBar> gains = new ArrayList<>();
        for (Party party : parties) {
            Difference gap = difference(comparison, party).orElseThrow();
            double begin = (Math.min(0, gap.mean()) - low) * scale;
            gains.add(new GainBar(
                    party.title(),
                    HtmlCell.of(Amounts.signedWithError(gap.mean(), gap.standardError()), gap.mean()),
                    gap.mean() > 0,
                    Amounts.percent(gap.probabilityPositive()),
                    Amounts.fixed(begin, 2),
                    Amounts.fixed(Math.abs(gap.mean()) * scale, 2),
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

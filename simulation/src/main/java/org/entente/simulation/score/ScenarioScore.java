package org.entente.simulation.score;

import java.util.List;
import java.util.Optional;
import org.entente.simulation.results.Proportion;

/**
 * The score of a scenario.
 *
 * @param scenario its name
 * @param amounts the scores of amounts, by period
 * @param dates the scores of dates, by period
 * @param unscored what it cannot be held to
 */
public record ScenarioScore(
        String scenario, List<AmountScore> amounts, List<DateScore> dates, List<Unscored> unscored) {

    public ScenarioScore {
        amounts = List.copyOf(amounts);
        dates = List.copyOf(dates);
        unscored = List.copyOf(unscored);
    }

    /** The part of the amounts that {@code band} holds, with the interval of as many independent trials. */
    public Proportion coverage(Band band) {
        return new Proportion(
                amounts.stream().filter(amount -> amount.isHit(band)).count(), amounts.size());
    }

    /** The skill against growth carried on, over all amounts for which that is known; empty without any. */
    public Optional<Double> skill() {
        double carried = 0;
        double own = 0;
        for (AmountScore amount : amounts) {
            if (amount.carriedScore().isPresent()) {
                carried += amount.carriedScore().get();
                own += amount.intervalScore().total();
            }
        }
        return carried > 0 ? Optional.of(1 - own / carried) : Optional.empty();
    }

    /** The mean Brier score of the dates; empty without any. */
    public Optional<Double> brier() {
        return dates.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        dates.stream().mapToDouble(DateScore::brier).average().orElseThrow());
    }
}

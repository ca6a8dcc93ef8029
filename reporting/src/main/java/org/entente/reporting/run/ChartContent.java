package org.entente.reporting.run;

import java.util.Optional;
import org.entente.model.Party;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/**
 * Whether a chart would show anything. A chart without content is not drawn. The answers need no graphics, which a
 * machine may lack.
 */
final class ChartContent {

    private ChartContent() {}

    /** Whether there is any revenue. */
    static boolean hasRevenue(ScenarioResults results) {
        return isAnything(results, Metrics.REVENUE);
    }

    /** Whether anything accrues under a share, or has been paid before. */
    static boolean hasAccruals(ScenarioShare share) {
        return share.amount() != 0 || share.term().alreadyPaid().mean() != 0;
    }

    /** Whether a share has a cap that is reached on some path. */
    static boolean reachesCap(ScenarioShare share) {
        return share.results()
                .date(Metrics.cap(share.term().name()))
                .filter(curve -> curve.everHappens().count() > 0)
                .isPresent();
    }

    /** Whether anything is bought from a cloud. */
    static boolean hasSpend(ScenarioResults results) {
        return results.scenario().clouds().values().stream()
                .anyMatch(cloud -> isAnything(results, Metrics.spend(cloud.name())));
    }

    /** Whether a party with several sources gains anything from one of them. */
    static boolean hasSources(GainParts parts) {
        return parts.partiesOfSeveral().stream().anyMatch(party -> gains(parts, party));
    }

    private static boolean gains(GainParts parts, Party party) {
        return parts.sources(party).stream()
                .map((GainSource source) -> Metrics.gain(party.name(), source))
                .anyMatch(metric -> isAnything(parts, metric));
    }

    private static boolean isAnything(GainParts parts, Metric metric) {
        return parts.results().scenario().horizon().years().stream()
                .flatMap(year -> parts.inYear(metric, year).stream())
                .anyMatch(amount -> amount.mean() != 0 || amount.p10() != 0 || amount.p90() != 0);
    }

    /** Whether a metric is other than 0 in a year on some path. */
    private static boolean isAnything(ScenarioResults results, Metric metric) {
        return results.scenario().horizon().years().stream()
                .map(year -> FigureContext.summary(results, metric, year))
                .flatMap(Optional<Summary>::stream)
                .anyMatch(summary -> summary.maximum() != 0 || summary.minimum() != 0);
    }
}

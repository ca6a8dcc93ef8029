package org.entente.reporting.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.entente.model.Event;
import org.entente.model.Party;
import org.entente.model.Scenario;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;

/** What readers call a measure: {@code Microsoft's net present value} for {@code npv of gain.microsoft}. */
public final class MeasureWords {

    private final Scenario scenario;
    private final Optional<Scenario> other;

    /** The words for measures of {@code scenario}, which may be less those of {@code other}. */
    public MeasureWords(Scenario scenario, Optional<Scenario> other) {
        this.scenario = scenario;
        this.other = other;
    }

    /**
     * The measure as a noun, in the middle of a sentence.
     *
     * @param kind the kind of its metric
     */
    public String noun(Measure measure, Metric.Kind kind) {
        String alone = noun(
                Metrics.named(measure.metric()).orElseGet(() -> new Metric(measure.metric(), kind)),
                measure.periodOf(kind));
        return alone
                + measure.less()
                        .map(name ->
                                " less that under " + other.map(Scenario::title).orElse(name))
                        .orElse("");
    }

    private String noun(Metric metric, Period period) {
        if (metric.isOf(MetricFamily.GAIN)) {
            return gain(metric, period);
        }
        if (metric.isOf(MetricFamily.SHARE) && metric.detail().isEmpty()) {
            return "what is paid under " + term(metric) + when(period);
        }
        return metric.kind() == Metric.Kind.DATE ? date(metric, period) : title(metric) + when(period);
    }

    private String title(Metric metric) {
        String title = new MetricWords(scenario).title(metric);
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    private String gain(Metric metric, Period period) {
        String from = Arrays.stream(GainSource.values())
                .filter(source -> source.label().equals(metric.detail()))
                .findFirst()
                .map(source -> " from " + GainSourceWords.title(source).toLowerCase(Locale.ROOT))
                .orElse("");
        return period.equals(Period.NPV)
                ? Words.possessive(party(metric)) + " net present value" + from
                : "what " + party(metric) + " gains" + from + when(period);
    }

    private String date(Metric metric, Period period) {
        String happens = happens(metric);
        if (period.equals(Period.DATE)) {
            return "the date on which " + happens;
        }
        return "the probability that " + happens + (period.isYear() ? " by the end of " + year(period) : "");
    }

    private String happens(Metric metric) {
        if (metric.isOf(MetricFamily.CAP)) {
            return "the cap of " + term(metric) + " is reached";
        }
        return metric.isOf(MetricFamily.BREAKEVEN)
                ? party(metric) + " breaks even"
                : Optional.ofNullable(scenario.events().get(metric.subject()))
                                .map(Event::title)
                                .orElse(metric.subject())
                        + " happens";
    }

    private String when(Period period) {
        if (period.isYear()) {
            return " in " + year(period);
        }
        return period.equals(Period.NPV)
                ? ", as net present value"
                : period.equals(Period.AFTER)
                        ? " after the horizon"
                        : period.equals(Period.TOTAL) ? " in total" : " at the end of the horizon";
    }

    private String year(Period period) {
        return HorizonWords.year(scenario.horizon(), period.year());
    }

    private String party(Metric metric) {
        return Optional.ofNullable(scenario.parties().get(metric.subject()))
                .map(Party::title)
                .orElse(metric.subject());
    }

    private String term(Metric metric) {
        return TermWords.title(scenario, metric.subject());
    }
}

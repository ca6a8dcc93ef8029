package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.model.Party;
import org.entente.model.Scenario;
import org.entente.model.term.EquityStake;
import org.entente.model.term.Payment;
import org.entente.model.term.RevenueShare;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.ScenarioResults;

/**
 * What the value of a scenario to each party is made of, by source and period, or what its difference from a baseline
 * is made of.
 *
 * @param results the results of the scenario
 * @param comparison the differences from the baseline; empty for the values themselves
 */
record GainParts(ScenarioResults results, Optional<Comparison> comparison) {

    /** A number over all paths. */
    record Amount(double mean, double standardError, double p10, double p90) {

        boolean isNothing() {
            return mean == 0 && p10 == 0 && p90 == 0 && !(standardError > 0);
        }

        boolean isFinite() {
            return Double.isFinite(mean) && Double.isFinite(p10) && Double.isFinite(p90);
        }
    }

    /** The parts of the values of {@code results}. */
    static GainParts ofValues(ScenarioResults results) {
        return new GainParts(results, Optional.empty());
    }

    /** The parts of the differences of {@code comparison}, whose scenario is that of {@code results}. */
    static GainParts ofChanges(ScenarioResults results, Comparison comparison) {
        return new GainParts(results, Optional.of(comparison));
    }

    /** The parties that gain or lose something on some path, the developer first. */
    List<Party> parties() {
        String developer = results.scenario().developer();
        return results.scenario().parties().values().stream()
                .filter(party -> npv(party).filter(npv -> !npv.isNothing()).isPresent())
                .sorted(Comparator.comparing(party -> !party.name().equals(developer)))
                .toList();
    }

    /** The parties with several sources, the developer first. */
    List<Party> partiesOfSeveral() {
        return parties().stream().filter(party -> !sources(party).isEmpty()).toList();
    }

    /** The sources that bring a party something, of a party that has several; none of a party with one. */
    List<GainSource> sources(Party party) {
        return Arrays.stream(GainSource.values())
                .filter(source -> amount(Metrics.gain(party.name(), source), Period.NPV)
                        .filter(amount -> !amount.isNothing())
                        .isPresent())
                .toList();
    }

    /** The source of a party that has one alone, as far as the terms and the market tell. */
    Optional<GainSource> onlySource(Party party) {
        List<GainSource> all = possible(results.scenario(), party.name());
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static List<GainSource> possible(Scenario scenario, String party) {
        List<GainSource> sources = new ArrayList<>();
        if (scenario.channels().values().stream()
                .anyMatch(channel -> channel.owner().equals(party))) {
            sources.add(GainSource.CHANNELS);
        }
        if (scenario.clouds().values().stream().anyMatch(cloud -> cloud.owner().equals(party))) {
            sources.add(GainSource.CLOUDS);
        }
        if (scenario.terms(RevenueShare.class).stream()
                .anyMatch(term -> List.of(term.payer(), term.payee()).contains(party))) {
            sources.add(GainSource.SHARES);
        }
        if (scenario.terms(Payment.class).stream()
                .anyMatch(term -> List.of(term.payer(), term.payee()).contains(party))) {
            sources.add(GainSource.PAYMENTS);
        }
        if (scenario.terms(EquityStake.class).stream()
                .anyMatch(term -> term.holder().equals(party))) {
            sources.add(GainSource.EQUITY);
        }
        return sources;
    }

    /** The net present value of what a party gains. */
    Optional<Amount> npv(Party party) {
        return amount(Metrics.gain(party.name()), Period.NPV);
    }

    /** What a metric amounts to in a period; empty if it is unknown. */
    Optional<Amount> amount(Metric metric, Period period) {
        Optional<Amount> found = comparison.isPresent()
                ? comparison
                        .get()
                        .difference(metric, period)
                        .map(gap -> new Amount(gap.mean(), gap.standardError(), gap.p10(), gap.p90()))
                : results.summary(metric, period)
                        .map(all -> new Amount(all.mean(), all.standardError(), all.p10(), all.p90()));
        return found.filter(Amount::isFinite);
    }

    /** As {@link #amount}, in a year. */
    Optional<Amount> inYear(Metric metric, int year) {
        return amount(metric, Period.ofYear(results.scenario().fiscalYear(), year));
    }

    /** The periods: the years, the whole horizon, the time after it where something is due then, and present value. */
    List<Period> periods() {
        List<Period> periods = new ArrayList<>(Period.years(results.scenario().horizon()));
        periods.add(Period.TOTAL);
        if (parties().stream()
                .anyMatch(party ->
                        amount(Metrics.gain(party.name()), Period.AFTER).isPresent())) {
            periods.add(Period.AFTER);
        }
        periods.add(Period.NPV);
        return periods;
    }
}

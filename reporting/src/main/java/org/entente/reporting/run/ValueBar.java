package org.entente.reporting.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.util.FastMath;
import org.entente.model.Party;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.Probabilities;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

/**
 * The value of a scenario to a party, or its difference from the baseline, with a bar for the mean and a line from P10
 * to P90. Places are in hundredths of the width.
 *
 * @param party the title of the party
 * @param mean the mean, to two significant digits
 * @param range P10 to P90, to two significant digits
 * @param part the part of the paths on which the party is better off, or loses without a baseline
 * @param isPositive whether the mean is above 0
 * @param bar the bar of the mean
 * @param line the line from P10 to P90
 * @param zero the place of 0
 */
record ValueBar(
        String party,
        HtmlCell mean,
        String range,
        HtmlCell part,
        boolean isPositive,
        Stretch bar,
        Stretch line,
        String zero) {

    private static final double WIDTH = 100;

    /** How many decimals amounts may have beyond the two significant digits of the largest one. */
    private static final int MORE_DECIMALS = 2;

    /** A part of the width. */
    record Stretch(String left, String width) {}

    /** The numbers of a party. */
    private record Value(Party party, double mean, double p10, double p90, Proportion part) {

        boolean isFinite() {
            return Double.isFinite(mean) && Double.isFinite(p10) && Double.isFinite(p90);
        }

        double low() {
            return Math.min(0, Math.min(mean, p10));
        }

        double high() {
            return Math.max(0, Math.max(mean, p90));
        }
    }

    /** The place of an amount on a line from the lowest to the highest amount of all parties. */
    private record Scale(double low, double high) {

        double place(double amount) {
            return high > low ? (amount - low) / (high - low) * WIDTH : 0;
        }

        /** An amount to two significant digits, but to no more decimals than tell beside the largest amount. */
        String text(double amount, String plus) {
            int most = Amounts.decimals(Math.max(-low, high), 2) + MORE_DECIMALS;
            double unit = FastMath.pow(10, most);
            return Amounts.decimals(amount, 2) <= most
                    ? Amounts.rounded(amount, plus)
                    : Amounts.rounded(Math.rint(amount * unit) / unit, plus);
        }

        Stretch between(double from, double to) {
            double left = place(Math.min(from, to));
            return new Stretch(Amounts.fixed(left, 2), Amounts.fixed(place(Math.max(from, to)) - left, 2));
        }
    }

    /** The differences of {@code comparison}, the largest gain first. */
    static List<ValueBar> changes(Results results, Comparison comparison) {
        return bars(
                PartyOrder.differing(results, comparison),
                party -> comparison
                        .difference(Metrics.gain(party.name()), Period.NPV)
                        .map(gap -> new Value(party, gap.mean(), gap.p10(), gap.p90(), gap.positive())),
                "+");
    }

    /** The values of {@code scenario}, the largest first. */
    static List<ValueBar> values(Results results, ScenarioResults scenario) {
        return bars(
                PartyOrder.gaining(results),
                party -> scenario.summary(Metrics.gain(party.name()), Period.NPV)
                        .map(npv -> new Value(party, npv.mean(), npv.p10(), npv.p90(), npv.negative())),
                "");
    }

    private static List<ValueBar> bars(List<Party> parties, Function<Party, Optional<Value>> value, String plus) {
        List<Value> values = parties.stream()
                .flatMap(party -> value.apply(party).stream())
                .filter(Value::isFinite)
                .sorted(Comparator.comparingDouble(found -> -found.mean()))
                .toList();
        Scale scale = new Scale(
                values.stream().mapToDouble(Value::low).min().orElse(0),
                values.stream().mapToDouble(Value::high).max().orElse(0));
        return values.stream().map(found -> bar(found, scale, plus)).toList();
    }

    private static ValueBar bar(Value value, Scale scale, String plus) {
        return new ValueBar(
                value.party().title(),
                HtmlCell.of(scale.text(value.mean(), plus), value.mean()),
                scale.text(value.p10(), plus) + " to " + scale.text(value.p90(), plus),
                HtmlCell.of(Probabilities.cell(value.part()), value.part().value()),
                value.mean() > 0,
                scale.between(0, value.mean()),
                scale.between(value.p10(), value.p90()),
                Amounts.fixed(scale.place(0), 2));
    }
}

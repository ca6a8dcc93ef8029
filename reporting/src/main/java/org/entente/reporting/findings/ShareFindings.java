package org.entente.reporting.findings;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.FiscalYear;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.term.RevenueShare;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.MonthWords;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.Probabilities;
import org.entente.reporting.words.TermWords;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/**
 * Sentences about one revenue share: what is paid, and when its cap binds.
 *
 * @param results the results of the run
 * @param scenarioResults the results of the scenario
 * @param term a revenue share of the scenario
 */
record ShareFindings(Results results, ScenarioResults scenarioResults, RevenueShare term) {

    /** A paragraph about payments and the cap; empty if they are unknown. */
    List<String> sentences() {
        Optional<Summary> paid =
                scenarioResults.summary(metric(), Period.TOTAL).filter(total -> Double.isFinite(total.mean()));
        List<String> sentences = new ArrayList<>();
        paid.map(this::paid).ifPresent(sentences::add);
        cap().ifPresent(sentences::add);
        return sentences.isEmpty() ? sentences : List.of(String.join(" ", sentences));
    }

    private MoneyWords money() {
        return MoneyWords.of(scenarioResults.scenario());
    }

    /** The words for amounts in the currency of the share. */
    private MoneyWords books() {
        return money().in(term.currency());
    }

    private Metric metric() {
        return Metrics.share(term.name());
    }

    private String paid(Summary total) {
        String subject = TermWords.title(scenarioResults.scenario(), term.name()) + ": " + title(term.payer());
        if (total.mean() == 0 && total.maximum() == 0) {
            return subject + " would pay nothing.";
        }
        return subject + " would pay " + money().rounded(total.mean(), total.standardError()) + " over "
                + HorizonWords.years(scenarioResults.scenario().horizon()) + " on average"
                + Spread.text(total, money()) + againstBaseline() + ".";
    }

    private String againstBaseline() {
        Optional<Comparison> comparison =
                results.comparison(scenarioResults.scenario().name());
        if (comparison.isEmpty() || baseline().isEmpty()) {
            return "";
        }
        if (baselineTerm().isEmpty()) {
            return "; the baseline has no such share";
        }
        return comparison
                .flatMap(compared -> compared.difference(metric(), Period.TOTAL))
                .filter(difference -> Double.isFinite(difference.mean()))
                .map(this::difference)
                .orElse("");
    }

    private String difference(Difference difference) {
        if (difference.mean() == 0) {
            return ", as under the baseline";
        }
        return ", " + money().rounded(difference.mean(), difference.standardError())
                + (difference.mean() < 0 ? " less" : " more") + " than under the baseline";
    }

    private Optional<String> cap() {
        return term.cap()
                .flatMap(cap -> curve(scenarioResults)
                        .map(curve -> "Its cap " + amount(cap) + " would be reached " + reached(curve) + baselineCap()
                                + "."));
    }

    private String amount(Quantity cap) {
        String size = books().brief(cap.median());
        String words = cap instanceof Constant ? "of " + size : "(uncertain, with a median of " + size + ")";
        double before = term.alreadyPaid().median();
        return before > 0 ? words + ", counting " + books().brief(before) + " paid before," : words;
    }

    private static String reached(DateCurve curve) {
        YearMonth end = curve.horizon().to();
        FiscalYear fiscalYear = curve.horizon().fiscalYear();
        return "on " + Probabilities.ofSimulatedPaths(curve.everHappens()) + " by the end of "
                + (fiscalYear.endsWith(end) ? fiscalYear.label(fiscalYear.of(end)) : MonthWords.text(end))
                + half(curve);
    }

    private static String half(DateCurve curve) {
        return curve.median()
                .map(month -> ", on half of these by " + MonthWords.text(month))
                .orElse("");
    }

    private String baselineCap() {
        Optional<RevenueShare> other = baselineTerm();
        if (other.isEmpty()) {
            return "";
        }
        if (other.get().cap().isEmpty()) {
            return "; under the baseline it has no cap";
        }
        return baseline()
                .flatMap(this::curve)
                .map(curve -> "; under the baseline, one "
                        + new ShareFindings(results, scenarioResults, other.get())
                                .amount(other.get().cap().orElseThrow())
                        + " would be reached on "
                        + Probabilities.ofSimulatedPaths(curve.everHappens()))
                .orElse("");
    }

    private Optional<DateCurve> curve(ScenarioResults scenario) {
        return scenario.date(Metrics.cap(term.name()));
    }

    private Optional<ScenarioResults> baseline() {
        return results.comparison(scenarioResults.scenario().name())
                .flatMap(compared -> results.scenario(compared.baseline()));
    }

    private Optional<RevenueShare> baselineTerm() {
        return baseline().stream()
                .flatMap(scenario -> scenario.scenario().terms(RevenueShare.class).stream())
                .filter(other -> other.name().equals(term.name()))
                .findFirst();
    }

    private String title(String party) {
        return PartyOrder.title(results, party);
    }
}

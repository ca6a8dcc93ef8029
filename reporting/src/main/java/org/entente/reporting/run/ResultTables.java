package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.DecimalDate;
import org.entente.model.Event;
import org.entente.model.Horizon;
import org.entente.model.Party;
import org.entente.model.term.RevenueShare;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.html.HtmlTable;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.GainSourceWords;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.MonthWords;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.Probabilities;
import org.entente.reporting.words.TermWords;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/** The tables of one scenario in a page. */
final class ResultTables {

    /** The periods that stand for the whole horizon, or its end. */
    private static final Set<Period> WHOLE_HORIZON = Set.of(Period.TOTAL, Period.AFTER, Period.NPV, Period.END);

    private static final List<Integer> SHOWN_PERCENTS = List.of(10, 50, 90);

    private final Results results;
    private final ScenarioResults scenarioResults;
    private final Optional<Comparison> comparison;
    private final MoneyWords money;

    ResultTables(Results results, ScenarioResults scenarioResults) {
        this.results = results;
        this.scenarioResults = scenarioResults;
        this.comparison = results.comparison(scenarioResults.scenario().name());
        this.money = MoneyWords.of(scenarioResults.scenario());
    }

    /** The table of what each party gains. */
    HtmlTable values() {
        List<String> header = new ArrayList<>(List.of("Party", "Mean", "P10", "P50", "P90", "P(< 0)"));
        if (breaksEven()) {
            header.add("Breaks even for good");
        }
        comparison.ifPresent(compared -> header.addAll(List.of("Difference from the baseline", "Better off in")));
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (Party party : PartyOrder.gaining(results)) {
            scenarioResults
                    .summary(Metrics.gain(party.name()), Period.NPV)
                    .ifPresent(npv -> rows.add(value(party, npv)));
        }
        return new HtmlTable(
                "What each party gains: net present value, " + money.label() + "; ± is a standard error"
                        + (breaksEven()
                                ? "; breaks even: the median date of the paths on which it does, and their part"
                                : ""),
                header,
                rows,
                true);
    }

    private List<HtmlCell> value(Party party, Summary npv) {
        List<HtmlCell> row = new ArrayList<>(List.of(
                HtmlCell.of(party.title()),
                mean(npv.mean(), npv.standardError()),
                percentile(npv, 10),
                percentile(npv, 50),
                percentile(npv, 90)));
        row.add(HtmlCell.of(Probabilities.cellWithError(npv.negative()), npv.probabilityNegative()));
        if (breaksEven()) {
            row.add(scenarioResults
                    .date(Metrics.breakeven(party.name()))
                    .map(ResultTables::breaksEven)
                    .orElse(HtmlCell.of("pays nothing")));
        }
        comparison.ifPresent(compared -> {
            Optional<Difference> difference = compared.difference(Metrics.gain(party.name()), Period.NPV);
            row.add(difference.map(ResultTables::difference).orElse(HtmlCell.of("")));
            row.add(difference
                    .map(known ->
                            HtmlCell.of(Probabilities.cellWithError(known.positive()), known.probabilityPositive()))
                    .orElse(HtmlCell.of("")));
        });
        return row;
    }

    /** Whether a party that gains something also pays, so that it has a date from which its gain so far is positive. */
    private boolean breaksEven() {
        return PartyOrder.gaining(results).stream()
                .anyMatch(party ->
                        scenarioResults.date(Metrics.breakeven(party.name())).isPresent());
    }

    private static HtmlCell breaksEven(DateCurve curve) {
        Proportion ever = curve.everHappens();
        String part = " on " + Probabilities.cellWithError(ever);
        return curve.median()
                .map(month -> HtmlCell.of(MonthWords.brief(month) + part, DecimalDate.date(month)))
                .orElseGet(() -> HtmlCell.of("never" + part, Double.POSITIVE_INFINITY));
    }

    private static HtmlCell mean(double mean, double error) {
        return HtmlCell.of(Amounts.withError(mean, error), mean);
    }

    private static HtmlCell percentile(Summary summary, int percent) {
        return mean(summary.quantiles().at(percent), summary.quantiles().error(percent));
    }

    private static HtmlCell difference(Difference difference) {
        return HtmlCell.of(Amounts.change(difference.mean(), difference.standardError()), difference.mean());
    }

    /** The table of what each party's gain is made of, by source and period. */
    HtmlTable sources() {
        return parts(
                GainParts.ofValues(scenarioResults), "What each party's gain is made of: mean, " + money.label(), "");
    }

    /** The table of what each party's difference from the baseline is made of; empty without a baseline. */
    Optional<HtmlTable> changes() {
        return comparison.map(compared -> parts(
                GainParts.ofChanges(scenarioResults, compared),
                "What each party's difference from the baseline is made of: mean, " + money.label(),
                "+"));
    }

    private HtmlTable parts(GainParts parts, String caption, String plus) {
        List<String> header = new ArrayList<>(List.of("Party and source"));
        parts.periods().forEach(period -> header.add(title(period)));
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (Party party : parts.parties()) {
            List<GainSource> sources = parts.sources(party);
            String only = parts.onlySource(party)
                    .map(source -> ": " + GainSourceWords.title(source))
                    .orElse("");
            rows.add(means(parts, party.title() + (sources.isEmpty() ? only : ""), Metrics.gain(party.name()), plus));
            for (GainSource source : sources) {
                rows.add(means(
                        parts,
                        "– " + party.title() + ": " + GainSourceWords.title(source),
                        Metrics.gain(party.name(), source),
                        plus));
            }
        }
        return new HtmlTable(
                caption + "; years and the total as they flow, the present value discounted, with its standard error ±."
                        + " The errors of all are in contributions.csv",
                header,
                rows,
                false);
    }

    private String title(Period period) {
        Horizon horizon = scenarioResults.scenario().horizon();
        if (period.equals(Period.AFTER)) {
            return "after " + MonthWords.brief(horizon.to());
        }
        if (period.equals(Period.NPV)) {
            return "Present value";
        }
        return period.equals(Period.TOTAL) ? "Total" : HorizonWords.period(horizon, period);
    }

    private static List<HtmlCell> means(GainParts parts, String label, Metric metric, String plus) {
        List<HtmlCell> row = new ArrayList<>(List.of(HtmlCell.of(label)));
        for (Period period : parts.periods()) {
            row.add(parts.amount(metric, period)
                    .map(amount -> cell(amount, period, plus))
                    .orElse(HtmlCell.of("")));
        }
        return row;
    }

    private static HtmlCell cell(GainParts.Amount amount, Period period, String plus) {
        String sign = amount.mean() > 0 ? plus : "";
        String text = period.equals(Period.NPV)
                ? Amounts.withError(amount.mean(), amount.standardError())
                : Amounts.rounded(amount.mean());
        return HtmlCell.of(text.equals("0") ? text : sign + text, amount.mean());
    }

    /** The table by calendar year: revenue, shares, compute, and the probabilities of dates. */
    HtmlTable years() {
        Horizon horizon = scenarioResults.scenario().horizon();
        List<Integer> years = horizon.years();
        List<String> header = new ArrayList<>(List.of(money.label() + " a year"));
        years.forEach(year -> header.add(HorizonWords.year(horizon, year)));
        if (hasAfter()) {
            header.add("after " + MonthWords.text(horizon.to()));
        }
        List<List<HtmlCell>> rows = new ArrayList<>();
        percentiles(rows, years, "Revenue", Metrics.REVENUE);
        for (RevenueShare term : scenarioResults.scenario().terms(RevenueShare.class)) {
            percentiles(
                    rows, years, TermWords.title(scenarioResults.scenario(), term.name()), Metrics.share(term.name()));
        }
        percentiles(rows, years, "Compute bought", Metrics.COMPUTE);
        scenarioResults.dates().forEach((metric, curve) -> rows.add(happened(years, metric, curve)));
        rows.forEach(row -> row.addAll(Collections.nCopies(header.size() - row.size(), HtmlCell.of(""))));
        return new HtmlTable(
                "By " + HorizonWords.kindOfYear(horizon)
                        + "; P10, P50 and P90 are percentiles over the simulated paths; ± is a standard error",
                header,
                rows,
                false);
    }

    private void percentiles(List<List<HtmlCell>> rows, List<Integer> years, String label, Metric metric) {
        List<Summary> summaries = new ArrayList<>();
        for (int year : years) {
            scenarioResults
                    .summary(metric, Period.ofYear(scenarioResults.scenario().fiscalYear(), year))
                    .ifPresent(summaries::add);
        }
        if (summaries.size() == years.size() && summaries.stream().anyMatch(summary -> summary.maximum() != 0)) {
            if (hasAfter()) {
                scenarioResults.summary(metric, Period.AFTER).ifPresent(summaries::add);
            }
            for (int percent : SHOWN_PERCENTS) {
                List<HtmlCell> row = new ArrayList<>(List.of(HtmlCell.of(label + ", P" + percent)));
                summaries.forEach(summary -> row.add(percentile(summary, percent)));
                rows.add(row);
            }
        }
    }

    private String happened(Metric metric) {
        String name = metric.subject();
        if (metric.isOf(MetricFamily.BREAKEVEN)) {
            return PartyOrder.title(results, name) + " has broken even";
        }
        return metric.isOf(MetricFamily.CAP)
                ? "Cap reached: " + TermWords.title(scenarioResults.scenario(), name)
                : event(name) + " has happened";
    }

    private String event(String name) {
        return Optional.ofNullable(scenarioResults.scenario().events().get(name))
                .map(Event::title)
                .orElse(name);
    }

    private List<HtmlCell> happened(List<Integer> years, Metric metric, DateCurve curve) {
        List<HtmlCell> row = new ArrayList<>(List.of(HtmlCell.of(happened(metric))));
        for (int year : years) {
            row.add(HtmlCell.of(Probabilities.cellWithError(curve.by(year)), curve.probabilityBy(year)));
        }
        return row;
    }

    /** Whether something is paid under a revenue share after the horizon. */
    private boolean hasAfter() {
        return scenarioResults.scenario().terms(RevenueShare.class).stream()
                .anyMatch(term -> scenarioResults
                        .summary(Metrics.share(term.name()), Period.AFTER)
                        .isPresent());
    }

    /** The table of every metric: its total, its net present value, or its value at the end. */
    HtmlTable everything() {
        List<String> header = new ArrayList<>(List.of("Metric", "Period", "Mean", "P10", "P50", "P90"));
        comparison.ifPresent(compared -> header.add("Difference from the baseline"));
        List<List<HtmlCell>> rows = new ArrayList<>();
        scenarioResults.summaries().forEach((outcome, summary) -> {
            if (WHOLE_HORIZON.contains(outcome.period())) {
                rows.add(row(outcome, summary));
            }
        });
        return new HtmlTable(
                "Every metric over the whole horizon: as a total, as net present value, or at the end; " + money.label()
                        + "; ± is a standard error",
                header,
                rows,
                true);
    }

    private List<HtmlCell> row(Outcome outcome, Summary summary) {
        List<HtmlCell> row = new ArrayList<>(List.of(
                HtmlCell.of(outcome.metric().name()),
                HtmlCell.of(outcome.period().label())));
        row.add(mean(summary.mean(), summary.standardError()));
        SHOWN_PERCENTS.forEach(percent -> row.add(percentile(summary, percent)));
        comparison.ifPresent(compared -> row.add(compared.difference(outcome.metric(), outcome.period())
                .map(ResultTables::difference)
                .orElse(HtmlCell.of(""))));
        return row;
    }
}

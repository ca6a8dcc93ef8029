package org.entente.reporting.findings;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.term.Payment;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.Term;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.MonthWords;
import org.entente.reporting.words.TermWords;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/** Sentences about what lies beyond the horizon: payments that are due after it, and the rest of commitments. */
public final class BeyondHorizon {

    private final ScenarioResults results;
    private final YearMonth last;
    private final MoneyWords money;

    private BeyondHorizon(ScenarioResults results) {
        this.results = results;
        this.last = results.scenario().horizon().to();
        this.money = MoneyWords.of(results.scenario());
    }

    /** A sentence for each term with payments after the horizon, and for each commitment that ends after it. */
    public static List<String> sentences(ScenarioResults results) {
        BeyondHorizon beyond = new BeyondHorizon(results);
        List<String> sentences = new ArrayList<>();
        results.scenario()
                .terms(RevenueShare.class)
                .forEach(term -> beyond.due(term, Metrics.share(term.name())).ifPresent(sentences::add));
        results.scenario()
                .terms(Payment.class)
                .forEach(term -> beyond.due(term, Metrics.payment(term.name())).ifPresent(sentences::add));
        results.scenario()
                .terms(SpendCommitment.class)
                .forEach(term -> beyond.rest(term).ifPresent(sentences::add));
        return sentences;
    }

    private Optional<String> due(Term term, Metric paid) {
        return summary(paid, Period.AFTER)
                .filter(after -> after.maximum() > 0)
                .map(after -> title(term) + ": " + amount(after, money) + " accrued by " + MonthWords.text(last)
                        + " and is paid after it; net present values count it.");
    }

    private Optional<String> rest(SpendCommitment term) {
        return summary(Metrics.remaining(term.name()), Period.END)
                .filter(rest -> rest.maximum() > 0)
                .map(rest -> title(term) + ": it ends in "
                        + MonthWords.text(term.span().until()) + ", and "
                        + amount(rest, books(term)) + " of it is scheduled after " + MonthWords.text(last)
                        + balance(term) + ".");
    }

    private String balance(SpendCommitment term) {
        return summary(Metrics.balance(term.name()), Period.END).stream()
                .flatMap(balance -> balance.minimum() == 0 && balance.maximum() == 0
                        ? Stream.of("; nothing that was due by then is missing")
                        : Stream.of("; " + amount(balance, books(term))
                                + (balance.mean() < 0
                                        ? " more than was due by then is bought"
                                        : " of what was due by then is not bought")))
                .findFirst()
                .orElse("");
    }

    private String title(Term term) {
        return TermWords.title(results.scenario(), term.name());
    }

    /** The words for amounts in the currency of {@code term}. */
    private MoneyWords books(Term term) {
        return money.in(term.currency());
    }

    private Optional<Summary> summary(Metric metric, Period period) {
        return results.summary(metric, period).filter(found -> Double.isFinite(found.mean()));
    }

    /** The size of a mean. */
    private static String amount(Summary summary, MoneyWords money) {
        return money.rounded(summary.mean(), summary.standardError());
    }
}

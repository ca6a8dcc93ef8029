package org.entente.reporting.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.model.term.SpendCommitment;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.TermWords;
import org.entente.reporting.words.Words;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;

/** The sentences about what the developer pays, and gets back, under its commitments to clouds. */
final class CommitmentFindings {

    private static final int MAX_COMMITMENTS = 3;

    private final ScenarioResults results;
    private final MoneyWords money;
    private final String developer;

    /** The findings on {@code results}, whose developer is called {@code developer} in sentences. */
    CommitmentFindings(ScenarioResults results, String developer) {
        this.results = results;
        this.money = MoneyWords.of(results.scenario());
        this.developer = developer;
    }

    /** A sentence for each of shortfalls, fees, credits and discounts that amounts to something. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        amounts(Metrics::shortfall)
                .map(paid -> "For buying less than it committed to, " + developer + " would pay " + paid)
                .ifPresent(sentences::add);
        amounts(Metrics::fee)
                .map(paid -> "For commitments that end early, " + developer + " would pay fees of " + paid)
                .ifPresent(sentences::add);
        amounts(Metrics::credit)
                .map(drawn -> "Of what it paid for too little, " + developer + " would later draw " + drawn)
                .ifPresent(sentences::add);
        amounts(Metrics::discount)
                .map(back -> "Discounts would give " + developer + " back " + back)
                .ifPresent(sentences::add);
        return sentences;
    }

    /** The largest mean totals of a metric of commitments, to the end of a sentence; empty if none is worth one. */
    private Optional<String> amounts(Function<String, Metric> metric) {
        List<String> amounts = results.scenario().terms(SpendCommitment.class).stream()
                .filter(term -> mean(term, metric) > Findings.NEGLIGIBLE)
                .sorted(Comparator.comparingDouble(term -> -mean(term, metric)))
                .limit(MAX_COMMITMENTS)
                .flatMap(term -> total(term, metric)
                        .map(paid -> money.rounded(paid.mean(), paid.standardError()) + " under the "
                                + TermWords.title(results.scenario(), term.name()))
                        .stream())
                .toList();
        return amounts.isEmpty() ? Optional.empty() : Optional.of(Words.all(amounts) + " on average.");
    }

    private double mean(SpendCommitment term, Function<String, Metric> metric) {
        return total(term, metric).map(Summary::mean).filter(Double::isFinite).orElse(0.0);
    }

    private Optional<Summary> total(SpendCommitment term, Function<String, Metric> metric) {
        return results.summary(metric.apply(term.name()), Period.TOTAL);
    }
}

package org.entente.reporting.words;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.entente.model.Cloud;
import org.entente.model.Party;
import org.entente.model.Scenario;
import org.entente.model.term.EquityStake;
import org.entente.model.term.FirstAccess;
import org.entente.model.term.Licence;
import org.entente.model.term.Payment;
import org.entente.model.term.PrimaryCloud;
import org.entente.model.term.Resale;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.Span;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.Term;

/** What readers call the terms of a scenario, which have keys but no titles. */
public final class TermWords implements Term.Cases<String> {

    private final Scenario scenario;

    private TermWords(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * The title of the term called {@code name}: {@code Revenue share to Microsoft}. Where other terms of the scenario
     * would have the same, it tells when the term begins, or its key. Without such a term, the name.
     */
    public static String title(Scenario scenario, String name) {
        return Optional.ofNullable(scenario.terms().get(name))
                .map(term -> title(scenario, term))
                .orElse(name);
    }

    private static String title(Scenario scenario, Term term) {
        TermWords words = new TermWords(scenario);
        String title = term.match(words);
        List<Term> namesakes = scenario.terms().values().stream()
                .filter(other -> other.match(words).equals(title))
                .toList();
        if (namesakes.size() == 1) {
            return title;
        }
        long beginnings = namesakes.stream().map(words::beginning).distinct().count();
        return beginnings == namesakes.size()
                ? title + ", from " + words.beginning(term)
                : title + " (" + term.name() + ")";
    }

    private String beginning(Term term) {
        YearMonth from = term.span().from().equals(Span.BEGINNING_OF_TIME)
                ? scenario.horizon().from()
                : term.span().from();
        return MonthWords.text(from);
    }

    @Override
    public String licence(Licence term) {
        return "Licence to " + party(term.holder());
    }

    @Override
    public String resale(Resale term) {
        return "Distribution by " + party(term.holder());
    }

    @Override
    public String firstAccess(FirstAccess term) {
        return "First access of " + party(term.holder());
    }

    @Override
    public String revenueShare(RevenueShare term) {
        boolean isUsual = term.payer().equals(scenario.developer());
        return "Revenue share " + (isUsual ? "" : "from " + party(term.payer()) + " ") + "to " + party(term.payee());
    }

    @Override
    public String spendCommitment(SpendCommitment term) {
        return cloud(term.cloud()) + " commitment";
    }

    @Override
    public String primaryCloud(PrimaryCloud term) {
        return cloud(term.cloud()) + " as primary cloud";
    }

    @Override
    public String equityStake(EquityStake term) {
        return "Stake of " + party(term.holder());
    }

    @Override
    public String payment(Payment term) {
        return "Payment from " + party(term.payer()) + " to " + party(term.payee());
    }

    private String party(String name) {
        return Optional.ofNullable(scenario.parties().get(name))
                .map(Party::title)
                .orElse(name);
    }

    private String cloud(String name) {
        return Optional.ofNullable(scenario.clouds().get(name))
                .map(Cloud::title)
                .orElse(name);
    }
}

package org.entente.reporting.explain;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.term.EquityStake;
import org.entente.model.term.FirstAccess;
import org.entente.model.term.Licence;
import org.entente.model.term.Payment;
import org.entente.model.term.PrimaryCloud;
import org.entente.model.term.Resale;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.Term;

/** The addresses of the parties, the clouds and the other terms that a term is about. */
final class RelatedParts implements Term.Cases<List<String>> {

    private static final RelatedParts CASES = new RelatedParts();

    private RelatedParts() {}

    /** The addresses that {@code term} is about. */
    static List<String> of(Term term) {
        List<String> parts = new ArrayList<>(term.match(CASES));
        term.references().forEach(other -> parts.add("terms." + other));
        return parts;
    }

    private static String party(String name) {
        return "parties." + name;
    }

    private static String cloud(String name) {
        return "clouds." + name;
    }

    @Override
    public List<String> licence(Licence term) {
        return List.of(party(term.holder()));
    }

    @Override
    public List<String> resale(Resale term) {
        return List.of(party(term.holder()));
    }

    @Override
    public List<String> firstAccess(FirstAccess term) {
        return List.of(party(term.holder()));
    }

    @Override
    public List<String> revenueShare(RevenueShare term) {
        return List.of(party(term.payer()), party(term.payee()));
    }

    @Override
    public List<String> spendCommitment(SpendCommitment term) {
        return List.of(cloud(term.cloud()));
    }

    @Override
    public List<String> primaryCloud(PrimaryCloud term) {
        return List.of(cloud(term.cloud()));
    }

    @Override
    public List<String> equityStake(EquityStake term) {
        return List.of(party(term.holder()));
    }

    @Override
    public List<String> payment(Payment term) {
        return List.of(party(term.payer()), party(term.payee()));
    }
}

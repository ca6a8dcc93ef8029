package org.entente.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.term.EquityStake;
import org.entente.model.term.FirstAccess;
import org.entente.model.term.Licence;
import org.entente.model.term.Payment;
import org.entente.model.term.PrimaryCloud;
import org.entente.model.term.Resale;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.Term;

/**
 * A subject that two agreements settle differently, and that can be negotiated alone: one term, or several that follow
 * each other, such as a licence until an amendment and the licence after it. A term that only one agreement has is in
 * the clause of the terms that are about it, such as an advance with the share that recovers it.
 *
 * @param terms the names, in either agreement, of terms of one kind between the same parties about the same things
 */
public record Clause(SortedSet<String> terms) {

    public Clause {
        terms = Collections.unmodifiableSortedSet(new TreeSet<>(terms));
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a clause must have at least one term, but had none");
        }
    }

    /** The clauses in which {@code to} differs from {@code from}, by name. */
    public static List<Clause> between(Scenario from, Scenario to) {
        SortedMap<List<Object>, SortedSet<String>> bySubject =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        List<SortedMap<String, Term>> agreements = List.of(from.terms(), to.terms());
        for (SortedMap<String, Term> terms : agreements) {
            terms.forEach((name, term) -> bySubject
                    .computeIfAbsent(term.match(new Subject()), any -> new TreeSet<>())
                    .add(name));
        }
        List<SortedSet<String>> subjects = new ArrayList<>(bySubject.values());
        agreements.forEach(terms -> terms.values().forEach(term -> join(subjects, term, agreements)));
        List<Clause> clauses = new ArrayList<>();
        for (SortedSet<String> names : subjects) {
            if (!terms(from, names).equals(terms(to, names))) {
                clauses.add(new Clause(names));
            }
        }
        clauses.sort((a, b) -> a.name().compareTo(b.name()));
        return clauses;
    }

    /** Joins the subject of a term with those of the terms that it is about and that only one agreement has. */
    private static void join(List<SortedSet<String>> subjects, Term term, List<SortedMap<String, Term>> agreements) {
        for (String other : term.references()) {
            if (!agreements.stream().allMatch(terms -> terms.containsKey(other))) {
                List<SortedSet<String>> joined = subjects.stream()
                        .filter(names -> names.contains(term.name()) || names.contains(other))
                        .toList();
                SortedSet<String> all = new TreeSet<>();
                joined.forEach(names -> all.addAll(names));
                subjects.removeAll(joined);
                subjects.add(all);
            }
        }
    }

    /** The name of the first term. */
    public String name() {
        return terms.first();
    }

    /** The terms of this clause in {@code scenario}, by name; none if it has no such term. */
    public SortedMap<String, Term> in(Scenario scenario) {
        return terms(scenario, terms);
    }

    private static SortedMap<String, Term> terms(Scenario scenario, SortedSet<String> names) {
        SortedMap<String, Term> found = new TreeMap<>(scenario.terms());
        found.keySet().retainAll(names);
        return found;
    }

    /** The subject of a term. Terms with one subject could contradict each other. */
    private static final class Subject implements Term.Cases<List<Object>> {

        @Override
        public List<Object> licence(Licence term) {
            return List.of("licence", term.licensee(), term.products());
        }

        @Override
        public List<Object> resale(Resale term) {
            return List.of("distribution", term.distributor(), term.products());
        }

        @Override
        public List<Object> firstAccess(FirstAccess term) {
            return List.of("first-access", term.holder(), term.products());
        }

        @Override
        public List<Object> revenueShare(RevenueShare term) {
            return List.of("revenue-share", term.payer(), term.payee());
        }

        @Override
        public List<Object> spendCommitment(SpendCommitment term) {
            return List.of("spend-commitment", term.name());
        }

        @Override
        public List<Object> primaryCloud(PrimaryCloud term) {
            return List.of("primary-cloud", term.cloud());
        }

        @Override
        public List<Object> equityStake(EquityStake term) {
            return List.of("equity-stake", term.holder());
        }

        @Override
        public List<Object> payment(Payment term) {
            return List.of("payment", term.name());
        }
    }
}

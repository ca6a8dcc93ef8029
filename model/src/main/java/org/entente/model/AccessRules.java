package org.entente.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.term.FirstAccess;
import org.entente.model.term.SellingRight;
import org.entente.model.term.Span;
import org.entente.model.term.Term;

/**
 * The rule that selling rights and first-access terms must not contradict each other (MODEL 6). A term counts from its
 * first to its last month, whatever events do, but not together with a term that begins when the first one ends.
 */
final class AccessRules {

    private final Scenario scenario;
    private final List<Problem> problems = new ArrayList<>();

    private AccessRules(Scenario scenario) {
        this.scenario = scenario;
    }

    static List<Problem> problemsOf(Scenario scenario) {
        AccessRules rules = new AccessRules(scenario);
        List<SellingRight> sellingRights = scenario.terms(SellingRight.class);
        for (int i = 0; i < sellingRights.size(); i++) {
            for (int j = i + 1; j < sellingRights.size(); j++) {
                rules.sellingRights(sellingRights.get(i), sellingRights.get(j));
            }
        }
        List<FirstAccess> firstAccesses = scenario.terms(FirstAccess.class);
        for (int i = 0; i < firstAccesses.size(); i++) {
            for (int j = i + 1; j < firstAccesses.size(); j++) {
                rules.firstAccesses(firstAccesses.get(i), firstAccesses.get(j));
            }
        }
        return rules.problems;
    }

    private void sellingRights(SellingRight a, SellingRight b) {
        boolean sameHolder = a.holder().equals(b.holder());
        if (!sameHolder && !(a.exclusive() && b.exclusive())) {
            return;
        }
        String rule = sameHolder
                ? "must not cover the same product in the same channel as"
                : "must not be exclusive together with";
        Optional<YearMonth> first = overlap(a.span(), b.span());
        first.ifPresent(month ->
                common(a.products(), b.products()).forEach(product -> addContradiction(a, b, rule, product, month)));
    }

    private void firstAccesses(FirstAccess a, FirstAccess b) {
        if (a.holder().equals(b.holder()) || takeTurns(a.span(), b.span())) {
            return;
        }
        for (String product : common(a.products(), b.products())) {
            Optional.ofNullable(scenario.products().get(product))
                    .flatMap(Product::launch)
                    .flatMap(launch -> firstInBoth(a, b, launch))
                    .ifPresent(month -> addContradiction(
                            a, b, "must not have a first-access window together with", product, month));
        }
    }

    private static Optional<YearMonth> firstInBoth(FirstAccess a, FirstAccess b, YearMonth launch) {
        for (int lead = 0; lead < Math.min(a.lead(), b.lead()); lead++) {
            YearMonth month = launch.plusMonths(lead);
            if (a.inWindow(launch, month) && b.inWindow(launch, month)) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    private static boolean takeTurns(Span a, Span b) {
        return a.isOverWhenBegins(b) || b.isOverWhenBegins(a);
    }

    private static Optional<YearMonth> overlap(Span a, Span b) {
        if (takeTurns(a, b)) {
            return Optional.empty();
        }
        YearMonth from = a.from().isAfter(b.from()) ? a.from() : b.from();
        return a.contains(from) && b.contains(from) ? Optional.of(from) : Optional.empty();
    }

    private static SortedSet<String> common(SortedSet<String> a, SortedSet<String> b) {
        SortedSet<String> common = new TreeSet<>(a);
        common.retainAll(b);
        return common;
    }

    private void addContradiction(Term a, Term b, String rule, String product, YearMonth month) {
        String when = month.equals(Span.BEGINNING_OF_TIME) ? "at all times" : "from " + month;
        problems.add(Problem.at(
                Address.of("terms", b.name()), rule + " " + a.name() + ", but both cover " + product + " " + when));
    }
}

package org.entente.model;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.term.Profile;
import org.entente.model.term.SpendCommitment;

/** The rule that the years of a commitment's profile lie within the commitment (MODEL 9). */
final class CommitmentRules {

    private CommitmentRules() {}

    static List<Problem> problemsOf(Scenario scenario) {
        List<Problem> problems = new ArrayList<>();
        for (SpendCommitment term : scenario.terms(SpendCommitment.class)) {
            if (term.profile() instanceof Profile.Years profile) {
                profile.weights().keySet().stream()
                        .filter(year -> year < term.span().from().getYear()
                                || year > term.span().until().getYear())
                        .map(year -> outside(term, year))
                        .forEach(problems::add);
            }
        }
        return problems;
    }

    private static Problem outside(SpendCommitment term, int year) {
        return Problem.at(
                Address.of("terms", term.name(), "profile", Integer.toString(year)),
                "the years of a profile must lie between " + term.span().from() + " and "
                        + term.span().until() + ", but one was " + year);
    }
}

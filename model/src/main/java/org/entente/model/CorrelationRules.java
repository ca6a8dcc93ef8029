package org.entente.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;

/**
 * The rules that a correlation is between two processes or two quantities, that no pair has two correlations, and that
 * all are positive definite together (MODEL 4).
 */
final class CorrelationRules {

    private static final double MIN_EIGENVALUE = 1e-9;

    private final SortedSet<String> shocks = new TreeSet<>();
    private final SortedSet<String> quantities = new TreeSet<>();
    private final SortedSet<String> distributions = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private CorrelationRules(Scenario scenario) {
        scenario.shocks().forEach(address -> shocks.add(address.text()));
        for (Map.Entry<Address, Quantity> entry : scenario.quantities().entrySet()) {
            quantities.add(entry.getKey().text());
            if (!(entry.getValue() instanceof Constant)) {
                distributions.add(entry.getKey().text());
            }
        }
    }

    static List<Problem> problemsOf(Scenario scenario, List<Correlation> correlations) {
        CorrelationRules rules = new CorrelationRules(scenario);
        Set<Set<Address>> seen = new HashSet<>();
        for (int i = 0; i < correlations.size(); i++) {
            Correlation correlation = correlations.get(i);
            rules.endpoints(Address.of("correlations", Integer.toString(i)), correlation);
            if (!seen.add(Set.of(correlation.first(), correlation.second()))) {
                rules.problems.add(Problem.at(
                        Address.of("correlations", Integer.toString(i)),
                        "a pair must be given once, but " + pair(correlation) + " is given again"));
            }
        }
        if (rules.problems.isEmpty()) {
            CorrelationMatrix.groupsOf(correlations).forEach(rules::positiveDefinite);
        }
        return rules.problems;
    }

    private void endpoints(Address address, Correlation correlation) {
        boolean firstIsProcess = isProcess(address, correlation.first());
        boolean secondIsProcess = isProcess(address, correlation.second());
        if (problems.isEmpty() && firstIsProcess != secondIsProcess) {
            problems.add(Problem.at(
                    address,
                    "a correlation must be between two processes or two distributions, but was of "
                            + pair(correlation)));
        }
    }

    /** Whether {@code address} is the address of a process; an unknown address is reported for {@code correlation}. */
    private boolean isProcess(Address correlation, Address address) {
        boolean isProcess = shocks.contains(address.text());
        if (!isProcess && !quantities.contains(address.text())) {
            SortedSet<String> all = new TreeSet<>(shocks);
            all.addAll(distributions);
            problems.add(new Problem(
                    correlation,
                    "a correlation must be between processes or distributions, but was of '" + address + "'",
                    Spelling.nearest(address.text(), all)));
        }
        return isProcess;
    }

    private void positiveDefinite(CorrelationMatrix group) {
        double[] eigenvalues = new EigenDecomposition(group.matrix()).getRealEigenvalues();
        double smallest = Arrays.stream(eigenvalues).min().orElseThrow();
        if (!(smallest >= MIN_EIGENVALUE)) {
            problems.add(Problem.at(Address.of("correlations"), CorrelationConflict.rule(group, smallest)));
        }
    }

    private static String pair(Correlation correlation) {
        return correlation.first() + " with " + correlation.second();
    }
}

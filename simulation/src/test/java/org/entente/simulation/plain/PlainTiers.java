package org.entente.simulation.plain;

import org.entente.model.term.Term;
import org.entente.model.term.Tiers;

/** What is due by tiers (MODEL 7): the amount that is counted, and the rates of its parts. */
final class PlainTiers {

    private final PlainPath path;
    private final Term term;
    private final Tiers tiers;
    private final String key;
    private double counted;

    PlainTiers(PlainPath path, Term term, Tiers tiers, String key) {
        this.path = path;
        this.term = term;
        this.tiers = tiers;
        this.key = key;
    }

    /** Counts nothing from here on, if the amount is counted by year. */
    void beginYear() {
        counted = tiers.by() == Tiers.By.YEAR ? 0 : counted;
    }

    /** Counts an amount more, and returns what is due of it. */
    double due(double amount) {
        double before = counted;
        counted += amount;
        double due = 0;
        for (int k = 0; k < tiers.steps().size(); k++) {
            double high = k + 1 < tiers.steps().size() ? limit(k + 1) : Double.POSITIVE_INFINITY;
            double part = Math.min(counted, high) - Math.max(before, limit(k));
            due += path.value(term, key + "." + Tiers.key(k, "rate")) * Math.max(0, part);
        }
        return due;
    }

    private double limit(int k) {
        return path.value(term, key + "." + Tiers.key(k, "above"));
    }
}

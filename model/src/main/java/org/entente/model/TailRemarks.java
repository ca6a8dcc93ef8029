package org.entente.model;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.quantity.Quantity;

/** The remarks on quantities whose mean or variance does not exist: more paths do not settle what depends on them. */
final class TailRemarks {

    private TailRemarks() {}

    static List<Remark> of(Scenario scenario) {
        List<Remark> remarks = new ArrayList<>();
        scenario.quantities().forEach((address, quantity) -> {
            if (quantity.tailIndex() <= 1) {
                remarks.add(Remark.at(
                        address,
                        is(quantity) + " no mean, so means and errors of what depends on it may not settle"
                                + " with more paths; percentiles do"));
            } else if (quantity.tailIndex() <= 2) {
                remarks.add(Remark.at(
                        address,
                        is(quantity) + " a mean but no variance, so standard errors of means that depend on it"
                                + " may be too small; percentiles are firm"));
            }
        });
        return remarks;
    }

    private static String is(Quantity quantity) {
        return "is " + quantity + ", which has";
    }
}

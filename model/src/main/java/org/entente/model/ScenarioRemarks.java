package org.entente.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The remarks about a scenario: what is valid, and probably not meant. */
final class ScenarioRemarks {

    private ScenarioRemarks() {}

    /** The remarks, by their subjects. */
    static List<Remark> of(Scenario scenario) {
        List<Remark> remarks = new ArrayList<>();
        remarks.addAll(HorizonRemarks.of(scenario));
        remarks.addAll(WholeRemarks.of(scenario));
        remarks.addAll(TailRemarks.of(scenario));
        remarks.sort(Comparator.comparing(Remark::subject));
        return List.copyOf(remarks);
    }
}

package org.entente.reporting.csv;

import org.entente.simulation.Period;
import org.entente.simulation.analysis.Sensitivity;

/** The first cells of a row that is about a measure of a scenario: scenario, metric and period. */
final class Labels {

    private Labels() {}

    /** Fills them. */
    static CsvFile of(Sensitivity sensitivity, Period period, CsvFile csv) {
        return csv.text(sensitivity.scenario().name())
                .text(sensitivity.measure().metric())
                .text(period.label());
    }
}

package org.entente.reporting.csv;

import java.util.List;
import java.util.Optional;
import org.entente.model.DifferenceName;
import org.entente.model.Scenario;
import org.entente.reporting.words.MetricWords;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Outcome;

/** The columns that say what an outcome is about: by them a table is filtered and pivoted at once. */
public final class OutcomeColumns {

    /** The names of the columns. */
    public static final List<String> HEADER = List.of("family", "about", "subject", "detail", "year", "title", "unit");

    private OutcomeColumns() {}

    /** Fills the columns for {@code outcome} of {@code scenario}. */
    public static void fill(CsvFile csv, Scenario scenario, Outcome outcome) {
        Optional<DifferenceName> difference =
                DifferenceName.parse(outcome.metric().name());
        Metric metric = difference
                .map(name -> new Metric(name.metric(), outcome.metric().kind()))
                .orElse(outcome.metric());
        String less = difference.map(name -> " less " + name.less()).orElse("");
        MetricWords words = new MetricWords(scenario);
        csv.text(metric.family().map(MetricFamily::label).orElse("") + less)
                .text(about(metric))
                .text(metric.subject())
                .text(metric.detail())
                .text(
                        outcome.period().isYear()
                                ? Integer.toString(outcome.period().year())
                                : "")
                .text(words.title(metric) + less)
                .text(words.unit(metric));
    }

    /** What kind of thing the metric is about: {@code party}; empty for a total. */
    private static String about(Metric metric) {
        return metric.subject().isEmpty()
                ? ""
                : metric.family().map(family -> family.subject().label()).orElse("");
    }
}

package org.entente.reporting.words;

import java.util.Optional;
import org.entente.model.Product;
import org.entente.model.Scenario;
import org.entente.model.actuals.Actual;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;

/**
 * The words for observations of a scenario: {@code Revenue from API, 2026-Q1}.
 *
 * @param scenario the scenario, whose titles are used
 */
public record ActualWords(Scenario scenario) {

    private static final String RUN_RATE = "run-rate";

    /** What {@code actual} is about. */
    public String title(Actual actual) {
        return metric(actual.metric()) + ", " + actual.period();
    }

    /** The title of what is observed. */
    public String metric(String name) {
        if (name.equals(RUN_RATE) || name.startsWith(RUN_RATE + ".")) {
            String product = name.substring(Math.min(name.length(), RUN_RATE.length() + 1));
            return "Run-rate" + (product.isEmpty() ? "" : " of " + product(product));
        }
        return Metrics.named(name)
                .map((Metric known) -> new MetricWords(scenario).title(known))
                .orElse(name);
    }

    private String product(String name) {
        return Optional.ofNullable(scenario.products().get(name))
                .map(Product::title)
                .orElse(name);
    }
}

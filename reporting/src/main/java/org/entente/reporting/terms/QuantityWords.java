package org.entente.reporting.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.model.quantity.Beta;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Discrete;
import org.entente.model.quantity.Empirical;
import org.entente.model.quantity.Gamma;
import org.entente.model.quantity.LogNormal;
import org.entente.model.quantity.Metalog;
import org.entente.model.quantity.Mixture;
import org.entente.model.quantity.Normal;
import org.entente.model.quantity.Pert;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.StudentT;
import org.entente.model.quantity.Support;
import org.entente.model.quantity.Triangular;
import org.entente.model.quantity.Truncated;
import org.entente.model.quantity.Uniform;
import org.entente.reporting.words.Amounts;

/**
 * The words for a quantity: {@code 20 %}, {@code between 20 % and 40 %, most likely 30 %},
 * {@code $38 billion with 80 % probability, else between $30 billion and $50 billion}. Numbers of the scenario have all
 * their digits; computed numbers are rounded.
 */
final class QuantityWords implements Quantity.Cases<String> {

    /** The most values or distributions that a sentence lists. */
    private static final int MAX_VALUES = 12;

    /** The most mixtures within each other that a sentence can tell apart. */
    private static final int MAX_DEPTH = 2;

    /** Where the words stand. */
    private enum Place {
        /** Within a sentence. */
        SENTENCE,
        /** In a table, where they are shorter. */
        TABLE
    }

    private final Unit unit;
    private final Place place;

    private QuantityWords(Unit unit, Place place) {
        this.unit = unit;
        this.place = place;
    }

    /** The words for {@code quantity} in a sentence. */
    static String text(Quantity quantity, Unit unit) {
        return quantity.match(new QuantityWords(unit, Place.SENTENCE));
    }

    /** The words for {@code quantity} in a table: {@code median 6.2, P10–P90 3.9–9.9}. */
    static String tableText(Quantity quantity, Unit unit) {
        return quantity.match(new QuantityWords(unit, Place.TABLE));
    }

    private String part(Quantity quantity) {
        return quantity.match(this);
    }

    @Override
    public String constant(Constant quantity) {
        return unit.exact(quantity.value());
    }

    @Override
    public String normal(Normal quantity) {
        return spread(quantity);
    }

    @Override
    public String logNormal(LogNormal quantity) {
        return spread(quantity);
    }

    @Override
    public String uniform(Uniform quantity) {
        return between(quantity.min(), quantity.max()) + ", all values equally likely";
    }

    @Override
    public String triangular(Triangular quantity) {
        return between(quantity.min(), quantity.max()) + ", most likely " + unit.exact(quantity.mode());
    }

    @Override
    public String pert(Pert quantity) {
        return between(quantity.min(), quantity.max()) + ", most likely " + unit.exact(quantity.mode());
    }

    @Override
    public String beta(Beta quantity) {
        return spread(quantity);
    }

    @Override
    public String gamma(Gamma quantity) {
        return spread(quantity);
    }

    @Override
    public String studentT(StudentT quantity) {
        return spread(quantity);
    }

    @Override
    public String truncated(Truncated quantity) {
        List<String> ends = new ArrayList<>();
        if (quantity.low() > quantity.distribution().support().low()) {
            ends.add("never below " + unit.exact(quantity.low()));
        }
        if (quantity.high() < quantity.distribution().support().high()) {
            ends.add("never above " + unit.exact(quantity.high()));
        }
        return spread(quantity) + (ends.isEmpty() ? "" : ", " + String.join(" and ", ends));
    }

    @Override
    public String discrete(Discrete quantity) {
        Map<Double, Double> weights = new TreeMap<>();
        for (int i = 0; i < quantity.values().size(); i++) {
            if (quantity.weights().get(i) > 0) {
                weights.merge(quantity.values().get(i), quantity.weights().get(i), Double::sum);
            }
        }
        if (weights.size() > MAX_VALUES) {
            return "one of " + Amounts.count(weights.size()) + " values; " + spread(quantity);
        }
        boolean even = weights.values().stream().distinct().count() == 1;
        if (weights.size() == 1 || even) {
            List<String> values =
                    weights.keySet().stream().map(value -> unit.exact(value)).toList();
            return either(values) + (values.size() == 1 ? "" : ", equally likely");
        }
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        List<String> values = new ArrayList<>();
        weights.forEach(
                (value, weight) -> values.add(unit.exact(value) + " with " + percent(weight / sum) + " probability"));
        return either(values);
    }

    @Override
    public String empirical(Empirical quantity) {
        Support support = quantity.support();
        return "as in " + quantity.values().size() + " observations from " + unit.exact(support.low()) + " to "
                + unit.exact(support.high()) + ", half of them at most " + unit.rough(quantity.median());
    }

    @Override
    public String metalog(Metalog quantity) {
        return spread(quantity);
    }

    /** The parts of a mixture; constants come first, and the other parts are the alternative to them. */
    @Override
    public String mixture(Mixture quantity) {
        double sum = quantity.components().stream()
                .mapToDouble(Mixture.Component::weight)
                .sum();
        List<Mixture.Component> parts = quantity.components().stream()
                .filter(part -> part.weight() > 0)
                .sorted(Comparator.comparing(part -> !(part.quantity() instanceof Constant)))
                .toList();
        if (parts.size() > MAX_VALUES || depth(quantity) > MAX_DEPTH) {
            return "a mixture of " + Amounts.count(parts.size()) + " distributions; " + spread(quantity);
        }
        if (parts.size() == 1) {
            return part(parts.get(0).quantity());
        }
        if (parts.size() == 2 && parts.get(0).quantity() instanceof Constant) {
            return part(parts.get(0).quantity()) + " with "
                    + percent(parts.get(0).weight() / sum) + " probability, else "
                    + part(parts.get(1).quantity());
        }
        return String.join(
                "; ",
                parts.stream()
                        .map(part -> "with " + percent(part.weight() / sum) + " probability " + part(part.quantity()))
                        .toList());
    }

    /** How many mixtures lie within each other. */
    private static int depth(Mixture mixture) {
        return 1
                + mixture.components().stream()
                        .map(Mixture.Component::quantity)
                        .mapToInt(quantity -> quantity instanceof Mixture inner ? depth(inner) : 0)
                        .max()
                        .orElse(0);
    }

    private String spread(Quantity quantity) {
        double low = quantity.percentile(0.1);
        double high = quantity.percentile(0.9);
        String median = unit.rough(quantity.median());
        return place == Place.TABLE
                ? "median " + median + ", P10–P90 " + unit.range(low, high)
                : "about " + median + ", with 80 % probability between " + unit.rough(low) + " and " + unit.rough(high);
    }

    private String between(double low, double high) {
        return "between " + unit.exact(low) + " and " + unit.exact(high);
    }

    private static String percent(double part) {
        return PlainUnit.PERCENT.exact(Math.rint(part * 1e6) / 1e6);
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    static String either(List<String> items) {
        int last = items.size() - 1;
        return last < 1 ? String.join("", items) : String.join(", ", items.subList(0, last)) + " or " + items.get(last);
    }
}

package org.entente.model.quantity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mixture, whose draw is a draw of one of several quantities. With weights w(i) as parts of their sum, and cumulative
 * weights c(i), a u in [c(i-1), c(i)) draws component i at (u - c(i-1)) / w(i).
 *
 * @param components at least one component; their weights are not all 0
 */
public record Mixture(List<Mixture.Component> components) implements Quantity {

    /**
     * A component of a mixture.
     *
     * @param weight the weight, at least 0; the weights of a mixture need not add to 1
     */
    public record Component(double weight, Quantity quantity) {

        @Override
        public String toString() {
            return Range.plain(weight) + " of " + quantity;
        }
    }

    public Mixture {
        components = List.copyOf(components);
        if (components.isEmpty()) {
            throw new IllegalArgumentException("mixture must have at least one component, but had none");
        }
        partition(components);
    }

    /** The division of (0, 1) among the components. */
    public WeightPartition partition() {
        return partition(components);
    }

    private static WeightPartition partition(List<Component> components) {
        return WeightPartition.of(
                "mixture", components.stream().map(Component::weight).toList());
    }

    @Override
    public double quantile(double u) {
        WeightPartition partition = partition();
        int index = partition.indexAt(u);
        return components.get(index).quantity().quantile(partition.within(index, u));
    }

    /** {@inheritDoc} Found by bisection between the percentiles of all that is mixed, at any level. */
    @Override
    public double percentile(double p) {
        double[] percentiles =
                unmixed().mapToDouble(quantity -> quantity.percentile(p)).toArray();
        double low = Arrays.stream(percentiles).min().orElseThrow();
        double high = Arrays.stream(percentiles).max().orElseThrow();
        if (cumulative(low) >= p) {
            return low;
        }
        while (true) {
            double middle = 0.5 * low + 0.5 * high;
            if (!(low < middle && middle < high)) {
                return high;
            }
            boolean reached = cumulative(middle) >= p;
            low = reached ? low : middle;
            high = reached ? middle : high;
        }
    }

    @Override
    public Support support() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        boolean attained = false;
        for (Component component : drawnComponents()) {
            Support support = component.quantity().support();
            attained =
                    support.low() < low ? support.attained() : attained || (support.low() == low && support.attained());
            low = Math.min(low, support.low());
            high = Math.max(high, support.high());
        }
        return new Support(low, high, attained);
    }

    @Override
    public double cumulative(double x) {
        WeightPartition partition = partition();
        double sum = 0;
        for (int i = 0; i < components.size(); i++) {
            sum += partition.share(i) * components.get(i).quantity().cumulative(x);
        }
        return sum;
    }

    @Override
    public double mean() {
        WeightPartition partition = partition();
        double sum = 0;
        for (int i = 0; i < components.size(); i++) {
            double share = partition.share(i);
            sum += share == 0 ? 0 : share * components.get(i).quantity().mean();
        }
        return sum;
    }

    @Override
    public double tailIndex() {
        return drawnComponents().stream()
                .mapToDouble(component -> component.quantity().tailIndex())
                .min()
                .orElseThrow();
    }

    @Override
    public boolean hasAtomAt(double x) {
        return drawnComponents().stream()
                .anyMatch(component -> component.quantity().hasAtomAt(x));
    }

    @Override
    public boolean isMonotone() {
        return false;
    }

    /** The quantities that are drawn and are no mixtures. */
    private Stream<Quantity> unmixed() {
        return drawnComponents().stream()
                .map(Component::quantity)
                .flatMap(quantity -> quantity instanceof Mixture mixture ? mixture.unmixed() : Stream.of(quantity));
    }

    private List<Component> drawnComponents() {
        return components.stream().filter(component -> component.weight() > 0).toList();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.mixture(this);
    }

    @Override
    public String toString() {
        return components.stream().map(Component::toString).collect(Collectors.joining(", ", "mixture(", ")"));
    }
}

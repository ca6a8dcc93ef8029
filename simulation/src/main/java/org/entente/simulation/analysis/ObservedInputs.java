package org.entente.simulation.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.entente.model.Address;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.StandardNormal;
import org.entente.simulation.analysis.Bound.Kind;

/** What chance has decided on the paths of a scenario: a column of values for each input. */
final class ObservedInputs {

    private static final String SHOCK = ".shock";

    private final Scenario scenario;
    private final SortedMap<Address, Quantity> quantities;
    private final List<String> names;
    private final double[][] columns;

    ObservedInputs(Scenario scenario, Observations seen) {
        this.scenario = scenario;
        this.quantities = scenario.quantities();
        this.names = List.copyOf(seen.inputs().keySet());
        this.columns = seen.inputs().values().stream().map(Sample::raw).toArray(double[][]::new);
    }

    List<String> names() {
        return names;
    }

    /** The values of the input called {@code name} on some paths. */
    double[] values(String name, int[] paths) {
        double[] column = columns[names.indexOf(name)];
        return Arrays.stream(paths).mapToDouble(path -> column[path]).toArray();
    }

    /** Whether each path lies within limits. */
    boolean[] within(List<Restriction> restrictions, int paths) {
        boolean[] within = new boolean[paths];
        Arrays.fill(within, true);
        for (Restriction restriction : restrictions) {
            double[] column = columns[names.indexOf(restriction.input())];
            for (int path = 0; path < paths; path++) {
                within[path] &= column[path] >= restriction.low() && column[path] <= restriction.high();
            }
        }
        return within;
    }

    Kind kind(String name) {
        Address address = new Address(name);
        if (quantities.containsKey(address)) {
            return InputKind.of(scenario, address) == InputKind.TERM ? Kind.TERM : Kind.DRIVER;
        }
        return name.endsWith(SHOCK) ? Kind.NOISE : Kind.EVENT;
    }

    /** With which probability an input is at most {@code value}; of the date of an event, on the paths that were seen. */
    double probability(String name, double value) {
        return switch (kind(name)) {
            case TERM, DRIVER -> Maps.require(quantities, new Address(name)).cumulative(value);
            case NOISE -> StandardNormal.cumulative(value);
            case EVENT -> {
                double[] dates = columns[names.indexOf(name)];
                yield (double) Arrays.stream(dates)
                                .filter(date -> date <= value)
                                .count()
                        / dates.length;
            }
        };
    }
}

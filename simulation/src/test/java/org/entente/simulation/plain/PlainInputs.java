package org.entente.simulation.plain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.Address;
import org.entente.model.Correlation;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.StandardNormal;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.Samplers;

/** The numbers that are drawn on one path: quantities and shocks (MODEL 2, 4 and 12). */
final class PlainInputs {

    private final PlainWords words;
    private final List<Correlation> correlations;
    private final SortedMap<String, Double> values = new TreeMap<>();
    private final Map<String, double[]> shocks = new HashMap<>();

    PlainInputs(Scenario scenario, Samplers samplers, long seed, long path) {
        words = new PlainWords(seed, path);
        correlations = scenario.effectiveCorrelations();
        SortedMap<Address, Quantity> quantities = scenario.quantities();
        SortedMap<Address, Double> uniforms = uniforms(quantities.keySet());
        quantities.forEach((address, quantity) ->
                values.put(address.text(), samplers.sampler(quantity).quantile(Maps.require(uniforms, address))));
        scenario.shocks()
                .forEach(address ->
                        shocks.put(address.text(), new double[scenario.horizon().months()]));
        for (int t = 0; t < scenario.horizon().months(); t++) {
            int month = t;
            SortedMap<Address, Double> z = new TreeMap<>();
            scenario.shocks().forEach(address -> z.put(address, words.shock(address.text(), month)));
            correlated(z).forEach((address, w) -> Maps.require(shocks, address.text())[month] = w);
        }
    }

    /** The value of the quantity at an address. */
    double value(String address) {
        return Maps.require(values, address);
    }

    /** The value of the quantity at an address, or {@code otherwise} if the scenario has none there. */
    double value(String address, double otherwise) {
        return values.getOrDefault(address, otherwise);
    }

    /** W(t) of a process. */
    double shock(String address, int t) {
        return Maps.require(shocks, address)[t];
    }

    /** The uniform number of an event. */
    double ofEvent(String event) {
        return words.uniform("events." + event);
    }

    /** MODEL 4: quantities are correlated by u -> Phi(L Phi^-1(u)). */
    private SortedMap<Address, Double> uniforms(Set<Address> addresses) {
        SortedMap<Address, Double> u = new TreeMap<>();
        addresses.forEach(address -> u.put(address, words.uniform(address.text())));
        SortedMap<Address, Double> z = new TreeMap<>();
        groups(addresses)
                .forEach(group ->
                        group.forEach(address -> z.put(address, StandardNormal.quantile(Maps.require(u, address)))));
        correlated(z).forEach((address, w) -> u.put(address, Draws.inside(StandardNormal.cumulative(w))));
        return u;
    }

    /** MODEL 4: W = L Z in each group, with the group's addresses in the order of their names. */
    private SortedMap<Address, Double> correlated(SortedMap<Address, Double> z) {
        SortedMap<Address, Double> w = new TreeMap<>(z);
        for (NavigableSet<Address> group : groups(z.keySet())) {
            List<Address> names = List.copyOf(group);
            double[][] l = cholesky(names);
            for (int i = 0; i < names.size(); i++) {
                double sum = 0;
                for (int j = 0; j <= i; j++) {
                    sum += l[i][j] * Maps.require(z, names.get(j));
                }
                w.put(names.get(i), sum);
            }
        }
        return w;
    }

    /** MODEL 4: addresses that correlations connect, directly or through others, form a group. */
    private List<NavigableSet<Address>> groups(Collection<Address> addresses) {
        List<NavigableSet<Address>> groups = new ArrayList<>();
        for (Correlation pair : correlations) {
            if (addresses.contains(pair.first()) && addresses.contains(pair.second())) {
                NavigableSet<Address> joined = new TreeSet<>(List.of(pair.first(), pair.second()));
                groups.stream()
                        .filter(group -> group.contains(pair.first()) || group.contains(pair.second()))
                        .forEach(joined::addAll);
                groups.removeIf(joined::containsAll);
                groups.add(joined);
            }
        }
        return groups;
    }

    /** The Cholesky factor of the correlations; pairs that are not listed count as 0. */
    private double[][] cholesky(List<Address> names) {
        double[][] l = new double[names.size()][names.size()];
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j <= i; j++) {
                double sum = i == j ? 1 : correlation(names.get(i), names.get(j));
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
        }
        return l;
    }

    private double correlation(Address a, Address b) {
        return correlations.stream()
                .filter(pair -> Set.of(pair.first(), pair.second()).equals(Set.of(a, b)))
                .mapToDouble(Correlation::value)
                .sum();
    }
}

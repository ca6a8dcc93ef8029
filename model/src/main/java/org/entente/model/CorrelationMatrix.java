package org.entente.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The correlations within one connected group of addresses (MODEL 4). Addresses of different groups are independent.
 *
 * @param addresses the addresses of the group, sorted
 * @param correlations the correlations between them
 */
public record CorrelationMatrix(List<Address> addresses, List<Correlation> correlations) {

    public CorrelationMatrix {
        addresses = List.copyOf(addresses);
        correlations = List.copyOf(correlations);
    }

    /** The connected groups of {@code correlations}, in the order of their first addresses. */
    public static List<CorrelationMatrix> groupsOf(List<Correlation> correlations) {
        SortedMap<Address, SortedSet<Address>> groupOf = new TreeMap<>();
        for (Correlation correlation : correlations) {
            SortedSet<Address> merged = groupOf.getOrDefault(correlation.first(), new TreeSet<>());
            if (!merged.contains(correlation.second())) {
                merged.addAll(List.of(correlation.first(), correlation.second()));
                merged.addAll(groupOf.getOrDefault(correlation.second(), new TreeSet<>()));
                merged.forEach(address -> groupOf.put(address, merged));
            }
        }
        List<CorrelationMatrix> groups = new ArrayList<>();
        groupOf.forEach((address, group) -> {
            if (group.first().equals(address)) {
                groups.add(new CorrelationMatrix(
                        List.copyOf(group),
                        correlations.stream()
                                .filter(pair -> group.contains(pair.first()))
                                .toList()));
            }
        });
        return groups;
    }

    /** The symmetric matrix, with ones on the diagonal. */
    public RealMatrix matrix() {
        RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(addresses.size());
        for (Correlation correlation : correlations) {
            int i = addresses.indexOf(correlation.first());
            int j = addresses.indexOf(correlation.second());
            matrix.setEntry(i, j, correlation.value());
            matrix.setEntry(j, i, correlation.value());
        }
        return matrix;
    }
}

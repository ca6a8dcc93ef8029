package org.entente.simulation.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.entente.model.Address;
import org.entente.model.CorrelationMatrix;

/*
 * Correlated normals are L z of independent ones z, with a lower triangular L (MODEL 4). If the columns of an
 * orthogonal matrix O are the eigenvectors of L' L, then z = O x of independent normals x makes them L O x, where the
 * columns of L O are the principal axes of the correlations, the longest first: most of what the group has in common
 * moves with x_1 alone.
 */

/**
 * The principal axes of groups of correlated addresses: independent normals, in the order of the variance they explain.
 */
final class PrincipalAxes {

    private final List<Integer> streams = new ArrayList<>();
    private final Map<Integer, double[]> rows = new HashMap<>();

    /** The axes of {@code groups}, followed by one axis for each of {@code addresses} that is in no group. */
    PrincipalAxes(List<CorrelationMatrix> groups, List<Address> addresses) {
        Set<Address> alone = new HashSet<>(addresses);
        int correlated = 0;
        for (CorrelationMatrix group : groups) {
            group.addresses().forEach(alone::remove);
            correlated += group.addresses().size();
        }
        int count = correlated + alone.size();
        groups.forEach(group -> add(group, count));
        addresses.stream().filter(alone::contains).forEach(address -> {
            double[] row = new double[count];
            row[streams.size()] = 1;
            add(address, row);
        });
    }

    private void add(CorrelationMatrix group, int count) {
        RealMatrix factor = new CholeskyDecomposition(group.matrix()).getL();
        RealMatrix axes = new EigenDecomposition(factor.transpose().multiply(factor)).getV();
        int first = streams.size();
        for (int i = 0; i < group.addresses().size(); i++) {
            double[] row = new double[count];
            System.arraycopy(axes.getRow(i), 0, row, first, axes.getColumnDimension());
            add(group.addresses().get(i), row);
        }
    }

    private void add(Address address, double[] row) {
        streams.add(Streams.idOf(address));
        rows.put(Streams.idOf(address), row);
    }

    /** The number of axes, which is the number of addresses. */
    int count() {
        return streams.size();
    }

    /** The stream of an axis; each axis has another. */
    int stream(int axis) {
        return streams.get(axis);
    }

    /** Whether the normals of a stream lie along these axes. */
    boolean has(int stream) {
        return rows.containsKey(stream);
    }

    /**
     * Adds the part of one axis to the normals of a stream.
     *
     * @param x {@code n} normals of the axis
     * @param z receives {@code n} sums
     */
    void add(int axis, double[] x, int stream, double[] z, int n) {
        double[] row = rows.get(stream);
        if (row == null) {
            throw new IllegalArgumentException("stream " + stream + " must be of an input, but is of none");
        }
        double weight = row[axis];
        for (int i = 0; weight != 0 && i < n; i++) {
            z[i] += weight * x[i];
        }
    }
}

package org.entente.simulation.step;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.entente.model.Address;
import org.entente.model.Correlation;
import org.entente.model.CorrelationMatrix;

/** The Cholesky factor L that turns independent monthly normals Z into correlated shocks W = L Z (MODEL 4). */
public final class ShockFactor {

    private ShockFactor() {}

    /**
     * The lower triangle L of {@code addresses}, in their order; an address without correlations has a 1 alone.
     *
     * @param correlations of processes, and of anything else
     */
    public static double[][] of(List<Address> addresses, List<Correlation> correlations) {
        double[][] factor = new double[addresses.size()][addresses.size()];
        for (int k = 0; k < factor.length; k++) {
            factor[k][k] = 1;
        }
        List<Correlation> pairs = new ArrayList<>(correlations);
        pairs.removeIf(pair -> !addresses.contains(pair.first()));
        for (CorrelationMatrix group : CorrelationMatrix.groupsOf(pairs)) {
            double[][] ofGroup =
                    new CholeskyDecomposition(group.matrix()).getL().getData();
            int[] rows = group.addresses().stream().mapToInt(addresses::indexOf).toArray();
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j <= i; j++) {
                    factor[rows[i]][rows[j]] = ofGroup[i][j];
                }
            }
        }
        return factor;
    }
}

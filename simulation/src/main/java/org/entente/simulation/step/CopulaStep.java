package org.entente.simulation.step;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.entente.model.Address;
import org.entente.model.CorrelationMatrix;
import org.entente.model.Maps;
import org.entente.model.quantity.StandardNormal;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.math.ColumnMath;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.Streams;

/**
 * The step of a Gaussian copula over one group of correlated quantities (MODEL 4). Their uniforms are Φ(L z) for the
 * Cholesky factor L of their correlations and independent standard normals z.
 */
final class CopulaStep implements Step.OncePerPath {

    private final Draws draws;
    private final int[] streams;
    private final int[] uniforms;
    private final int[] normals;
    private final int independent;
    private final double[][] factor;
    private final Optional<Condition> condition;

    private CopulaStep(ProgramBuilder builder, Draws draws, CorrelationMatrix group, Map<Address, Integer> uniformOf) {
        this.draws = draws;
        List<Address> addresses = group.addresses();
        streams = Streams.idsOf(addresses);
        uniforms = addresses.stream()
                .mapToInt(address -> Maps.require(uniformOf, address))
                .toArray();
        normals = builder.layout().temporaries(uniforms.length);
        independent = builder.layout().group(normals);
        factor = new CholeskyDecomposition(group.matrix()).getL().getData();
        condition = IntStream.range(0, uniforms.length)
                .boxed()
                .flatMap(k -> builder.conditions().part(addresses.get(k)).stream()
                        .map(part -> new Condition(
                                k,
                                part,
                                Arrays.stream(group.matrix().getRow(k)).boxed().toList())))
                .findFirst();
    }

    /** Fills the columns {@code uniformOf} with the uniforms of a group of quantities. */
    static void compile(ProgramBuilder builder, Draws draws, CorrelationMatrix group, Map<Address, Integer> uniformOf) {
        builder.add(new CopulaStep(builder, draws, group, uniformOf));
    }

    @Override
    public Dataflow dataflow() {
        return Dataflow.of(this, draws, streams, factor, condition)
                .scratch(normals)
                .renews(uniforms);
    }

    @Override
    public void begin(Block block) {
        int n = block.paths();
        double[][] z = block.group(independent);
        draws.normals(streams, block.firstPath(), n, z);
        for (int k = 0; k < uniforms.length; k++) {
            double[] w = block.column(uniforms[k]);
            for (int i = 0; i < n; i++) {
                w[i] = correlated(z, k, i);
            }
        }
        condition.ifPresent(given -> given.impose(block, uniforms));
        for (int uniform : uniforms) {
            double[] u = block.column(uniform);
            for (int i = 0; i < n; i++) {
                u[i] = Draws.inside(StandardNormal.cumulative(u[i]));
            }
        }
    }

    private double correlated(double[][] z, int k, int i) {
        double w = 0;
        for (int j = 0; j <= k; j++) {
            w += factor[k][j] * z[j][i];
        }
        return w;
    }

    /**
     * The condition that one normal of the group lies in a part of its distribution. That normal moves there and keeps
     * its rank. The other normals move with it by their correlations, as a normal's residual from its regression on
     * another normal is independent of the other.
     */
    private record Condition(int member, ResolvedConditions.Part part, List<Double> correlations) {

        void impose(Block block, int[] columns) {
            int n = block.paths();
            double[] given = block.column(columns[member]);
            double[] u = new double[n];
            double[] moved = new double[n];
            for (int i = 0; i < n; i++) {
                u[i] = Draws.inside(part.place(StandardNormal.cumulative(given[i])));
            }
            ColumnMath.normalQuantile(u, moved, n);
            for (int i = 0; i < n; i++) {
                moved[i] -= given[i];
            }
            for (int k = 0; k < columns.length; k++) {
                double[] w = block.column(columns[k]);
                double correlation = correlations.get(k);
                for (int i = 0; i < n; i++) {
                    w[i] += correlation * moved[i];
                }
            }
        }
    }
}

package org.entente.simulation.random;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.quantity.Beta;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Continuous;
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
import org.entente.model.quantity.Triangular;
import org.entente.model.quantity.Truncated;
import org.entente.model.quantity.Uniform;
import org.entente.model.quantity.WeightPartition;

/**
 * The samplers of quantities. Equal quantities share a sampler, since some samplers take milliseconds to make. Threads
 * may share this object.
 */
public final class Samplers {

    private final Map<Quantity, ColumnSampler> known = new HashMap<>();
    private final Kinds kinds = new Kinds();

    /** The sampler of {@code quantity}. */
    public synchronized ColumnSampler sampler(Quantity quantity) {
        ColumnSampler sampler = known.get(quantity);
        if (sampler == null) {
            sampler = quantity.match(kinds);
            known.put(quantity, sampler);
        }
        return sampler;
    }

    /** The number of quantities that have a sampler. */
    public synchronized int size() {
        return known.size();
    }

    /** The sampler for each kind of quantity. */
    private final class Kinds implements Quantity.Cases<ColumnSampler> {

        @Override
        public ColumnSampler constant(Constant quantity) {
            double value = quantity.value();
            return u -> value;
        }

        @Override
        public ColumnSampler normal(Normal quantity) {
            return new NormalSampler(quantity);
        }

        @Override
        public ColumnSampler logNormal(LogNormal quantity) {
            return new LogNormalSampler(quantity);
        }

        @Override
        public ColumnSampler uniform(Uniform quantity) {
            return quantity::quantile;
        }

        @Override
        public ColumnSampler triangular(Triangular quantity) {
            return quantity::quantile;
        }

        @Override
        public ColumnSampler pert(Pert quantity) {
            return continuous(quantity);
        }

        @Override
        public ColumnSampler beta(Beta quantity) {
            return continuous(quantity);
        }

        @Override
        public ColumnSampler gamma(Gamma quantity) {
            return continuous(quantity);
        }

        @Override
        public ColumnSampler studentT(StudentT quantity) {
            return continuous(quantity);
        }

        @Override
        public ColumnSampler truncated(Truncated quantity) {
            return continuous(quantity);
        }

        private static ColumnSampler continuous(Continuous quantity) {
            return quantity.iterative() ? new QuantileTable(quantity) : quantity::quantile;
        }

        @Override
        public ColumnSampler discrete(Discrete quantity) {
            WeightPartition partition = quantity.partition();
            List<Double> values = quantity.values();
            return u -> values.get(partition.indexAt(u));
        }

        @Override
        public ColumnSampler empirical(Empirical quantity) {
            return quantity::quantile;
        }

        @Override
        public ColumnSampler metalog(Metalog quantity) {
            return quantity::quantile;
        }

        @Override
        public ColumnSampler mixture(Mixture quantity) {
            WeightPartition partition = quantity.partition();
            List<ColumnSampler> samplers = quantity.components().stream()
                    .map(component -> sampler(component.quantity()))
                    .toList();
            return u -> {
                int index = partition.indexAt(u);
                return samplers.get(index).quantile(partition.within(index, u));
            };
        }
    }
}

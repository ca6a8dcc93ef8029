package org.entente.simulation.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.simulation.random.AntitheticDraws;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.LatinHypercubeDraws;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.random.RandomInputs;
import org.entente.simulation.random.SobolDraws;

/**
 * A sampling plan: how the paths of a simulation are spread over the random inputs (MODEL 12). Each plan is unbiased.
 */
public enum Sampling {
    /** Independent paths, of Threefry4x32-20. */
    RANDOM(1) {
        @Override
        public Draws draws(long seed, int replicates, RandomInputs inputs) {
            return new RandomDraws(seed);
        }
    },

    /** Pairs of opposite paths. */
    ANTITHETIC(16) {
        @Override
        public Draws draws(long seed, int replicates, RandomInputs inputs) {
            return new AntitheticDraws(new RandomDraws(seed));
        }
    },

    /** A Latin hypercube for each 256 paths: each draw once in each 256th of its probability. */
    LATIN_HYPERCUBE(16) {
        @Override
        public Draws draws(long seed, int replicates, RandomInputs inputs) {
            return new LatinHypercubeDraws(new RandomDraws(seed));
        }
    },

    /**
     * Sobol's sequence with Owen's scrambling, quantities first, then the leading principal components of processes.
     */
    SOBOL(8) {
        @Override
        public Draws draws(long seed, int replicates, RandomInputs inputs) {
            return new SobolDraws(seed, replicates, inputs);
        }

        @Override
        Draws independent(long seed, int replicates, RandomInputs inputs) {
            return new SobolDraws(seed, replicates, inputs).independent(~seed, inputs);
        }
    };

    private final int defaultReplicates;

    Sampling(int defaultReplicates) {
        this.defaultReplicates = defaultReplicates;
    }

    /** The draws of scenarios that have {@code inputs}. */
    public abstract Draws draws(long seed, int replicates, RandomInputs inputs);

    /** Draws that are independent of {@link #draws}, path by path. */
    Draws independent(long seed, int replicates, RandomInputs inputs) {
        return draws(~seed, replicates, inputs);
    }

    /**
     * The default number of independent replicates into which the paths fall, and from which errors are estimated. It
     * is 1 if the paths themselves are independent, otherwise 16. For Sobol's sequence it is 8, since longer replicates
     * are spread more evenly.
     */
    public int defaultReplicates() {
        return defaultReplicates;
    }

    /** The name in options and files, such as {@code latin-hypercube}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The label. */
    @Override
    public String toString() {
        return label();
    }

    /** The plan called {@code label}, if there is one. */
    public static Optional<Sampling> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(plan -> plan.label().equals(label))
                .findFirst();
    }

    /** All names. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Sampling::label).toList();
    }
}

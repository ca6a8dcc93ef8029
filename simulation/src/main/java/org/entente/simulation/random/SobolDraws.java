package org.entente.simulation.random;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Address;
import org.entente.model.CorrelationMatrix;
import org.entente.model.quantity.StandardNormal;
import org.entente.simulation.math.ColumnMath;

/*
 * Units of paths belong to the replicates in turn. A replicate is one scrambled sequence of its own: its j-th unit are
 * points 256 j to 256 j + 255.
 *
 * The first dimensions of the sequence are spread the most evenly. They belong to what moves most:
 *
 *     1. the principal axes of correlated quantities, group by group, the longest of each first
 *     2. the first component of the paths along each principal axis of the processes
 *     3. what is drawn once and correlated with nothing: of events, then of terms, then of products, then the others
 *     4. the second component along each axis of the processes, then the third, and so on
 *
 * Digits of uniforms past the 32nd, what shocks are beyond their leading components, and dimensions past the table are
 * random.
 */

/**
 * The draws of Sobol's sequence with Owen's scrambling, in several replicates. The mean over each replicate is
 * unbiased. The mean over all replicates is far closer to the truth than the mean of as many random paths. The
 * differences between replicates tell how close.
 */
public final class SobolDraws implements Draws {

    /** The most points that a replicate can have. */
    public static final long MAX_POINTS = SobolSequence.MAX_POINTS;

    private static final int LEADING_COMPONENTS = LeadingComponents.COUNT;
    private static final List<String> FIRST_SECTIONS = List.of("events", "terms", "products");
    private static final double WORD_SCALE = 0x1p-32;

    /** What makes a word, read as a signed number with its highest bit flipped, one without a sign. */
    private static final double HALF_RANGE = 0x1p31;

    private final long seed;
    private final int replicates;
    private final int first;
    private final RandomDraws random;
    private final PrincipalAxes quantities;
    private final PrincipalAxes processes;
    private final Map<Integer, Integer> dimensionOf = new HashMap<>();
    private final SobolSequence sequence;
    private final LeadingComponents components;
    private final int monthsAtOnce;

    /**
     * The draws of a seed.
     *
     * @param replicates the number of scramblings, at least 1
     * @param inputs the inputs that are drawn; no other input can be
     */
    public SobolDraws(long seed, int replicates, RandomInputs inputs) {
        this(seed, replicates, inputs, 0);
    }

    /** The draws of a seed in the dimensions of the sequence from {@code first} on. */
    private SobolDraws(long seed, int replicates, RandomInputs inputs, int first) {
        this.seed = seed;
        this.replicates = replicates;
        this.first = first;
        this.random = new RandomDraws(seed);
        this.quantities = new PrincipalAxes(groups(inputs, inputs.uniforms()), List.of());
        this.processes = new PrincipalAxes(groups(inputs, inputs.shocks()), inputs.shocks());
        inputs.uniforms().stream()
                .sorted(Comparator.comparing(SobolDraws::section).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Streams::idOf)
                .filter(stream -> !quantities.has(stream))
                .forEach(stream -> dimensionOf.putIfAbsent(
                        stream, first + quantities.count() + processes.count() + dimensionOf.size()));
        this.sequence = new SobolSequence(Math.min(end(), SobolSequence.MAX_DIMENSIONS));
        this.components = new LeadingComponents(inputs.months());
        int groups = (inputs.months() + random.monthsAtOnce() - 1) / random.monthsAtOnce();
        this.monthsAtOnce = groups * random.monthsAtOnce();
    }

    /** How many dimensions of {@code inputs} are past those of the sequence, and so random; 0 if none are. */
    public static int dimensionsPastTable(RandomInputs inputs) {
        int wanted = inputs.uniforms().size() + inputs.shocks().size() * LEADING_COMPONENTS;
        return Math.max(0, wanted - SobolSequence.MAX_DIMENSIONS);
    }

    /** The dimension behind the last. */
    private int end() {
        return first + quantities.count() + processes.count() * LEADING_COMPONENTS + dimensionOf.size();
    }

    /**
     * Draws of another seed that are independent of these draws, path by path. They lie in the dimensions behind these.
     * Another scrambling of the same dimension would not do, as a path's place in one scrambling tells its place in
     * another.
     *
     * @param inputs the inputs of these draws
     */
    public SobolDraws independent(long seed, RandomInputs inputs) {
        return new SobolDraws(seed, replicates, inputs, end());
    }

    private static List<CorrelationMatrix> groups(RandomInputs inputs, List<Address> addresses) {
        return inputs.groups().stream()
                .filter(group -> addresses.containsAll(group.addresses()))
                .toList();
    }

    private static int section(Address address) {
        int section = FIRST_SECTIONS.indexOf(address.text().split("\\.", 2)[0]);
        return section < 0 ? FIRST_SECTIONS.size() : section;
    }

    @Override
    public void uniforms(int stream, long firstPath, int n, double[] u) {
        PathUnits.require(firstPath, n);
        if (quantities.has(stream)) {
            normals(new int[] {stream}, firstPath, n, new double[][] {u});
            for (int i = 0; i < n; i++) {
                u[i] = Draws.inside(StandardNormal.cumulative(u[i]));
            }
        } else {
            uniforms(dimensionOf.getOrDefault(stream, sequence.dimensions()), stream, firstPath, n, u);
        }
    }

    /** Draws the uniforms of a dimension; dimensions past the table are random. */
    private void uniforms(int dimension, int stream, long firstPath, int n, double[] u) {
        random.uniforms(stream, firstPath, n, u);
        if (dimension < sequence.dimensions()) {
            int[] words = words(dimension, stream, 0, firstPath, n);
            for (int i = 0; i < n; i++) {
                u[i] = Draws.inside(((words[i] ^ Integer.MIN_VALUE) + HALF_RANGE + u[i]) * WORD_SCALE);
            }
        }
    }

    @Override
    public void normals(int[] streams, long firstPath, int n, double[][] z) {
        PathUnits.require(firstPath, n);
        for (int k = 0; k < streams.length; k++) {
            Arrays.fill(z[k], 0, n, 0);
            if (!quantities.has(streams[k])) { // as in a scenario whose correlations are not those of the first
                double[] u = ScratchColumns.ofThread(n).first;
                uniforms(streams[k], firstPath, n, u);
                ColumnMath.normalQuantile(u, z[k], n);
            }
        }
        for (int axis = 0; axis < quantities.count(); axis++) {
            alongAxis(axis, streams, firstPath, n, z);
        }
    }

    private void alongAxis(int axis, int[] streams, long firstPath, int n, double[][] z) {
        ScratchColumns scratch = ScratchColumns.ofThread(n);
        uniforms(first + axis, quantities.stream(axis), firstPath, n, scratch.first);
        ColumnMath.normalQuantile(scratch.first, scratch.second, n);
        for (int k = 0; k < streams.length; k++) {
            if (quantities.has(streams[k])) {
                quantities.add(axis, scratch.second, streams[k], z[k], n);
            }
        }
    }

    /** The months of the longest horizon, rounded up to a multiple of the months that are drawn together at random. */
    @Override
    public int monthsAtOnce() {
        return monthsAtOnce;
    }

    @Override
    public void shocks(int[] streams, int firstMonth, long firstPath, int n, double[][] shocks) {
        PathUnits.require(firstPath, n);
        for (int k = 0; k < streams.length; k++) {
            for (int month = 0; month < monthsAtOnce; month += random.monthsAtOnce()) {
                random.shocks(streams[k], month, firstPath, n, shocks, k * monthsAtOnce + month);
            }
        }
        double[][] leading = leading(streams, firstPath, n);
        for (int k = 0; k < streams.length; k++) {
            components.impose(leading, k * LEADING_COMPONENTS, shocks, k * monthsAtOnce, n);
        }
    }

    /** The leading components of the paths of each stream, one after the other; valid until the next shocks. */
    private double[][] leading(int[] streams, long firstPath, int n) {
        ScratchColumns scratch = ScratchColumns.ofThread(n);
        double[][] leading = scratch.columns(streams.length * LEADING_COMPONENTS);
        for (int k = 0; k < streams.length * LEADING_COMPONENTS; k++) {
            Arrays.fill(leading[k], 0, n, 0);
        }
        for (int component = 0; component < LEADING_COMPONENTS; component++) {
            for (int axis = 0; axis < processes.count(); axis++) {
                component(axis, component, firstPath, n, scratch.first);
                for (int k = 0; k < streams.length; k++) {
                    processes.add(axis, scratch.first, streams[k], leading[k * LEADING_COMPONENTS + component], n);
                }
            }
        }
        return leading;
    }

    /** Draws a component of the paths along an axis; dimensions past the table are random. */
    private void component(int axis, int component, long firstPath, int n, double[] z) {
        int stream = processes.stream(axis);
        int dimension = dimensionOf(axis, component);
        if (dimension < sequence.dimensions()) {
            ColumnMath.shocks(words(dimension, stream, component + 1, firstPath, n), z, n);
        } else {
            int[][] words = ScratchColumns.ofThread(n).words;
            ColumnMath.randomWords(seed, stream, component + 1, firstPath | PathUnits.OUTSIDE_PATHS_BIT, n, words);
            ColumnMath.shocks(words[0], z, n);
        }
    }

    private int dimensionOf(int axis, int component) {
        int ofFirst = first + quantities.count() + axis;
        return component == 0 ? ofFirst : ofFirst + dimensionOf.size() + component * processes.count();
    }

    /** The coordinates of paths in a dimension, scrambled by stream, block and replicate; valid until the next draw. */
    private int[] words(int dimension, int stream, int block, long firstPath, int n) {
        ScratchColumns scratch = ScratchColumns.ofThread(n);
        long unit = firstPath / UNIT_PATHS;
        ColumnMath.randomWords(seed, stream, block, unit % replicates | PathUnits.OUTSIDE_PATHS_BIT, 1, scratch.words);
        sequence.digits(dimension, unit / replicates * UNIT_PATHS, n, scratch.points);
        OwenScrambling.scramble(scratch.points, n, scratch.words[0][0]);
        return scratch.points;
    }
}

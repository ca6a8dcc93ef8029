package org.entente.simulation.random;

import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Draws of which some streams are taken from others: from independent ones, what those streams decide is drawn anew. */
public final class PickFreezeDraws implements Draws {

    private final Draws draws;
    private final Draws others;
    private final Set<Integer> picked;

    /**
     * The draws {@code draws}, with those of the streams {@code picked} taken from {@code others}.
     *
     * @throws IllegalArgumentException if the two do not draw the same number of months together
     */
    public PickFreezeDraws(Draws draws, Draws others, Set<Integer> picked) {
        if (draws.monthsAtOnce() != others.monthsAtOnce()) {
            throw new IllegalArgumentException("the draws to pick from must draw as many months together, which are "
                    + draws.monthsAtOnce() + ", but drew " + others.monthsAtOnce());
        }
        this.draws = draws;
        this.others = others;
        this.picked = Set.copyOf(picked);
    }

    private boolean isPicked(int stream) {
        return picked.contains(stream);
    }

    @Override
    public void uniforms(int stream, long firstPath, int n, double[] u) {
        (isPicked(stream) ? others : draws).uniforms(stream, firstPath, n, u);
    }

    @Override
    public void normals(int[] streams, long firstPath, int n, double[][] z) {
        int[] kept = places(streams, stream -> !isPicked(stream));
        draws.normals(at(kept, streams), firstPath, n, columns(kept, z, 1));
        int[] taken = places(streams, this::isPicked);
        others.normals(at(taken, streams), firstPath, n, columns(taken, z, 1));
    }

    @Override
    public int monthsAtOnce() {
        return draws.monthsAtOnce();
    }

    @Override
    public void shocks(int[] streams, int firstMonth, long firstPath, int n, double[][] shocks) {
        int[] kept = places(streams, stream -> !isPicked(stream));
        draws.shocks(at(kept, streams), firstMonth, firstPath, n, columns(kept, shocks, monthsAtOnce()));
        int[] taken = places(streams, this::isPicked);
        others.shocks(at(taken, streams), firstMonth, firstPath, n, columns(taken, shocks, monthsAtOnce()));
    }

    private static int[] places(int[] streams, IntPredicate wanted) {
        return IntStream.range(0, streams.length)
                .filter(k -> wanted.test(streams[k]))
                .toArray();
    }

    private static int[] at(int[] places, int[] streams) {
        return Arrays.stream(places).map(k -> streams[k]).toArray();
    }

    /** The columns of streams at {@code places}, of which each has {@code each}. */
    private static double[][] columns(int[] places, double[][] columns, int each) {
        double[][] chosen = new double[places.length * each][];
        for (int k = 0; k < places.length; k++) {
            System.arraycopy(columns, places[k] * each, chosen, k * each, each);
        }
        return chosen;
    }
}

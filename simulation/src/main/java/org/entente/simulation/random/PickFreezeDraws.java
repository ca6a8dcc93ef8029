package org.entente.simulation.random;

import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The draws of the pick-freeze method: some streams are drawn anew, from independent draws, and all other streams are
 * frozen at the original draws.
 */
public final class PickFreezeDraws implements Draws {

    private final Draws draws;
    private final Draws independent;
    private final Set<Integer> redrawn;

    /**
     * The draws {@code draws}, except the streams {@code redrawn}, which come from {@code independent}.
     *
     * @throws IllegalArgumentException if the two draw different numbers of months together
     */
    public PickFreezeDraws(Draws draws, Draws independent, Set<Integer> redrawn) {
        if (draws.monthsAtOnce() != independent.monthsAtOnce()) {
            throw new IllegalArgumentException("the draws to pick from must draw as many months together, which are "
                    + draws.monthsAtOnce() + ", but drew " + independent.monthsAtOnce());
        }
        this.draws = draws;
        this.independent = independent;
        this.redrawn = Set.copyOf(redrawn);
    }

    private boolean isRedrawn(int stream) {
        return redrawn.contains(stream);
    }

    @Override
    public void uniforms(int stream, long firstPath, int n, double[] u) {
        (isRedrawn(stream) ? independent : draws).uniforms(stream, firstPath, n, u);
    }

    @Override
    public void normals(int[] streams, long firstPath, int n, double[][] z) {
        int[] frozen = places(streams, stream -> !isRedrawn(stream));
        draws.normals(streamsAt(frozen, streams), firstPath, n, columns(frozen, z, 1));
        int[] drawnAnew = places(streams, this::isRedrawn);
        independent.normals(streamsAt(drawnAnew, streams), firstPath, n, columns(drawnAnew, z, 1));
    }

    @Override
    public KnownMonths known(int stream) {
        return draws.known(stream);
    }

    @Override
    public int monthsAtOnce() {
        return draws.monthsAtOnce();
    }

    @Override
    public void shocks(int[] streams, int firstMonth, long firstPath, int n, double[][] shocks) {
        int[] frozen = places(streams, stream -> !isRedrawn(stream));
        draws.shocks(streamsAt(frozen, streams), firstMonth, firstPath, n, columns(frozen, shocks, monthsAtOnce()));
        int[] drawnAnew = places(streams, this::isRedrawn);
        independent.shocks(
                streamsAt(drawnAnew, streams), firstMonth, firstPath, n, columns(drawnAnew, shocks, monthsAtOnce()));
    }

    private static int[] places(int[] streams, IntPredicate wanted) {
        return IntStream.range(0, streams.length)
                .filter(k -> wanted.test(streams[k]))
                .toArray();
    }

    private static int[] streamsAt(int[] places, int[] streams) {
        return Arrays.stream(places).map(k -> streams[k]).toArray();
    }

    /** The columns of streams at {@code places}; each stream has {@code width} columns. */
    private static double[][] columns(int[] places, double[][] columns, int width) {
        double[][] chosen = new double[places.length * width][];
        for (int k = 0; k < places.length; k++) {
            System.arraycopy(columns, places[k] * width, chosen, k * width, width);
        }
        return chosen;
    }
}

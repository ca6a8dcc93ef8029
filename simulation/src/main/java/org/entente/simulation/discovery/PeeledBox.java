package org.entente.simulation.discovery;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The paths in a box that is peeled, sorted by each input. */
final class PeeledBox {

    private final LabelledPaths paths;
    private final BoxLimits limits;
    private final long count;
    private final long interesting;
    private final List<SortedPaths> sorted;

    private PeeledBox(LabelledPaths paths, BoxLimits limits, long count, long interesting, List<SortedPaths> sorted) {
        this.paths = paths;
        this.limits = limits;
        this.count = count;
        this.interesting = interesting;
        this.sorted = sorted;
    }

    /** All paths. */
    static PeeledBox all(LabelledPaths paths) {
        return new PeeledBox(
                paths,
                BoxLimits.none(paths.inputs()),
                paths.paths(),
                paths.interesting(),
                IntStream.range(0, paths.inputs())
                        .mapToObj(input -> SortedPaths.of(paths, input))
                        .toList());
    }

    BoxLimits limits() {
        return limits;
    }

    /** What remains after a move. */
    PeeledBox after(Move move) {
        BoxLimits next = limits.after(move);
        int input = move.input();
        return new PeeledBox(
                paths,
                next,
                count - move.changed(),
                interesting - move.changedInteresting(),
                sorted.stream()
                        .map(order -> order.filter(path -> next.admits(input, paths.value(input, path))))
                        .toList());
    }

    /**
     * The best move that removes about the share {@code alpha} of the paths and leaves at least {@code leastCount}, an
     * interesting one among them; none where all remaining paths are interesting.
     */
    Optional<Move> bestMove(double alpha, double leastCount) {
        if (interesting == count) {
            return Optional.empty();
        }
        return IntStream.range(0, sorted.size())
                .boxed()
                .flatMap(input -> Stream.of(Side.values()).flatMap(side -> peel(input, side, alpha).stream()))
                .filter(move -> count - move.changed() >= leastCount && move.changedInteresting() < interesting)
                .reduce((best, move) -> move.losesLessThan(best) ? move : best);
    }

    /** Removes the outermost values on a side; nothing where one value only is left. */
    private Optional<Move> peel(int input, Side side, double alpha) {
        SortedPaths order = sorted.get(input);
        int removed = order.outermost(side, (int) (alpha * count));
        if (removed == order.size()) {
            return Optional.empty();
        }
        return Optional.of(
                new Move(input, side, order.value(side, removed), removed, order.interesting(side, removed)));
    }
}

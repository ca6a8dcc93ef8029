package org.entente.simulation.discovery;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A box during peeling: its limits, and its paths sorted by each input. */
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

    /** The box of all paths. */
    static PeeledBox all(LabelledPaths paths) {
        return new PeeledBox(
                paths,
                BoxLimits.none(paths.inputs()),
                paths.paths(),
                paths.interesting(),
                IntStream.range(0, paths.inputs())
                        .mapToObj(input -> SortedPaths.sort(paths, input))
                        .toList());
    }

    BoxLimits limits() {
        return limits;
    }

    /** The box after a move. */
    PeeledBox after(Move move) {
        BoxLimits next = limits.after(move);
        int input = move.input();
        return new PeeledBox(
                paths,
                next,
                count - move.removed(),
                interesting - move.removedInteresting(),
                sorted.stream()
                        .map(order -> order.filter(path -> next.admits(input, paths.value(input, path))))
                        .toList());
    }

    /**
     * The best move that removes about the share {@code alpha} of the paths. At least {@code minCount} paths and one
     * interesting path remain. There is no move where all paths of the box are interesting.
     */
    Optional<Move> bestMove(double alpha, double minCount) {
        if (interesting == count) {
            return Optional.empty();
        }
        return IntStream.range(0, sorted.size())
                .boxed()
                .flatMap(input -> Stream.of(Side.values()).flatMap(side -> peel(input, side, alpha).stream()))
                .filter(move -> count - move.removed() >= minCount && move.removedInteresting() < interesting)
                .reduce((best, move) -> move.losesLessThan(best) ? move : best);
    }

    /** The move that removes the outermost values on a side; none where only one value is left. */
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

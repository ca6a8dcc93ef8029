package org.entente.simulation.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The paths in a box that is peeled, sorted by each input. */
final class Remaining {

    private final Cases cases;
    private final Limits limits;
    private final long count;
    private final long interesting;
    private final List<Ascending> sorted;

    private Remaining(Cases cases, Limits limits, long count, long interesting, List<Ascending> sorted) {
        this.cases = cases;
        this.limits = limits;
        this.count = count;
        this.interesting = interesting;
        this.sorted = sorted;
    }

    /** All paths. */
    static Remaining all(Cases cases) {
        return new Remaining(
                cases,
                Limits.none(cases.inputs()),
                cases.paths(),
                cases.interesting(),
                IntStream.range(0, cases.inputs())
                        .mapToObj(input -> Ascending.of(cases, input, path -> true))
                        .toList());
    }

    Limits limits() {
        return limits;
    }

    /** What remains after a move. */
    Remaining after(Move move) {
        Limits next = limits.after(move);
        int input = move.input();
        return new Remaining(
                cases,
                next,
                count - move.changed(),
                interesting - move.changedInteresting(),
                sorted.stream()
                        .map(paths -> paths.that(path -> next.admits(input, cases.value(input, path))))
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
        Ascending paths = sorted.get(input);
        int removed = paths.outermost(side, (int) (alpha * count));
        if (removed == paths.size()) {
            return Optional.empty();
        }
        return Optional.of(
                new Move(input, side, paths.value(side, removed), removed, paths.interesting(side, removed)));
    }
}

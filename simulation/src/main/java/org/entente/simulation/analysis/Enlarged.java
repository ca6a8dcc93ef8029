package org.entente.simulation.analysis;

import java.util.Optional;
import java.util.stream.Stream;

/** A box that may be enlarged, with the paths around it that one input alone keeps out. */
final class Enlarged {

    private final Cases cases;
    private final Limits limits;
    private final int[] violated;
    private final long count;
    private final long interesting;

    /** The box within {@code limits}, in which {@code interesting} of {@code count} paths are interesting. */
    Enlarged(Cases cases, Limits limits, long count, long interesting) {
        this.cases = cases;
        this.limits = limits;
        this.count = count;
        this.interesting = interesting;
        this.violated = new int[cases.paths()];
        for (int path = 0; path < violated.length; path++) {
            violated[path] = limits.violated(cases, path);
        }
    }

    Limits limits() {
        return limits;
    }

    /** The box after a move. */
    Enlarged after(Move move) {
        return new Enlarged(cases, limits.after(move), count + move.changed(), interesting + move.changedInteresting());
    }

    /** The best move that adds about the share {@code alpha} to the paths and leads to a box that is no less dense. */
    Optional<Move> bestMove(double alpha) {
        return limits.restricted()
                .boxed()
                .flatMap(input -> Stream.of(Side.values()).flatMap(side -> paste(input, side, alpha).stream()))
                .filter(move -> move.compareDensity(count, interesting) >= 0)
                .reduce((best, move) -> move.gainsMoreThan(best) ? move : best);
    }

    /** Adds the values next to the box on a side; nothing where there is none. */
    private Optional<Move> paste(int input, Side side, double alpha) {
        Ascending outside = Ascending.of(
                cases,
                input,
                path -> violated[path] == input && side.isBeyond(cases.value(input, path), limits.at(side, input)));
        if (outside.size() == 0) {
            return Optional.empty();
        }
        Side inner = side.opposite();
        int added = outside.outermost(inner, (int) (alpha * count));
        double limit = limit(input, side, outside.value(inner, added - 1));
        return Optional.of(new Move(input, side, limit, added, outside.interesting(inner, added)));
    }

    /** The value, or none if no path has one beyond it. */
    private double limit(int input, Side side, double value) {
        for (int path = 0; path < cases.paths(); path++) {
            if (side.isBeyond(cases.value(input, path), value)) {
                return value;
            }
        }
        return side.noLimit();
    }
}

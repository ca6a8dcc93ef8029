package org.entente.simulation.kernel;

import java.util.List;
import org.entente.simulation.work.Portable;

/** Thrown where a path would carry a number that is no amount of money; the message says which, where and when. */
public final class UnboundedPathException extends RuntimeException implements Portable {

    private static final long serialVersionUID = 1L;

    private final transient UnboundedPath first;

    /** What the exception tells. */
    private record Told(UnboundedPath first, String message) implements Form {

        @Override
        public UnboundedPathException restored() {
            return new UnboundedPathException(first, message);
        }
    }

    private UnboundedPathException(UnboundedPath first, String message) {
        super(message);
        this.first = first;
    }

    /** The exception about {@code first}, which is the first of all paths that carry what is no amount. */
    public UnboundedPathException(UnboundedPath first) {
        this(first, sentence(first, ""));
    }

    /** The same exception, with the name of the program: {@code names} are those of the programs of its group. */
    public UnboundedPathException in(List<String> names) {
        UnboundedPathException named = new UnboundedPathException(
                first, sentence(first, " (in " + names.get(first.cause().program()) + ")"));
        named.addSuppressed(this);
        return named;
    }

    /** The exception about too many paths to leave out: {@code count} of {@code paths}, and the first of them. */
    public static UnboundedPathException tooMany(long count, long paths, UnboundedPath first) {
        return new UnboundedPathException(
                first,
                "at most a tenth of the paths may be left out, but " + count + " of " + paths
                        + " would be; the first is where " + first.cause().on(first.path()) + " is "
                        + first.value());
    }

    @Override
    public Form form() {
        return new Told(first, String.valueOf(getMessage()));
    }

    private static String sentence(UnboundedPath path, String program) {
        String step = path.cause().step();
        return "a path must carry amounts of at most 1e60, but " + path.cause().on(path.path()) + " is " + path.value()
                + (step.isEmpty() ? "" : ", by " + step) + program
                + "; the numbers that it is made of are too large, or too small to divide by";
    }
}

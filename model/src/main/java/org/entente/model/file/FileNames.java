package org.entente.model.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The names of files as Java spells them. On Linux, Java reads and writes them in the encoding of the locale. A locale
 * that is not installed has the encoding of the locale C: ASCII.
 */
public final class FileNames {

    private static final String REMEDY = "; set LC_ALL=C.UTF-8, or start Entente with its launcher, which does";

    /** What Java reads in place of bytes that its encoding lacks. */
    private static final char REPLACEMENT = '\uFFFD';

    private FileNames() {}

    /** The encoding of arguments and file names in this process. */
    public static Charset encoding() {
        String name = System.getProperty("sun.jnu.encoding", "UTF-8");
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    /**
     * The path of {@code text}.
     *
     * @throws IllegalArgumentException if this system cannot write it
     */
    public static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException notAPath) {
            throw new IllegalArgumentException(refusal(text, notAPath.getReason()), notAPath);
        }
    }

    /** The sentence about {@code text}, which is no path for {@code reason}. */
    static String refusal(String text, String reason) {
        return refusal(text, reason, encoding());
    }

    /** The sentence about {@code text}, which is no path in {@code encoding} for {@code reason}. */
    static String refusal(String text, String reason, Charset encoding) {
        return encoding.newEncoder().canEncode(text)
                ? "a path must be one that this system can write, but was '" + text + "': " + reason
                : "a path must be made of letters that this locale has, whose encoding is " + encoding + ", but was '"
                        + text + "'" + REMEDY;
    }

    /** The sentence about the first of {@code arguments} that was lost when Java read it in {@code encoding}. */
    public static Optional<String> unreadable(List<String> arguments, Charset encoding) {
        if (encoding.newEncoder().canEncode(REPLACEMENT)) {
            return Optional.empty();
        }
        return arguments.stream()
                .filter(argument -> argument.indexOf(REPLACEMENT) >= 0)
                .findFirst()
                .map(lost -> "an argument must be made of letters that this locale has, whose encoding is " + encoding
                        + ", but was read as '" + lost.replace(REPLACEMENT, '?') + "'" + REMEDY);
    }
}

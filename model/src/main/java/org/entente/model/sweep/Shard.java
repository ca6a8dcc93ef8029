package org.entente.model.sweep;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A part of a sweep: every {@code count}th case, from the {@code number}th on.
 *
 * @param number from 1 to {@code count}
 * @param count at least 1
 */
public record Shard(int number, int count) {

    /** All cases. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern PATTERN = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    public Shard {
        if (count < 1 || number < 1 || number > count) {
            throw new IllegalArgumentException("a shard must be one of 1/" + count + " to " + count + "/" + count
                    + ", but was " + number + "/" + count);
        }
    }

    /**
     * Reads {@code 3/8}.
     *
     * @throws IllegalArgumentException if {@code text} is no such thing
     */
    public static Shard parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) < 1) {
            throw new IllegalArgumentException("a shard must be written as 3/8, but was '" + text + "'");
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Whether this is all there is. */
    public boolean isWhole() {
        return count == 1;
    }

    /** Those of {@code cases} that are in this part. */
    public <T> List<T> among(List<T> cases) {
        return IntStream.range(0, cases.size())
                .filter(i -> i % count == number - 1)
                .mapToObj(cases::get)
                .toList();
    }

    /** The shard as it is written: {@code 3/8}. */
    @Override
    public String toString() {
        return number + "/" + count;
    }
}

package org.entente.model.sweep;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A part of a sweep: every {@code count}th case, beginning with the {@code number}th.
 *
 * @param number the number of the shard, from 1 to {@code count}
 * @param count the number of shards, at least 1
 */
public record Shard(int number, int count) {

    /** The only shard of one, with all cases. */
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
     * @throws IllegalArgumentException if {@code text} is no shard
     */
    public static Shard parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) < 1) {
            throw new IllegalArgumentException("a shard must be written as 3/8, but was '" + text + "'");
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Whether this shard holds all cases. */
    public boolean isWhole() {
        return count == 1;
    }

    /** The cases among {@code cases} that are in this shard. */
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

package org.entente.model.sweep;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A part of a sweep or of a run. Of a sweep it is every {@code count}th case, beginning with the {@code number}th; of a
 * run the {@code number}th of {@code count} ranges of paths.
 *
 * @param number the number of the shard, from 1 to {@code count}
 * @param count the number of shards, at least 1
 */
public record Shard(int number, int count) {

    /** The only shard of one, with all cases. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern PATTERN = Pattern.compile("(\\d+)/(\\d+)");

    public Shard {
        if (!(count >= 1 && count <= Design.MAX_ROWS)) {
            throw new IllegalArgumentException("the number of shards must be from 1 to " + Design.MAX_ROWS
                    + ", the most cases of a sweep, but was " + count);
        }
        if (number < 1 || number > count) {
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
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a shard must be written as 3/8, but was '" + text + "'");
        }
        return new Shard(number(matcher.group(1)), number(matcher.group(2)));
    }

    /** The number that {@code digits} spell; the largest number if they spell more. */
    private static int number(String digits) {
        return new BigInteger(digits).min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
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

    /** The first of this shard's range of {@code n} things, at most 2^40. Lengths of ranges differ by at most one. */
    public long first(long n) {
        return n * (number - 1) / count;
    }

    /** The thing behind the last of this shard's range. */
    public long end(long n) {
        return n * number / count;
    }

    /** The shard as it is written: {@code 3/8}. */
    @Override
    public String toString() {
        return number + "/" + count;
    }
}

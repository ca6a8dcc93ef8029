package org.entente.simulation.statistics;

/**
 * The reliance of a mean on few of its values.
 *
 * @param count the count of values
 * @param mean the mean
 * @param largestShare the part of the sum, without signs, that the largest value carries
 * @param errorOfError the relative standard error of the mean's standard error
 */
public record Reliance(long count, double mean, double largestShare, double errorOfError) {

    /** The part of the sum above which one value carries the mean. */
    private static final double MAX_SHARE = 0.1;

    /** The largest value that is common, as a multiple of the average size; few values have large shares anyway. */
    private static final double COMMON_MULTIPLE = 10;

    /** Two halves of the values then have errors that differ by a factor of 2.2 once in twenty times. */
    private static final double MAX_ERROR_OF_ERROR = 0.2;

    /** Whether a single value carries more than a tenth of the sum. */
    public boolean isOnOne() {
        return largestShare > MAX_SHARE && largestShare * count > COMMON_MULTIPLE;
    }

    /** Whether the standard error of the mean is itself uncertain by more than a fifth. */
    public boolean isUncertain() {
        return errorOfError > MAX_ERROR_OF_ERROR;
    }
}

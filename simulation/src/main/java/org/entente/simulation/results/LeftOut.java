package org.entente.simulation.results;

import java.util.List;

/**
 * The paths that a run has left out, because they carry what is no amount of money, by cause.
 *
 * @param causes what is no amount, where and when; none if no path is left out
 */
public record LeftOut(List<Cause> causes) {

    /** No paths. */
    public static final LeftOut NOTHING = new LeftOut(List.of());

    public LeftOut {
        causes = List.copyOf(causes);
    }

    /**
     * Paths that have a cause in common.
     *
     * @param scenario the name of the scenario in which they are found first; they are left out in all
     * @param amount the name of what is no amount
     * @param step the step that computes it; empty where only an outcome is too large
     * @param when the month, such as {@code 2029-06}, or the period of the outcome
     * @param paths how many paths
     * @param firstPath the number of the first of them, from 0
     * @param value what the amount is instead on the first path
     */
    public record Cause(
            String scenario, String amount, String step, String when, long paths, long firstPath, double value) {

        public Cause {
            if (!(paths >= 1 && firstPath >= 0)) {
                throw new IllegalArgumentException("paths that are left out must be at least 1 and numbered from 0, but"
                        + " were " + paths + " from " + firstPath);
            }
        }
    }

    /** The number of paths. */
    public long paths() {
        return causes.stream().mapToLong(Cause::paths).sum();
    }
}

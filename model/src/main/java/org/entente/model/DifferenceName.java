package org.entente.model;

import java.util.Optional;

/**
 * The name of a difference between scenarios: {@code gain.microsoft less october-2025}.
 *
 * @param metric the name of a metric, or a pattern of such names
 * @param less the name of the scenario that is subtracted
 */
public record DifferenceName(String metric, String less) {

    private static final String LESS = " less ";

    /** Reads the name of a difference; empty if {@code text} is none. */
    public static Optional<DifferenceName> parse(String text) {
        int less = text.indexOf(LESS);
        return less < 0
                ? Optional.empty()
                : Optional.of(new DifferenceName(
                        text.substring(0, less).strip(),
                        text.substring(less + LESS.length()).strip()));
    }

    @Override
    public String toString() {
        return metric + LESS + less;
    }
}

package org.entente.simulation.sensitivity;

/**
 * How much of an outcome's variance a group of inputs is behind, as fractions of it. Estimates of a small index may be
 * negative. All four are NaN where the outcome does not vary.
 *
 * @param first what would go if the group were known: alone, without what it does together with other inputs
 * @param firstError the standard error of {@code first}; NaN where there is too little to tell
 * @param total what would stay if all other inputs were known: alone, and together with any of them
 * @param totalError the standard error of {@code total}; NaN where there is too little to tell
 */
public record SobolIndex(double first, double firstError, double total, double totalError) {

    /** Whether the outcome depends on the group at all; false where the outcome does not vary. */
    public boolean isEffective() {
        return !Double.isNaN(total) && total != 0;
    }
}

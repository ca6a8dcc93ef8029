package org.entente.simulation.sensitivity;

/**
 * The shares of an outcome's variance that a group of inputs explains. Estimates of a small share may be negative. All
 * four numbers are NaN where the outcome does not vary.
 *
 * @param first the share explained by the group alone, without its interactions with other inputs
 * @param firstError the standard error of {@code first}; NaN where it is not known
 * @param total the share explained by the group alone and with its interactions
 * @param totalError the standard error of {@code total}; NaN where it is not known
 */
public record SobolIndex(double first, double firstError, double total, double totalError) {

    /** Whether the outcome depends on the group at all; false where the outcome does not vary. */
    public boolean isEffective() {
        return !Double.isNaN(total) && total != 0;
    }
}

/**
 * The report of a sensitivity analysis: {@link org.entente.reporting.sensitivity.SensitivityReport} makes the report of
 * the tornado, of Sobol' indices and of rank correlations, and reads it back, and
 * {@link org.entente.reporting.sensitivity.SensitivityText} is what a terminal shows.
 */
@NullMarked
package org.entente.reporting.sensitivity;

import org.jspecify.annotations.NullMarked;

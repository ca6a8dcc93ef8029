/**
 * Evidence for the errors of results (MODEL 13) and for the default sampling plan: {@link
 * org.entente.benchmarks.coverage.CoverageStudy} runs plans with many seeds, and compares their figures with those of a
 * long run. What each plan has shown is kept in a file, so that a study goes on where it was stopped.
 * {@link org.entente.benchmarks.coverage.ActualsCalibration} asks whether conditioning on actuals (MODEL 18) is right.
 */
@NullMarked
package org.entente.benchmarks.coverage;

import org.jspecify.annotations.NullMarked;

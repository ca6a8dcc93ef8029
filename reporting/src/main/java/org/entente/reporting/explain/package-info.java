/**
 * The explanation of a scenario on one path, by year and by month:
 * {@link org.entente.reporting.explain.ExplanationReport} makes its report and reads it back,
 * {@link org.entente.reporting.explain.ExplanationText} is what a terminal shows, and
 * {@link org.entente.reporting.explain.ExplanationCsv} the table of its months. {@link
 * org.entente.reporting.explain.CostText} tells what it takes to simulate a scenario.
 */
@NullMarked
package org.entente.reporting.explain;

import org.jspecify.annotations.NullMarked;

/**
 * The explanation of a scenario, month by month on one path: {@link org.entente.reporting.explain.ExplanationText} is
 * what a terminal shows, and {@link org.entente.reporting.explain.ExplanationCsv} the table of it.
 */
@NullMarked
package org.entente.reporting.explain;

import org.jspecify.annotations.NullMarked;

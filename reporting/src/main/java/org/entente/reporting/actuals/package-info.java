/**
 * The kit that tells what actuals say about a scenario: {@link org.entente.reporting.actuals.FindingsText} for a
 * terminal, {@link org.entente.reporting.actuals.KnownPart} for pages and workbooks, and
 * {@link org.entente.reporting.actuals.FindingsCsv} as tables.
 */
@NullMarked
package org.entente.reporting.actuals;

import org.jspecify.annotations.NullMarked;

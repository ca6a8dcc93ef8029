/**
 * The kit that tells what actuals say about a scenario: {@link org.entente.reporting.actuals.FindingsText} for a
 * terminal, {@link org.entente.reporting.actuals.KnownPart} for pages and workbooks, and
 * {@link org.entente.reporting.actuals.FindingsCsv} as tables. An {@link org.entente.reporting.actuals.Update} is the
 * bridge from an earlier run: {@link org.entente.reporting.actuals.UpdateText} for a terminal, {@link
 * org.entente.reporting.actuals.UpdatePart} and {@link org.entente.reporting.actuals.UpdateBars} for a page.
 */
@NullMarked
package org.entente.reporting.actuals;

import org.jspecify.annotations.NullMarked;

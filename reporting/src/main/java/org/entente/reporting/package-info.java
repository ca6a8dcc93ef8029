/**
 * From results to files. A {@link org.entente.reporting.RunReport} is written by {@link org.entente.reporting.Report} into a
 * {@link org.entente.reporting.RunFolder}, which appears whole or not at all: tables ({@link
 * org.entente.reporting.csv}), pictures ({@link org.entente.reporting.chart}) and a manifest. What a terminal shows is in
 * {@link org.entente.reporting.text}.
 *
 * <p>A {@link org.entente.reporting.BatchRun} is kept case by case in a {@link org.entente.reporting.BatchFolder}, which
 * appears when all are done; {@link org.entente.reporting.Shards} joins those of a batch that was run in parts, and {@link
 * org.entente.reporting.BatchSummary} says what came of it.
 */
@NullMarked
package org.entente.reporting;

import org.jspecify.annotations.NullMarked;

/**
 * From results to files. A {@link org.entente.reporting.RunReport} is written by {@link org.entente.reporting.Report} into a
 * {@link org.entente.reporting.RunFolder}, which appears whole or not at all: tables ({@link
 * org.entente.reporting.csv}), pictures ({@link org.entente.reporting.chart}) and a {@link
 * org.entente.reporting.Manifest}, which {@link org.entente.reporting.Verification} holds the files to. What a terminal
 * shows is in {@link org.entente.reporting.text}.
 *
 * <p>A {@link org.entente.reporting.BatchRun} is kept case by case in a {@link org.entente.reporting.BatchFolder}, which
 * appears when all are done; {@link org.entente.reporting.Shards} joins those of a batch that was run in parts.
 */
@NullMarked
package org.entente.reporting;

import org.jspecify.annotations.NullMarked;

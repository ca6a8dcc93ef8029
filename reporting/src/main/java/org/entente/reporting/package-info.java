/**
 * From results to files. A {@link org.entente.reporting.run.RunReport} is written by {@link org.entente.reporting.run.Report} into a
 * {@link org.entente.reporting.folder.RunFolder}, which appears whole or not at all: tables ({@link
 * org.entente.reporting.csv}), pictures ({@link org.entente.reporting.chart}) and a {@link
 * org.entente.reporting.folder.Manifest}, which {@link org.entente.reporting.folder.Verification} holds the files to. What a terminal
 * shows is in {@link org.entente.reporting.text}.
 *
 * <p>A {@link org.entente.reporting.batch.BatchRun} is kept case by case in a {@link org.entente.reporting.batch.BatchFolder}, which
 * appears when all are done; {@link org.entente.reporting.batch.Shards} joins those of a batch that was run in parts.
 */
@NullMarked
package org.entente.reporting;

import org.jspecify.annotations.NullMarked;

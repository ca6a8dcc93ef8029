/**
 * The folder and the report of a batch. A {@link org.entente.reporting.batch.BatchRun} is all that determines the
 * results of a batch; {@link org.entente.reporting.batch.ResolvedCases} are its scenarios, made on any machine. A
 * {@link org.entente.reporting.batch.BatchFolder} keeps each case as it finishes, and appears when all cases are done.
 * {@link org.entente.reporting.batch.Shards} joins the folders of a batch that ran in parts. {@link
 * org.entente.reporting.batch.SavedBatch} is read back from its folder, and {@link
 * org.entente.reporting.batch.BatchText} is what a terminal shows.
 */
@NullMarked
package org.entente.reporting.batch;

import org.jspecify.annotations.NullMarked;

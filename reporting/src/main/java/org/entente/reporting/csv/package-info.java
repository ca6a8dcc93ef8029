/**
 * The kit for files of comma-separated values. {@link org.entente.reporting.csv.CsvFile} writes a file row by row, and
 * {@link org.entente.reporting.csv.CsvRows} reads such a file back; {@link org.entente.reporting.csv.CsvTable} reads
 * one whatever its columns are. A {@link org.entente.reporting.csv.NumberColumn}
 * joins the name of a column and its number; {@link org.entente.reporting.csv.SummaryColumns} and
 * {@link org.entente.reporting.csv.DifferenceColumns} list the columns of all tables of summaries and of differences,
 * and {@link org.entente.reporting.csv.OutcomeColumns} what their rows are about.
 */
@NullMarked
package org.entente.reporting.csv;

import org.jspecify.annotations.NullMarked;

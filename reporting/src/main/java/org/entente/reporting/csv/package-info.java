/**
 * Results as tables of facts, one fact a row, for spreadsheets and data frames: {@link
 * org.entente.reporting.run.SummaryCsv}, {@link org.entente.reporting.run.DatesCsv}, {@link
 * org.entente.reporting.run.ComparisonCsv}, {@link org.entente.reporting.run.PathsCsv} and {@link
 * org.entente.reporting.explain.ExplanationCsv}, of a batch {@link org.entente.reporting.batch.CasesCsv}, each by way of a
 * {@link org.entente.reporting.csv.CsvFile}. The columns of numbers are those of {@link
 * org.entente.reporting.csv.SummaryColumns} and {@link org.entente.reporting.csv.DifferenceColumns}.
 */
@NullMarked
package org.entente.reporting.csv;

import org.jspecify.annotations.NullMarked;

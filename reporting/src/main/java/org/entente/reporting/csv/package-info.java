/**
 * Results as tables of facts, one fact a row, for spreadsheets and data frames: {@link
 * org.entente.reporting.csv.SummaryCsv}, {@link org.entente.reporting.csv.DatesCsv}, {@link
 * org.entente.reporting.csv.ComparisonCsv}, {@link org.entente.reporting.csv.PathsCsv} and {@link
 * org.entente.reporting.csv.ExplanationCsv}, of a batch {@link org.entente.reporting.csv.CasesCsv}, each by way of a
 * {@link org.entente.reporting.csv.CsvFile}. The columns of numbers are those of {@link
 * org.entente.reporting.csv.SummaryColumns} and {@link org.entente.reporting.csv.DifferenceColumns}.
 */
@NullMarked
package org.entente.reporting.csv;

import org.jspecify.annotations.NullMarked;

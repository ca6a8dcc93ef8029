/**
 * Results as tables of facts, one fact a row, for spreadsheets and data frames: {@link
 * org.entente.reporting.csv.SummaryCsv}, {@link org.entente.reporting.csv.DatesCsv}, {@link
 * org.entente.reporting.csv.ComparisonCsv}, {@link org.entente.reporting.csv.PathsCsv} and {@link
 * org.entente.reporting.csv.ExplanationCsv}, of a batch {@link org.entente.reporting.csv.CasesCsv}, each by way of a {@link org.entente.reporting.csv.CsvFile}.
 */
@NullMarked
package org.entente.reporting.csv;

import org.jspecify.annotations.NullMarked;

/**
 * The report of a run. A {@link org.entente.reporting.run.RunReport} is a run with its results;
 * {@link org.entente.reporting.run.Report} writes its tables, charts, page and workbook into a folder, and
 * {@link org.entente.reporting.run.SavedRun} reads the run back. {@link org.entente.reporting.run.ResultsBrief},
 * {@link org.entente.reporting.run.ResultsText} and {@link org.entente.reporting.run.DifferencesText} are what a
 * terminal shows. {@link org.entente.reporting.run.RunShards} are folders with the statistics of parts of a run.
 *
 * <p>The tables are {@link org.entente.reporting.run.SummaryCsv}, {@link org.entente.reporting.run.DatesCsv},
 * {@link org.entente.reporting.run.ComparisonCsv}, {@link org.entente.reporting.run.PathsCsv} and
 * {@link org.entente.reporting.run.PathMonthsCsv}; a {@link org.entente.reporting.run.KeptSize} tells before how large
 * the last two are. A {@link org.entente.reporting.run.ChartSelection} says what charts show. The figures, the page and
 * the workbook are internal.
 */
@NullMarked
package org.entente.reporting.run;

import org.jspecify.annotations.NullMarked;

/**
 * The kit for the reports of analyses. An {@link org.entente.reporting.analysis.AnalysisReport} writes a folder:
 * tables, charts, and an {@link org.entente.reporting.analysis.AnalysisPage} as a page and as a workbook, whose
 * sentences have {@link org.entente.reporting.analysis.SpokenValue} values;
 * {@link org.entente.reporting.analysis.AnalysisFiles} writes both.
 * {@link org.entente.reporting.analysis.ResultsFile} holds all numbers as JSON, from which the analysis is read back; a
 * {@link org.entente.reporting.analysis.Conversion} is the JSON of a type by way of another.
 */
@NullMarked
package org.entente.reporting.analysis;

import org.jspecify.annotations.NullMarked;

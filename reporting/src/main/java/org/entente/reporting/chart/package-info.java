/**
 * Results as pictures. {@link org.entente.reporting.chart.Charts} draws each {@link
 * org.entente.reporting.chart.FigureTask} as PNG and as SVG, and gives back a {@link
 * org.entente.reporting.chart.ChartSet}. A {@link org.entente.reporting.chart.Figure} has the one look of {@code
 * HouseStyle}: a caption, a key and panels. {@link org.entente.reporting.run.RunFigures} has the tasks of a run, {@link
 * org.entente.reporting.sensitivity.SensitivityFigures} those of a sensitivity, {@link
 * org.entente.reporting.batch.SweepCharts} those of a batch.
 */
@NullMarked
package org.entente.reporting.chart;

import org.jspecify.annotations.NullMarked;

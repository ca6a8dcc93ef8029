/**
 * The drawing kit, which knows no question of a user. A report describes each chart as a
 * {@link org.entente.reporting.chart.FigureTask} and hands the tasks to {@link org.entente.reporting.chart.Charts},
 * which draws each, writes its {@link org.entente.reporting.chart.ChartFiles} and returns a
 * {@link org.entente.reporting.chart.ChartSet} of one {@link org.entente.reporting.chart.Picture} each. A figure is
 * made when its task is drawn.
 *
 * <p>A {@link org.entente.reporting.chart.Figure} has a {@link org.entente.reporting.chart.Caption}, a key of
 * {@link org.entente.reporting.chart.KeyEntry} entries and panels; a {@link org.entente.reporting.chart.Panel} is a
 * plot with an {@link org.entente.reporting.chart.EdgeLabel} beside it for each line or bar.
 * {@link org.entente.reporting.chart.HouseStyle} makes plots and axes with one look, and
 * {@link org.entente.reporting.chart.Palette} has the colours of parties, scenarios and clouds, whose
 * {@link org.entente.reporting.chart.ColourCodes} workbooks share. Other axes are
 * {@link org.entente.reporting.chart.YearAxis} and {@link org.entente.reporting.chart.NamedAxis}, and
 * {@link org.entente.reporting.chart.CommonScale} gives panels one scale. A scenario's line has a
 * {@link org.entente.reporting.chart.LineLook}. The data of a plot are
 * {@link org.entente.reporting.chart.YearBars}, {@link org.entente.reporting.chart.Bands},
 * {@link org.entente.reporting.chart.Dots} or {@link org.entente.reporting.chart.Bars};
 * {@link org.entente.reporting.chart.StepBars} make a waterfall of bars,
 * {@link org.entente.reporting.chart.HeadedRows} places bars in sections, and
 * {@link org.entente.reporting.chart.Largest} says which of many things a chart shows.
 */
@NullMarked
package org.entente.reporting.chart;

import org.jspecify.annotations.NullMarked;

/**
 * Results as pictures: {@link org.entente.reporting.chart.Charts} draws all that a run has to show, each a {@link
 * org.entente.reporting.chart.Figure} in the one {@link org.entente.reporting.chart.HouseStyle}, as PNG and as SVG;
 * {@link org.entente.reporting.chart.SweepCharts} draws those of a batch.
 */
@NullMarked
package org.entente.reporting.chart;

import org.jspecify.annotations.NullMarked;

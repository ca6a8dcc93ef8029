/**
 * What can be asked for: {@link org.entente.reporting.metrics.MetricsText} lists the metrics of a scenario, or of any,
 * with periods and statistics.
 */
@NullMarked
package org.entente.reporting.metrics;

import org.jspecify.annotations.NullMarked;

/**
 * The report of a discovery, the search for rules that lead to an outcome:
 * {@link org.entente.reporting.discovery.DiscoveryReport} writes its tables and charts, and
 * {@link org.entente.reporting.discovery.DiscoveryText} is what a terminal shows.
 */
@NullMarked
package org.entente.reporting.discovery;

import org.jspecify.annotations.NullMarked;

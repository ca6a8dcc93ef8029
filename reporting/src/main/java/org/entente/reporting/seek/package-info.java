/**
 * The reports of a search for a term and of a negotiation map: {@link org.entente.reporting.seek.SeekReport} writes the
 * tables and the chart of either. {@link org.entente.reporting.seek.SeekText} and
 * {@link org.entente.reporting.seek.MapText} are what a terminal shows, and
 * {@link org.entente.reporting.seek.VariedInputWords} puts values of a varied input into words.
 */
@NullMarked
package org.entente.reporting.seek;

import org.jspecify.annotations.NullMarked;

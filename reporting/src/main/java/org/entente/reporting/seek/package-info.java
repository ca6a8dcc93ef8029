/**
 * The reports of a search for a term and of a negotiation map: {@link org.entente.reporting.seek.SeekReport} makes the
 * report of either, and reads it back. {@link org.entente.reporting.seek.SeekText} and
 * {@link org.entente.reporting.seek.MapText} are what a terminal shows, and
 * {@link org.entente.reporting.seek.VariedInputWords} puts values of a varied input into words. A
 * {@link org.entente.reporting.seek.VariedValue} is what a scenario file holds where it is varied, with its default
 * range.
 */
@NullMarked
package org.entente.reporting.seek;

import org.jspecify.annotations.NullMarked;

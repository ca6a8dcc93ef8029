/**
 * The reports of a search for a term and of a negotiation map: {@link org.entente.reporting.seek.SeekReport} makes the
 * report of either, and reads it back. {@link org.entente.reporting.seek.SeekText} and
 * {@link org.entente.reporting.seek.MapText} are what a terminal shows, and
 * {@link org.entente.reporting.seek.VariedInputWords} puts values of a varied input into words.
 */
@NullMarked
package org.entente.reporting.seek;

import org.jspecify.annotations.NullMarked;

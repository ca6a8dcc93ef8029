/**
 * Lines of equal value over a grid, for the negotiation maps of section 15.5 of {@code docs/model.md}.
 * {@link org.entente.simulation.contour.SmoothContours} draw each
 * {@link org.entente.simulation.contour.ContourLine}, from {@link org.entente.simulation.contour.Point} to point, on a
 * smooth surface through the values of a coarse grid. {@link org.entente.simulation.contour.RoundNumbers} choose the
 * levels.
 */
@NullMarked
package org.entente.simulation.contour;

import org.jspecify.annotations.NullMarked;

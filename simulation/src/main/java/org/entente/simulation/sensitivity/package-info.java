/**
 * The sensitivity of a measure to the inputs of a scenario: section 15.7 of {@code docs/model.md}. A {@link
 * org.entente.simulation.sensitivity.Sensitivity} holds the results of three methods. A {@link
 * org.entente.simulation.sensitivity.Tornado} changes one quantity at a time. A {@link
 * org.entente.simulation.sensitivity.SobolAnalysis} has {@link org.entente.simulation.sensitivity.GroupIndices} for
 * each {@link org.entente.simulation.sensitivity.InputGroup}: in each period a {@link
 * org.entente.simulation.sensitivity.SobolIndex}, the share of the variance that the group explains. {@link
 * org.entente.simulation.sensitivity.RankedInputs} have a {@link org.entente.simulation.sensitivity.RankCorrelation}
 * for each input.
 *
 * <p>Beneath them are estimators on plain columns, with one value for each path.
 */
@NullMarked
package org.entente.simulation.sensitivity;

import org.jspecify.annotations.NullMarked;

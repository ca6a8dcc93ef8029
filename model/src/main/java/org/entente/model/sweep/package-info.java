/**
 * Sweeps, which are many cases of few scenarios. A {@link org.entente.model.sweep.Design} lays values out over
 * addresses. A {@link org.entente.model.sweep.Sweep} holds the {@link org.entente.model.sweep.Case cases} of a design
 * and the {@link org.entente.model.sweep.Selection} of outcomes that are reported of each case. A
 * {@link org.entente.model.sweep.Shard} is a part of the cases. {@link org.entente.model.file.SweepFile} reads sweeps.
 */
@NullMarked
package org.entente.model.sweep;

import org.jspecify.annotations.NullMarked;

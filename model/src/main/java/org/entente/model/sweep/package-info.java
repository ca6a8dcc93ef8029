/**
 * Sweeps: many cases of few scenarios. A {@link org.entente.model.sweep.Design} lays values out over addresses; a {@link
 * org.entente.model.sweep.Sweep} holds the {@link org.entente.model.sweep.Case}s that come of it and the {@link
 * org.entente.model.sweep.Selection} of what is to be reported of each; a {@link org.entente.model.sweep.Shard} is a part
 * of them. {@link org.entente.model.file.SweepFile} reads them.
 */
@NullMarked
package org.entente.model.sweep;

import org.jspecify.annotations.NullMarked;

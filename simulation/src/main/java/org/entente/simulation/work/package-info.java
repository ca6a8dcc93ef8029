/**
 * Where work is done. A {@link org.entente.simulation.work.Backend} does {@link org.entente.simulation.work.Work} on
 * the threads of this process; or elsewhere, as {@link org.entente.simulation.work.Jobs} of bytes alone. A {@link
 * org.entente.simulation.work.Job} is a record, a part of it may be some {@link
 * org.entente.simulation.work.Pieces}, {@link org.entente.simulation.work.RecordBytes} carry it, and what is
 * no record is {@link org.entente.simulation.work.Portable}.
 */
@NullMarked
package org.entente.simulation.work;

import org.jspecify.annotations.NullMarked;

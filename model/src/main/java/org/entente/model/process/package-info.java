/** How a run-rate moves over time: the sealed family {@link org.entente.model.process.Process} (MODEL 3). */
@NullMarked
package org.entente.model.process;

import org.jspecify.annotations.NullMarked;

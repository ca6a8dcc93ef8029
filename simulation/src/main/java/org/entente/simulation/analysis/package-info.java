/**
 * Questions about agreements, each answered by simulation with its error.
 */
@NullMarked
package org.entente.simulation.analysis;

import org.jspecify.annotations.NullMarked;

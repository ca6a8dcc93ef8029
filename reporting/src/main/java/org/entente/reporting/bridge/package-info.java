/**
 * The report of a bridge between two agreements, clause by clause: {@link org.entente.reporting.bridge.BridgeReport}
 * makes its report and reads it back, and {@link org.entente.reporting.bridge.BridgeText} is what a terminal shows.
 */
@NullMarked
package org.entente.reporting.bridge;

import org.jspecify.annotations.NullMarked;

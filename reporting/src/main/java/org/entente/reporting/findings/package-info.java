/**
 * The sentences that answer what a run found: {@link org.entente.reporting.findings.Findings} makes them for one
 * scenario, about values, shares, caps, commitments and revenue; {@link org.entente.reporting.findings.BeyondHorizon}
 * makes those about what is paid or owed after the horizon.
 */
@NullMarked
package org.entente.reporting.findings;

import org.jspecify.annotations.NullMarked;

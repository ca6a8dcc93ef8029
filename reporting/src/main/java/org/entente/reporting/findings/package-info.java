/**
 * The sentences that answer what a run found: {@link org.entente.reporting.findings.Findings} makes them for one
 * scenario, about values, shares, caps, commitments and revenue.
 */
@NullMarked
package org.entente.reporting.findings;

import org.jspecify.annotations.NullMarked;

/**
 * What was reported after a scenario was written. {@link org.entente.model.actuals.Actuals} are observations, each an
 * {@link org.entente.model.actuals.Actual}: the amount of a metric in a {@link org.entente.model.actuals.Period}, or
 * whether an event has happened by its end. A
 * {@link org.entente.model.actuals.Contradiction} is what cannot all be true.
 */
@NullMarked
package org.entente.model.actuals;

import org.jspecify.annotations.NullMarked;
